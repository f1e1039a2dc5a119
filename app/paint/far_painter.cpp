#include "app/paint/far_painter.h"

#include "app/paint/line_traffic.h"
#include "app/paint/paint_tools.h"
#include "app/paint/picture_style.h"

#include <QList>

namespace conspectus {

namespace {

constexpr double kShortestLine = 1.5;  // device px
constexpr double kStraightBelow = 24;  // device px: shorter curves are drawn as one line
constexpr double kLineFading = 0.35;  // thin lines in great numbers are quieter than their colour
constexpr double kMostInk = 600'000;  // device px of lines across the hierarchy: 4 ms
constexpr double kBorderedFrom = 5;  // device px of height

/// Shapes by their colour. There are few colours, and the same one mostly comes again.
template <class Shape> class Batches {
public:
    QList<Shape>& of(const QColor& colour)
    {
        const QRgb key = colour.rgb();
        if (m_all.empty() || m_all[m_last].first != key)
            m_last = find(key);
        return m_all[m_last].second;
    }

    const std::vector<std::pair<QRgb, QList<Shape>>>& all() const { return m_all; }

private:
    std::size_t find(QRgb key)
    {
        for (std::size_t i = 0; i < m_all.size(); ++i)
            if (m_all[i].first == key)
                return i;
        m_all.emplace_back(key, QList<Shape>());
        return m_all.size() - 1;
    }

    std::vector<std::pair<QRgb, QList<Shape>>> m_all;
    std::size_t m_last = 0;
};

QColor dimmedIf(Emphasis emphasis, const QColor& colour, const Theme& theme)
{
    return emphasis == Emphasis::Dimmed ? dimmed(colour, theme) : colour;
}

void addLines(const Spline& curve, double scale, QList<QLineF>& lines)
{
    const double shortest = kShortestLine / scale;
    const auto add = [&](Point from, Point to) {
        if (std::abs(to.x - from.x) + std::abs(to.y - from.y) >= shortest)
            lines.emplace_back(from.x, from.y, to.x, to.y);
    };
    if (length(curve.back() - curve.front()) * scale < kStraightBelow)
        return add(curve.front(), curve.back());
    const std::vector<Point> points = flattened(curve, 3);
    for (std::size_t i = 1; i < points.size(); ++i)
        add(points[i - 1], points[i]);
}

double lengthOf(const Spline& curve) { return length(curve.back() - curve.front()); }

/// Relations across the hierarchy of a large map are a tangle from afar: the longest of them are left out first, and
/// come back as one zooms in.
double longestCrossLine(const Picture& picture, const Rect& window, double scale)
{
    std::vector<double> lengths;
    for (const PictureRelation& relation : picture.relations)
        if (!relation.isHierarchical && !relation.curve.empty() && boundsOf(relation.curve).intersects(window))
            lengths.push_back(lengthOf(relation.curve));
    return longestAffordable(std::move(lengths), kMostInk / scale);
}

void paintBlocks(QPainter& painter, const Picture& picture, const Theme& theme, const Rect& visible)
{
    QList<QRectF> frames;
    for (const PictureBlock& block : picture.blocks)
        if (block.frame.intersects(visible))
            frames.emplace_back(block.frame.x, block.frame.y, block.frame.width, block.frame.height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(theme.block, theme.faint, 0.12));
    painter.drawRects(frames);
}

void paintLines(QPainter& painter, const Picture& picture, const Theme& theme, const Rect& visible, const Rect& window,
                double scale, const Highlight& highlight)
{
    Batches<QLineF> batches;
    const double longest = longestCrossLine(picture, window, scale);
    const auto add = [&](const Spline& curve, const PictureRelation& relation, Emphasis emphasis) {
        if (curve.empty() || standsOut(emphasis) || !boundsOf(curve).grown(1).intersects(visible))
            return;
        if (!relation.isHierarchical && lengthOf(curve) > longest)
            return;
        const QColor colour = mixed(lineColour(theme, relation), theme.canvas, kLineFading);
        addLines(curve, scale, batches.of(dimmedIf(emphasis, colour, theme)));
    };
    for (std::size_t i = 0; i < picture.relations.size(); ++i)
        add(picture.relations[i].curve, picture.relations[i], highlight.relation(i));
    for (const PictureBlock& block : picture.blocks)
        if (!block.relations.empty()) {
            const auto first = static_cast<std::size_t>(block.relations.front());
            add(block.stem, picture.relations[first], highlight.relation(first));
        }
    for (const auto& [colour, lines] : batches.all()) {
        painter.setPen(QPen(QColor(colour), 0));
        painter.drawLines(lines);
    }
}

struct FarColours {
    QColor fill, border;
};

/// Most concepts look as their level does, which is quick to find.
FarColours coloursOf(const Theme& theme, const PictureConcept& shown)
{
    const bool isPlain = shown.look == Look() && shown.style.isEmpty() && shown.shade < 0 && shown.group < 0;
    if (isPlain)
        return {theme.level(shown.level).fill, theme.level(shown.level).border};
    const ConceptLook look = conceptLook(theme, shown);
    return {look.fill, look.border};
}

void paintBoxes(QPainter& painter, const Picture& picture, const Theme& theme, const Rect& visible, double scale,
                const Highlight& highlight)
{
    Batches<QRectF> bordered, bare;
    const double least = 1 / scale;
    for (std::size_t i = 0; i < picture.concepts.size(); ++i) {
        const PictureConcept& shown = picture.concepts[i];
        const Emphasis emphasis = highlight.concept_(i);
        if (standsOut(emphasis) || !shown.box.intersects(visible))
            continue;
        const auto [fill, border] = coloursOf(theme, shown);
        const QRectF box(shown.box.x, shown.box.y, std::max(shown.box.width, least), std::max(shown.box.height, least));
        const bool isTiny = shown.box.height * scale < kBorderedFrom;
        bare.of(dimmedIf(emphasis, isTiny ? mixed(fill, border, 0.6) : fill, theme)) += box;
        if (!isTiny)
            bordered.of(dimmedIf(emphasis, border, theme)) += box;
    }
    painter.setPen(Qt::NoPen);
    for (const auto& [colour, boxes] : bare.all()) {
        painter.setBrush(QColor(colour));
        painter.drawRects(boxes);
    }
    painter.setBrush(Qt::NoBrush);
    for (const auto& [colour, boxes] : bordered.all()) {
        painter.setPen(QPen(QColor(colour), 0));
        painter.drawRects(boxes);
    }
}

}  // namespace

void paintFarPicture(QPainter& painter, const Picture& picture, const Theme& theme, const Rect& visible,
                     const Rect& window, double scale, const Highlight& highlight)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintBlocks(painter, picture, theme, visible);
    paintLines(painter, picture, theme, visible, window, scale, highlight);
    paintBoxes(painter, picture, theme, visible, scale, highlight);
}

}  // namespace conspectus
