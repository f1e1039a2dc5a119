#include "app/canvas/hand/carry_gesture.h"

#include "app/canvas/hand/drop_target.h"
#include "app/paint/concept_painter.h"

namespace conspectus {

namespace {

constexpr double kCarriedOpacity = 0.8;

}  // namespace

CarryGesture::CarryGesture(const CanvasContext& canvas, QPointF start, int grabbed, PictureLayer& layer,
                           const DragPreview& preview)
    : Gesture(canvas), m_layer(layer), m_preview(preview), m_start(start), m_now(start)
{
    m_carried = canvas.scene.isSelected(grabbed) ? canvas.scene.selectedIndices() : std::vector{grabbed};
}

CarryGesture::~CarryGesture()
{
    m_layer.showStandIn({});
    m_canvas.view.update();
}

Point CarryGesture::way() const { return m_canvas.camera().toPicture(m_now) - m_canvas.camera().toPicture(m_start); }

void CarryGesture::moveTo(QPointF position)
{
    m_now = position;
    m_target = dropTargetAt(m_canvas, position, m_carried);
    m_isPreviewStale = true;
    m_canvas.view.update();
}

/// Over a target the lines stay where they are: there the concepts are hung, not moved.
void CarryGesture::prepareFrame()
{
    if (!std::exchange(m_isPreviewStale, false))
        return;
    const Scene& scene = m_canvas.scene;
    std::optional<Picture> preview;
    if (m_target < 0)
        preview = m_preview(scene.idsOf(m_carried), way());
    if (preview && preview->concepts.size() != scene.picture().concepts.size())
        preview.reset();
    m_layer.showStandIn(std::move(preview));
}

void CarryGesture::finish()
{
    m_canvas.view.update();
    const std::vector<ConceptId> ids = m_canvas.scene.idsOf(m_carried);
    if (m_target >= 0)
        emit m_canvas.requests.hangAsked(ids, m_canvas.scene.at(m_target).id);
    else
        emit m_canvas.requests.moveAsked(ids, way());
}

void CarryGesture::paint(QPainter& painter) const
{
    const Camera& camera = m_canvas.camera();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_target >= 0)
        paintDropTarget(painter, m_canvas, m_target);
    painter.setOpacity(kCarriedOpacity);
    painter.translate(m_now - m_start + camera.translation());
    painter.scale(camera.scale(), camera.scale());
    for (int i : m_carried)
        paintConceptBox(painter, m_canvas.theme, m_canvas.scene.at(i),
                        camera.scale() * painter.device()->devicePixelRatioF(), Emphasis::Selected);
    painter.restore();
}

}  // namespace conspectus
