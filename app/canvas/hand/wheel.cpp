#include "app/canvas/hand/wheel.h"

#include <QWheelEvent>

#include <cmath>

namespace conspectus {

namespace {

constexpr double kZoom = 1.0015;  // factor per unit of angle; a notch is 120
constexpr double kPanPx = 0.75;  // px per unit of angle

}  // namespace

void turnWheel(const CanvasContext& canvas, const QWheelEvent& event)
{
    const QPoint angle = event.angleDelta();
    const bool zooms =
        event.modifiers() & Qt::ControlModifier || (canvas.habits.wheelZooms && event.modifiers() == Qt::NoModifier);
    if (zooms)
        return canvas.navigation.zoomAt(event.position(), std::pow(kZoom, angle.y()));
    QPointF by = event.pixelDelta().isNull() ? QPointF(angle) * kPanPx : QPointF(event.pixelDelta());
    if (event.modifiers() & Qt::ShiftModifier && by.x() == 0)
        by = {by.y(), 0};
    canvas.navigation.panBy(by);
}

}  // namespace conspectus
