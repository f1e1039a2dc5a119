#include "app/canvas/hand/pinch.h"

#include <QGestureEvent>
#include <QNativeGestureEvent>

namespace conspectus {

void pinch(const CanvasContext& canvas, const QGestureEvent& event)
{
    const auto* gesture = static_cast<const QPinchGesture*>(event.gesture(Qt::PinchGesture));
    if (!gesture)
        return;
    const QPointF centre = canvas.view.mapFromGlobal(gesture->centerPoint());
    if (gesture->changeFlags() & QPinchGesture::CenterPointChanged)
        canvas.navigation.panBy(gesture->centerPoint() - gesture->lastCenterPoint());
    if (gesture->changeFlags() & QPinchGesture::ScaleFactorChanged && gesture->scaleFactor() > 0)
        canvas.navigation.zoomAt(centre, gesture->scaleFactor());
}

void pinch(const CanvasContext& canvas, const QNativeGestureEvent& event)
{
    if (event.gestureType() == Qt::ZoomNativeGesture)
        canvas.navigation.zoomAt(event.position(), std::max(0.2, 1 + event.value()));
}

}  // namespace conspectus
