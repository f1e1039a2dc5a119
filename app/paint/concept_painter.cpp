#include "app/paint/concept_painter.h"

#include "app/paint/paint_tools.h"
#include "app/paint/picture_style.h"
#include "app/paint/text_painter.h"

#include <QPaintEngine>

#include <algorithm>

namespace conspectus {

namespace {

void paintRing(QPainter& painter, const Theme& theme, const Rect& box, double radius, double scale, Emphasis emphasis)
{
    painter.setPen(linePen(accentOf(theme, emphasis), emphasis == Emphasis::Selected ? 2.4 : 1.6, scale));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(toQRectF(box.grown(kRingGap)), radius + kRingGap, radius + kRingGap);
}

void drawShape(QPainter& painter, const Rect& box, Shape shape, double radius)
{
    if (shape != Shape::Octagon) {
        painter.drawRoundedRect(toQRectF(box), radius, radius);
        return;
    }
    QPointF corners[8];
    std::ranges::transform(octagonIn(box), corners, toQPointF);
    painter.drawPolygon(corners, 8);
}

/// On pixels two filled shapes take half the time of a stroke and look the same, unless one can see through; in a file
/// that somebody may edit a box is one shape.
void paintBox(QPainter& painter, const Rect& box, const ConceptLook& look, double scale)
{
    const double border = look.borderWidth * scale < 1.5 ? 1 / scale : look.borderWidth;
    if (painter.paintEngine()->type() != QPaintEngine::Raster || look.fill.alpha() < 255) {
        painter.setPen(QPen(look.border, look.borderWidth));
        painter.setBrush(look.fill);
        const double inset = look.borderWidth / 2;
        drawShape(painter, box.grown(-inset), look.shape, std::max(look.radius - inset, 0.0));
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.border);
    drawShape(painter, box, look.shape, look.radius);
    const double inner = std::max(look.radius - border, 0.0);
    painter.setBrush(look.fill);
    drawShape(painter, box.grown(-border), look.shape, inner);
}

void paintBadge(QPainter& painter, const PictureConcept& shown, const ConceptLook& look)
{
    const Rect area = badgeArea(shown);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.badge);
    painter.drawRoundedRect(toQRectF(area), area.height / 2, area.height / 2);
    drawText(painter, badgeLabel(shown.hidden), area, look.text);
}

}  // namespace

void paintConceptBox(QPainter& painter, const Theme& theme, const PictureConcept& shown, double scale,
                     Emphasis emphasis)
{
    ConceptLook look = conceptLook(theme, shown);
    if (emphasis == Emphasis::Dimmed)
        for (QColor* colour : {&look.fill, &look.border, &look.text, &look.badge})
            *colour = dimmed(*colour, theme);
    if (standsOut(emphasis))
        paintRing(painter, theme, shown.box, look.radius, scale, emphasis);
    paintBox(painter, shown.box, look, scale);
    if (!isTextShown(theme.type.level(shown.level).px, scale))
        return;
    drawText(painter, shown.label, labelArea(shown), look.text);
    if (shown.hidden > 0)
        paintBadge(painter, shown, look);
}

}  // namespace conspectus
