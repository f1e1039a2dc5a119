// pinch.h: two fingers on a touch screen or a touchpad pan and zoom.
#pragma once
#include "app/canvas/motion/canvas_context.h"

class QGestureEvent;
class QNativeGestureEvent;

namespace conspectus {

/// Qt keeps the state of the gesture: each event says what changed since the last one.
void pinch(const CanvasContext& canvas, const QGestureEvent& event);
void pinch(const CanvasContext& canvas, const QNativeGestureEvent& event);

}  // namespace conspectus
