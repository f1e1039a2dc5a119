// wheel.h: the wheel pans, with Shift sideways, and with Ctrl zooms; by the habit of graph viewers it zooms without
// Ctrl.
#pragma once
#include "app/canvas/motion/canvas_context.h"

class QWheelEvent;

namespace conspectus {

void turnWheel(const CanvasContext& canvas, const QWheelEvent& event);

}  // namespace conspectus
