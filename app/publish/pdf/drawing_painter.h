// drawing_painter.h: a drawing on a painter with its letters as shapes: the PDF without fonts.
#pragma once
#include "app/publish/drawing.h"

#include <QPainter>

namespace conspectus {

/// As paintPage(): canvas and drawing, `density` device px per px of the page, and only what meets `part` of it (px of
/// the page; empty: all).
void paintDrawing(QPainter& painter, const Drawing& drawing, double density, const QRectF& part = {});

}  // namespace conspectus
