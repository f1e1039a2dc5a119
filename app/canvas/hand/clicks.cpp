#include "app/canvas/hand/clicks.h"

namespace conspectus {

void click(const CanvasContext& canvas, const Hit& hit, Qt::KeyboardModifiers modifiers)
{
    const Scene& scene = canvas.scene;
    switch (hit.kind) {
    case Hit::Kind::Concept:
        emit canvas.requests.selectionAsked(clicked(scene.selection(), scene.at(hit.index).id, modifiers));
        break;
    case Hit::Kind::FoldBadge:
        emit canvas.requests.foldAsked(scene.at(hit.index).id);
        break;
    case Hit::Kind::Relation:
        emit canvas.requests.selectionAsked(selectionOf(scene.relationsAt(hit)));
        break;
    case Hit::Kind::Block:
    case Hit::Kind::Nothing:
        if (!(modifiers & (Qt::ControlModifier | Qt::ShiftModifier)))
            emit canvas.requests.selectionAsked({});
        break;
    }
}

void doubleClick(const CanvasContext& canvas, QPointF position)
{
    // The second click on a badge comes when the first has already unfolded it: by then another thing may be there.
    const Hit hit = canvas.hitAt(position);
    if (hit.kind == Hit::Kind::Nothing)
        emit canvas.requests.additionAsked(canvas.camera().toPicture(position));
    else if (hit.kind == Hit::Kind::Concept && canvas.scene.isSelected(hit.index))
        emit canvas.requests.editAsked();
    else if (hit.kind == Hit::Kind::Relation && !canvas.scene.selection().relations.empty())
        emit canvas.requests.editAsked();
}

void rightClick(const CanvasContext& canvas, QPoint position, QPoint globalPosition)
{
    const Hit hit = canvas.hitAt(position);
    if (hit.isConcept() && !canvas.scene.isSelected(hit.index))
        emit canvas.requests.selectionAsked(selectionOf(canvas.scene.at(hit.index).id));
    else if (hit.kind == Hit::Kind::Relation)
        emit canvas.requests.selectionAsked(selectionOf(canvas.scene.relationsAt(hit)));
    emit canvas.requests.contextMenuAsked(globalPosition);
}

}  // namespace conspectus
