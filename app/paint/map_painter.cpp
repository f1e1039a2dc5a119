// How much is drawn depends on the zoom:
//  - text only where its em is at least 5 device px: smaller letters are grey noise, and shaping them costs the frame;
//  - below kNearScale no arrowheads, dashes or round corners either: plain rectangles and straight lines, all of one
//    colour in one call, nothing that is shorter than a pixel or two (far_painter.h).
// What stands out (selected, hovered) is drawn last and never simplified away.
#include "app/paint/map_painter.h"

#include "app/paint/edge_path.h"
#include "app/paint/far_painter.h"
#include "app/paint/picture_style.h"
#include "app/paint/text_painter.h"

#include <QPainterPath>

namespace conspectus {

namespace {

constexpr double kNearScale = 0.28;
constexpr double kSmallestText = 5;
constexpr double kDimming = 0.72;
constexpr double kRingGap = 3;

QRectF toQRectF(const Rect& r) { return {r.x, r.y, r.width, r.height}; }
QPointF toQPointF(Point p) { return {p.x, p.y}; }

bool isTextShown(double px, double scale) { return px * scale >= kSmallestText; }

QPainterPath toPath(const Spline& spline)
{
    QPainterPath path(toQPointF(spline.front()));
    for (std::size_t i = 1; i + 2 < spline.size(); i += 3)
        path.cubicTo(toQPointF(spline[i]), toQPointF(spline[i + 1]), toQPointF(spline[i + 2]));
    return path;
}

/// Thin lines are drawn at one device pixel, which is several times cheaper than any other width.
QPen linePen(const QColor& colour, double width, double scale)
{
    QPen pen(colour, width);
    if (width * scale < 1) {
        pen.setWidthF(1);
        pen.setCosmetic(true);
    }
    return pen;
}

QPen penOf(const RelationLook& look, const QColor& colour, double width, double scale)
{
    QPen pen = linePen(colour, width, scale);
    pen.setCapStyle(look.hasRoundCaps ? Qt::RoundCap : Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    if (look.dashes.empty())
        return pen;
    QList<qreal> pattern;
    for (double px : look.dashes)
        pattern += pen.isCosmetic() ? px * scale : px / width;  // in pen widths
    pen.setDashPattern(pattern);
    return pen;
}

void drawHeads(QPainter& painter, const EdgePath& path, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (const ArrowHead& head : path.heads) {
        const QPointF corners[] = {toQPointF(head[0]), toQPointF(head[1]), toQPointF(head[2]), toQPointF(head[3])};
        painter.drawPolygon(corners, 4);
    }
}

void drawPlate(QPainter& painter, const Theme& theme, const Rect& plate, const MeasuredText& phrase, Emphasis emphasis)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.plate);
    painter.drawRoundedRect(toQRectF(plate), kPlateRadius, kPlateRadius);
    const bool isDimmed = emphasis == Emphasis::Dimmed;
    drawText(painter, phrase, plate, isDimmed ? mixed(theme.phrase, theme.plate, kDimming) : theme.phrase);
}

/// A block stands out as much as the relation of it that does most.
Emphasis emphasisOf(const PictureBlock& block, const Highlight& highlight)
{
    Emphasis most = block.relations.empty() ? Emphasis::Normal : Emphasis::Dimmed;
    for (int relation : block.relations) {
        const Emphasis each = highlight.relation(static_cast<std::size_t>(relation));
        if (each == Emphasis::Dimmed)
            continue;
        most = most == Emphasis::Dimmed ? each : std::max(most, each);
    }
    return most;
}

bool standsOut(Emphasis emphasis) { return emphasis == Emphasis::Hovered || emphasis == Emphasis::Selected; }

/// Calls `draw` for what is dimmed, then for what is normal, then for what stands out.
template <class EmphasisOf, class Draw> void inOrder(std::size_t count, EmphasisOf emphasisOf, Draw draw)
{
    bool isPlain = true;
    for (std::size_t i = 0; i < count && isPlain; ++i)
        isPlain = emphasisOf(i) == Emphasis::Normal;
    const auto round = [&](auto belongs) {
        for (std::size_t i = 0; i < count; ++i)
            if (const Emphasis emphasis = emphasisOf(i); belongs(emphasis))
                draw(i, emphasis);
    };
    if (!isPlain)
        round([](Emphasis e) { return e == Emphasis::Dimmed; });
    round([](Emphasis e) { return e == Emphasis::Normal; });
    if (!isPlain)
        round(standsOut);
}

}  // namespace

