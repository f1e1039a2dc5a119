#include "app/paint/far_painter.h"

#include "app/paint/picture_style.h"

#include <QList>

namespace conspectus {

namespace {

constexpr double kShortestLine = 1.5;  // device px
constexpr double kStraightBelow = 24;  // device px: shorter curves are drawn as one line
constexpr double kLineFading = 0.35;  // thin lines in great numbers are quieter than their colour
constexpr double kDimming = 0.8;
constexpr double kBorderedFrom = 5;  // device px of height

/// Things of one colour.
template <class Shape> struct Batch {
    QColor colour;
    QList<Shape> shapes;
};

template <class Shape> QList<Shape>& batchOf(std::vector<Batch<Shape>>& batches, const QColor& colour)
{
    for (auto& batch : batches)
        if (batch.colour == colour)
            return batch.shapes;
    return batches.emplace_back(Batch<Shape>{colour, {}}).shapes;
}

bool isLeftOut(Emphasis emphasis) { return emphasis == Emphasis::Hovered || emphasis == Emphasis::Selected; }

QColor dimmedIf(Emphasis emphasis, const QColor& colour, const Theme& theme)
{
    return emphasis == Emphasis::Dimmed ? mixed(colour, theme.canvas, kDimming) : colour;
}

void addLines(const Spline& curve, double scale, QList<QLineF>& lines)
{
    const auto add = [&](Point from, Point to) {
        if (length(to - from) * scale >= kShortestLine)
            lines.emplace_back(from.x, from.y, to.x, to.y);
    };
    if (length(curve.back() - curve.front()) * scale < kStraightBelow)
        return add(curve.front(), curve.back());
    const std::vector<Point> points = flattened(curve, 3);
    for (std::size_t i = 1; i < points.size(); ++i)
        add(points[i - 1], points[i]);
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

void paintLines(QPainter& painter, const Picture& picture, const Theme& theme, const Rect& visible, double scale,
                const Highlight& highlight)
{
    std::vector<Batch<QLineF>> batches;
    const auto add = [&](const Spline& curve, const PictureRelation& relation, Emphasis emphasis) {
        if (curve.empty() || isLeftOut(emphasis) || !boundsOf(curve).grown(1).intersects(visible))
            return;
        const QColor colour = mixed(relationLook(theme, relation).colour, theme.canvas, kLineFading);
        addLines(curve, scale, batchOf(batches, dimmedIf(emphasis, colour, theme)));
    };
    for (std::size_t i = 0; i < picture.relations.size(); ++i)
        add(picture.relations[i].curve, picture.relations[i], highlight.relation(i));
    for (const PictureBlock& block : picture.blocks)
        if (!block.relations.empty()) {
            const auto first = static_cast<std::size_t>(block.relations.front());
            add(block.stem, picture.relations[first], highlight.relation(first));
        }
    for (const auto& batch : batches) {
        painter.setPen(QPen(batch.colour, 0));
        painter.drawLines(batch.shapes);
    }
}

void paintBoxes(QPainter& painter, const Picture& picture, const Theme& theme, const Rect& visible, double scale,
                const Highlight& highlight)
{
    std::vector<Batch<QRectF>> bordered, bare;
    const double least = 1 / scale;
    for (std::size_t i = 0; i < picture.concepts.size(); ++i) {
        const PictureConcept& shown = picture.concepts[i];
        const Emphasis emphasis = highlight.concept_(i);
        if (isLeftOut(emphasis) || !shown.box.intersects(visible))
            continue;
        const LevelStyle& level = theme.level(shown.level);
        const QRectF box(shown.box.x, shown.box.y, std::max(shown.box.width, least), std::max(shown.box.height, least));
        const bool isTiny = shown.box.height * scale < kBorderedFrom;
        batchOf(bare, dimmedIf(emphasis, isTiny ? mixed(level.fill, level.border, 0.6) : level.fill, theme)) += box;
        if (!isTiny)
            batchOf(bordered, dimmedIf(emphasis, level.border, theme)) += box;
    }
    painter.setPen(Qt::NoPen);
    for (const auto& batch : bare) {
        painter.setBrush(batch.colour);
        painter.drawRects(batch.shapes);
    }
    painter.setBrush(Qt::NoBrush);
    for (const auto& batch : bordered) {
        painter.setPen(QPen(batch.colour, 0));
        painter.drawRects(batch.shapes);
    }
}

}  // namespace

void paintFarPicture(QPainter& painter, const Picture& picture, const Theme& theme, const Rect& visible, double scale,
                     const Highlight& highlight)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintBlocks(painter, picture, theme, visible);
    paintLines(painter, picture, theme, visible, scale, highlight);
    paintBoxes(painter, picture, theme, visible, scale, highlight);
}

}  // namespace conspectus
