// glyph_outlines.h: the letters of a picture as shapes, for files that must look the same where its fonts are not.
#pragma once
#include "app/paint/text_measure.h"

#include <QPainterPath>
#include <QRawFont>

#include <vector>

namespace conspectus {

/// A glyph of a text: where its origin is on the baseline, and from which font.
struct PlacedGlyph {
    QRawFont font;
    quint32 index = 0;
    QPointF origin;
};

/// The glyphs that drawText() draws, one by one.
std::vector<PlacedGlyph> placedGlyphs(const MeasuredText& text, const Rect& area);

/// The outline of all of them, y down, to be filled by the non-zero rule.
QPainterPath outlineOf(const MeasuredText& text, const Rect& area);

/// A glyph in units of its font (1,000 or 2,048 to the em as a rule), y down: one outline for every size.
QPainterPath outlineInUnits(const QRawFont& font, quint32 index);

}  // namespace conspectus
