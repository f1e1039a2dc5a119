#include "app/publish/glyph_outlines.h"

#include "app/paint/text_painter.h"

namespace conspectus {

std::vector<PlacedGlyph> placedGlyphs(const MeasuredText& text, const Rect& area)
{
    std::vector<PlacedGlyph> all;
    for (const PlacedGlyphs& placed : glyphsOf(text, area)) {
        const QRawFont font = placed.run.rawFont();
        const QList<quint32> indices = placed.run.glyphIndexes();
        const QList<QPointF> positions = placed.run.positions();
        for (qsizetype i = 0; i < std::min(indices.size(), positions.size()); ++i)
            all.push_back({font, indices[i], placed.origin + positions[i]});
    }
    return all;
}

QPainterPath outlineOf(const MeasuredText& text, const Rect& area)
{
    QPainterPath outline;
    outline.setFillRule(Qt::WindingFill);
    for (const PlacedGlyph& glyph : placedGlyphs(text, area))
        outline.addPath(glyph.font.pathForGlyph(glyph.index).translated(glyph.origin));
    return outline;
}

QPainterPath outlineInUnits(const QRawFont& font, quint32 index)
{
    const double unit = font.unitsPerEm() / font.pixelSize();
    return QTransform::fromScale(unit, unit).map(font.pathForGlyph(index));
}

}  // namespace conspectus
