// text_painter.h: draws measured text, with its shaped glyphs remembered between frames. GUI thread only.
#pragma once
#include "app/paint/text_measure.h"

#include <QPainter>

namespace conspectus {

/// The block of lines in the middle of `area`, each line centred.
void drawText(QPainter& painter, const MeasuredText& text, const Rect& area, const QColor& colour);

}  // namespace conspectus
