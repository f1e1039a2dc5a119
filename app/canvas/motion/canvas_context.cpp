#include "app/canvas/motion/canvas_context.h"

namespace conspectus {

namespace {

constexpr double kReach = 5;  // px of the view from which a thin line is met

}  // namespace

double CanvasContext::deviceScale() const { return camera().scale() * view.devicePixelRatioF(); }

QRectF CanvasContext::boxOnScreen(int subject) const { return camera().toView(scene.at(subject).box); }

Hit CanvasContext::hitAt(QPointF position) const
{
    return scene.hits().at(camera().toPicture(position), kReach / camera().scale());
}

}  // namespace conspectus
