#include "app/paint/relation_painter.h"

#include "app/paint/edge_path.h"
#include "app/paint/paint_tools.h"
#include "app/paint/picture_style.h"
#include "app/paint/text_painter.h"

#include <QPaintEngine>

#include <algorithm>

namespace conspectus {

namespace {

constexpr double kSmallestHead = 2.5;  // device px: below, an arrowhead is a blot

QPen penOf(const RelationLook& look, const QColor& colour, double width, double scale)
{
    QPen pen = linePen(colour, width, scale);
    if (look.dashes.empty())
        return pen;
    QList<qreal> pattern;
    for (double px : look.dashes)
        pattern += pen.isCosmetic() ? px * scale : px / width;  // in pen widths
    pen.setDashPattern(pattern);
    return pen;
}

/// What of the picture the painter's device can hold.
Rect seenBy(const QPainter& painter)
{
    const QRectF device(0, 0, painter.device()->width(), painter.device()->height());
    const QRectF seen = painter.transform().inverted().mapRect(device);
    return {seen.x(), seen.y(), seen.width(), seen.height()};
}

/// Only what can be seen of a long line: dashes across the whole of a large map would cost more than the rest of the
/// frame.
void drawCurve(QPainter& painter, const Spline& curve, QPen pen, double scale)
{
    painter.setBrush(Qt::NoBrush);
    const double penWidth = pen.isCosmetic() ? 1 / scale : pen.widthF();
    const Rect seen = seenBy(painter).grown(penWidth + 1);
    const Rect bounds = boundsOf(curve);
    if (bounds.width + bounds.height < seen.width + seen.height) {
        painter.setPen(pen);
        painter.drawPath(toPath(curve));
        return;
    }
    for (const CurvePart& part : partsWithin(curve, seen)) {
        if (pen.style() == Qt::CustomDashLine)
            pen.setDashOffset(part.before / penWidth);
        painter.setPen(pen);
        painter.drawPath(toPath(part.curve));
    }
}

/// Qt skips dashes beyond the edges of the device, and then is out of step by the time that it comes to those within.
void drawDashes(QPainter& painter, const Spline& curve, std::span<const double> dashes, QPen pen, const Rect& seen)
{
    pen.setStyle(Qt::SolidLine);
    painter.setPen(pen);
    QPainterPath path;
    for (const std::vector<Point>& dash : dashesOf(curve, dashes)) {
        if (!seen.contains(dash.front()) && !seen.contains(dash.back()))
            continue;
        path.moveTo(toQPointF(dash.front()));
        for (std::size_t i = 1; i < dash.size(); ++i)
            path.lineTo(toQPointF(dash[i]));
    }
    painter.drawPath(path);
}

/// All of it, whatever the device can hold.
void drawWholeCurve(QPainter& painter, const Spline& curve, const RelationLook& look, const QPen& pen)
{
    painter.setBrush(Qt::NoBrush);
    if (!look.dashes.empty() && painter.paintEngine()->type() == QPaintEngine::Raster) {
        const double longest = *std::ranges::max_element(look.dashes);
        drawDashes(painter, curve, look.dashes, pen, seenBy(painter).grown(longest + look.width + 1));
        return;
    }
    painter.setPen(pen);
    painter.drawPath(toPath(curve));
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

}  // namespace

void paintLine(QPainter& painter, const Theme& theme, const PictureRelation& relation, const Spline& curve,
               double scale, Emphasis emphasis, double strength, Effort effort)
{
    if (curve.size() < 4)
        return;
    const RelationLook look = relationLook(theme, relation);
    const double width = look.width + (standsOut(emphasis) ? 1 : 0);
    QColor colour = standsOut(emphasis) ? accentOf(theme, emphasis)
        : emphasis == Emphasis::Dimmed  ? dimmed(look.colour, theme)
                                        : look.colour;
    colour = mixed(theme.canvas, colour, strength);
    const ArrowStyle arrow = look.headLength * scale < kSmallestHead ? ArrowStyle::None : relation.arrow;
    const EdgePath path = edgePath(curve, arrow, look.headLength);
    const QPen pen = penOf(look, colour, width, scale);
    if (effort == Effort::Export)
        drawWholeCurve(painter, path.line, look, pen);
    else
        drawCurve(painter, path.line, pen, scale);
    drawHeads(painter, path, colour);
}

void paintPlate(QPainter& painter, const Theme& theme, const Rect& plate, const MeasuredText& phrase, bool isNumber,
                double scale, Emphasis emphasis)
{
    if (phrase.lines.isEmpty() || !isTextShown(theme.type.phrasePx, scale))
        return;
    const PlateLook look = plateLook(theme, plate, isNumber);
    const auto seen = [&](const QColor& colour) {
        return emphasis == Emphasis::Dimmed ? dimmed(colour, theme) : colour;
    };
    painter.setPen(look.border.isValid() ? linePen(seen(look.border), look.borderWidth, scale) : QPen(Qt::NoPen));
    painter.setBrush(look.fill);
    const double inset = look.borderWidth / 2, radius = look.radius - inset;
    painter.drawRoundedRect(toQRectF(plate.grown(-inset)), radius, radius);
    drawText(painter, phrase, plate, seen(look.text));
}

}  // namespace conspectus
