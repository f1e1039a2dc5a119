// clicks.h: what a click asks for.
#pragma once
#include "app/canvas/motion/canvas_context.h"

namespace conspectus {

/// On a concept or relation: to select it; on a badge: to fold or unfold; on the ground: to select nothing.
void click(const CanvasContext& canvas, const Hit& hit, Qt::KeyboardModifiers modifiers);

/// On what is selected: to edit it; on the ground: to add a concept there.
void doubleClick(const CanvasContext& canvas, QPointF position);

/// Asks for the menu of what is there, selected first unless it is already.
void rightClick(const CanvasContext& canvas, QPoint position, QPoint globalPosition);

}  // namespace conspectus
