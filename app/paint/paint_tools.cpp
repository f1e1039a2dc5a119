#include "app/paint/paint_tools.h"

#include "app/paint/picture_style.h"

namespace conspectus {

namespace {

constexpr double kDimming = 0.66;

}  // namespace

QPainterPath toPath(const Spline& spline)
{
    QPainterPath path(toQPointF(spline.front()));
    for (std::size_t i = 1; i + 2 < spline.size(); i += 3)
        path.cubicTo(toQPointF(spline[i]), toQPointF(spline[i + 1]), toQPointF(spline[i + 2]));
    return path;
}

QColor accentOf(const Theme& theme, Emphasis emphasis)
{
    return emphasis == Emphasis::Selected ? theme.selection : theme.hover;
}

QColor dimmed(const QColor& colour, const Theme& theme) { return mixed(colour, theme.canvas, kDimming); }

QPen linePen(const QColor& colour, double width, double scale)
{
    QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (width * scale < 1.5) {
        pen.setWidthF(1);
        pen.setCosmetic(true);
    }
    return pen;
}

}  // namespace conspectus
