// text_painter.h: draws measured text, with its shaped glyphs remembered between frames. GUI thread only.
#pragma once
#include "app/paint/text_measure.h"

#include <QGlyphRun>
#include <QPainter>

#include <vector>

namespace conspectus {

/// Glyphs of one font in a text, and what their coordinates are counted from.
struct PlacedGlyphs {
    QGlyphRun run;
    QPointF origin;
};

/// What drawText() draws, shaped, in the order in which it stands on the page.
std::vector<PlacedGlyphs> glyphsOf(const MeasuredText& text, const Rect& area);

/// The block of lines in the middle of `area`, each line centred.
void drawText(QPainter& painter, const MeasuredText& text, const Rect& area, const QColor& colour);

}  // namespace conspectus