void MapPainter::paint(QPainter& painter, const Rect& visible, double scale, const Highlight& highlight) const
{
    painter.save();
    if (scale < kNearScale)
        paintFar(painter, visible, scale, highlight);
    else
        paintNear(painter, visible, scale, highlight);
    painter.restore();
}

void MapPainter::paintFar(QPainter& painter, const Rect& visible, double scale, const Highlight& highlight) const
{
    paintFarPicture(painter, m_picture, m_theme, visible, scale, highlight);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < highlight.relations.size() && i < m_picture.relations.size(); ++i)
        if (standsOut(highlight.relations[i]))
            paintRelation(painter, i, scale, highlight.relations[i]);
    for (std::size_t i = 0; i < m_picture.concepts.size(); ++i) {
        const PictureConcept& shown = m_picture.concepts[i];
        const bool isLegible = isTextShown(m_theme.level(shown.level).fontPx, scale) && shown.box.intersects(visible);
        if (isLegible || standsOut(highlight.concept_(i)))
            paintConcept(painter, i, scale, highlight.concept_(i));
    }
}

void MapPainter::paintNear(QPainter& painter, const Rect& visible, double scale, const Highlight& highlight) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const auto blockEmphasis = [&](std::size_t i) {
        return emphasisOf(m_picture.blocks[i], highlight);
    };
    const auto relationEmphasis = [&](std::size_t i) {
        return highlight.relation(i);
    };
    const auto conceptEmphasis = [&](std::size_t i) {
        return highlight.concept_(i);
    };
    const Rect reach = visible.grown(kRingGap * 2);

    inOrder(m_picture.blocks.size(), blockEmphasis, [&](std::size_t i, Emphasis emphasis) {
        if (boundsOf(m_picture.blocks[i].stem).united(m_picture.blocks[i].frame).intersects(reach))
            paintBlock(painter, i, scale, emphasis);
    });
    inOrder(m_picture.relations.size(), relationEmphasis, [&](std::size_t i, Emphasis emphasis) {
        if (boundsOf(m_picture.relations[i].curve).grown(kRingGap).intersects(reach))
            paintRelation(painter, i, scale, emphasis);
    });
    if (isTextShown(kPhrasePx, scale)) {
        for (std::size_t i = 0; i < m_picture.blocks.size(); ++i)
            if (m_picture.blocks[i].plate.intersects(visible))
                paintBlockPhrase(painter, i, scale, blockEmphasis(i));
        inOrder(m_picture.relations.size(), relationEmphasis, [&](std::size_t i, Emphasis emphasis) {
            if (m_picture.relations[i].plate.intersects(visible))
                paintPhrase(painter, i, scale, emphasis);
        });
    }
    inOrder(m_picture.concepts.size(), conceptEmphasis, [&](std::size_t i, Emphasis emphasis) {
        if (m_picture.concepts[i].box.intersects(reach))
            paintConcept(painter, i, scale, emphasis);
    });
}

void MapPainter::paintBlock(QPainter& painter, std::size_t index, double scale, Emphasis emphasis) const
{
    const PictureBlock& block = m_picture.blocks[index];
    const bool isDimmed = emphasis == Emphasis::Dimmed;
    const QColor border = mixed(m_theme.block, m_theme.faint, isDimmed ? 0.2 : 0.45);
    painter.setPen(linePen(border, kBlockBorder, scale));
    painter.setBrush(m_theme.block);
    painter.drawRoundedRect(toQRectF(block.frame), kBlockRadius, kBlockRadius);
    if (!block.relations.empty()) {
        const PictureRelation& first = m_picture.relations[static_cast<std::size_t>(block.relations.front())];
        paintCurve(painter, block.stem, first, scale, emphasis);
    }
}

