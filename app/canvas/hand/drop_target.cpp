#include "app/canvas/hand/drop_target.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr double kRing = 5;  // px of the view around the target

}  // namespace

int dropTargetAt(const CanvasContext& canvas, QPointF position, std::span<const int> dragged)
{
    const Hit hit = canvas.hitAt(position);
    const bool isDragged = std::ranges::find(dragged, hit.index) != dragged.end();
    return hit.isConcept() && !isDragged ? hit.index : -1;
}

void paintDropTarget(QPainter& painter, const CanvasContext& canvas, int target)
{
    painter.setPen(QPen(canvas.theme.hover, 2.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(canvas.boxOnScreen(target).adjusted(-kRing, -kRing, kRing, kRing), 8, 8);
}

}  // namespace conspectus
