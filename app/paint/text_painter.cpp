#include "app/paint/text_painter.h"

#include "app/paint/until_application_ends.h"

#include <QHash>
#include <QTextLayout>
#include <QTextOption>

namespace conspectus {

namespace {

struct ShapedLine {
    QList<QGlyphRun> runs;
    QPointF origin;  // of the glyphs' coordinates: left end of the baseline
    double width = 0;
};

struct LineKey {
    QString text;
    QFont font;
    bool isRightToLeft;
    friend bool operator==(const LineKey&, const LineKey&) = default;
    friend size_t qHash(const LineKey& key, size_t seed)
    {
        return qHashMulti(seed, key.text, key.font.pixelSize(), key.font.weight(), key.isRightToLeft);
    }
};

struct ShapedLines {
    QHash<LineKey, ShapedLine> known;
};

constexpr qsizetype kMostLines = 20'000;

ShapedLine shape(const QString& text, const QFont& font, bool isRightToLeft)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setTextDirection(isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    return {layout.glyphRuns(), {line.naturalTextRect().left(), line.ascent()}, line.naturalTextWidth()};
}

const ShapedLine& shapedLine(const QString& text, const QFont& font, bool isRightToLeft)
{
    auto& lines = untilApplicationEnds<ShapedLines>().known;
    const LineKey key{text, font, isRightToLeft};
    if (const auto known = lines.constFind(key); known != lines.constEnd())
        return *known;
    if (lines.size() >= kMostLines)
        lines.clear();
    return *lines.insert(key, shape(text, font, isRightToLeft));
}

/// Where a line of that width begins, on the left.
double lineStart(TextAlign align, const Rect& area, double width)
{
    if (align == TextAlign::Left)
        return area.x;
    return align == TextAlign::Right ? area.right() - width : area.centre().x - width / 2;
}

}  // namespace

std::vector<PlacedGlyphs> glyphsOf(const MeasuredText& text, const Rect& area)
{
    std::vector<PlacedGlyphs> placed;
    double baseline = area.centre().y - text.size.height / 2 + text.ascent;
    for (const QString& each : text.lines) {
        const ShapedLine& line = shapedLine(each, text.font, text.isRightToLeft);
        const QPointF start = QPointF(lineStart(text.align, area, line.width), baseline) - line.origin;
        for (const QGlyphRun& run : line.runs)
            placed.push_back({run, start});
        baseline += text.lineHeight;
    }
    return placed;
}

void drawText(QPainter& painter, const MeasuredText& text, const Rect& area, const QColor& colour)
{
    painter.setPen(colour);
    for (const PlacedGlyphs& each : glyphsOf(text, area))
        painter.drawGlyphRun(each.origin, each.run);
}

}  // namespace conspectus