void MapPainter::paintRelation(QPainter& painter, std::size_t index, double scale, Emphasis emphasis) const
{
    paintCurve(painter, m_picture.relations[index].curve, m_picture.relations[index], scale, emphasis);
}

void MapPainter::paintCurve(QPainter& painter, const Spline& curve, const PictureRelation& relation, double scale,
                            Emphasis emphasis) const
{
    if (curve.size() < 4)
        return;
    const RelationLook look = relationLook(m_theme, relation);
    QColor colour = look.colour;
    double width = look.width;
    if (emphasis == Emphasis::Dimmed)
        colour = mixed(colour, m_theme.canvas, kDimming);
    if (standsOut(emphasis)) {
        colour = emphasis == Emphasis::Selected ? m_theme.selection : m_theme.hover;
        width += 1;
    }
    const EdgePath path = edgePath(curve, relation.arrow, look.headLength);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(penOf(look, colour, width, scale));
    painter.drawPath(toPath(path.line));
    drawHeads(painter, path, colour);
}

void MapPainter::paintPhrase(QPainter& painter, std::size_t index, double scale, Emphasis emphasis) const
{
    const PictureRelation& relation = m_picture.relations[index];
    if (!relation.phrase.lines.isEmpty() && isTextShown(kPhrasePx, scale))
        drawPlate(painter, m_theme, relation.plate, relation.phrase, emphasis);
}

void MapPainter::paintBlockPhrase(QPainter& painter, std::size_t index, double scale, Emphasis emphasis) const
{
    const PictureBlock& block = m_picture.blocks[index];
    if (!block.phrase.lines.isEmpty() && isTextShown(kPhrasePx, scale))
        drawPlate(painter, m_theme, block.plate, block.phrase, emphasis);
}

void MapPainter::paintConcept(QPainter& painter, std::size_t index, double scale, Emphasis emphasis) const
{
    const PictureConcept& shown = m_picture.concepts[index];
    ConceptLook look = conceptLook(m_theme, shown);
    if (emphasis == Emphasis::Dimmed)
        for (QColor* colour : {&look.fill, &look.border, &look.text, &look.badge})
            *colour = mixed(*colour, m_theme.canvas, kDimming);
    if (standsOut(emphasis))
        paintRing(painter, shown.box, look.radius, scale, emphasis);
    painter.setPen(linePen(look.border, look.borderWidth, scale));
    painter.setBrush(look.fill);
    const double inset = look.borderWidth / 2;
    painter.drawRoundedRect(toQRectF(shown.box.grown(-inset)), look.radius - inset, look.radius - inset);

    if (!isTextShown(m_theme.level(shown.level).fontPx, scale))
        return;
    drawText(painter, shown.label, labelArea(shown), look.text);
    if (shown.hidden > 0)
        paintBadge(painter, shown, look);
}

void MapPainter::paintRing(QPainter& painter, const Rect& box, double radius, double scale, Emphasis emphasis) const
{
    const QColor colour = emphasis == Emphasis::Selected ? m_theme.selection : m_theme.hover;
    painter.setPen(linePen(colour, emphasis == Emphasis::Selected ? 2.4 : 1.6, scale));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(toQRectF(box.grown(kRingGap)), radius + kRingGap, radius + kRingGap);
}

void MapPainter::paintBadge(QPainter& painter, const PictureConcept& shown, const ConceptLook& look) const
{
    const Rect area = badgeArea(shown);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.badge);
    painter.drawRoundedRect(toQRectF(area), area.height / 2, area.height / 2);
    drawText(painter, badgeLabel(shown.hidden), area, look.text);
}

}  // namespace conspectus
