// drop_target.h: the concept that a drag would be dropped on.
#pragma once
#include "app/canvas/motion/canvas_context.h"

#include <QPainter>

#include <span>

namespace conspectus {

/// The concept at `position` (px of the view) that is not one of those dragged; -1: none.
int dropTargetAt(const CanvasContext& canvas, QPointF position, std::span<const int> dragged);

/// A ring around it.
void paintDropTarget(QPainter& painter, const CanvasContext& canvas, int target);

}  // namespace conspectus
