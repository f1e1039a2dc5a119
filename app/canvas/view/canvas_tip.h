// canvas_tip.h: the tooltip of what is under the pointer.
#pragma once
#include "app/canvas/motion/canvas_context.h"

class QHelpEvent;

namespace conspectus {

class Narrator;

/// Nothing when `narrator` is null or has nothing to say.
void showCanvasTip(const CanvasContext& canvas, const Narrator* narrator, const QHelpEvent& event);

}  // namespace conspectus
