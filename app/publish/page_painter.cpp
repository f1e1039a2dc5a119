#include "app/publish/page_painter.h"

#include "app/paint/map_painter.h"
#include "app/publish/writers.h"

#include <QCoreApplication>

namespace conspectus {

namespace {

constexpr double kReach = 8;  // px of the picture: letters and rings reach beyond the boxes that they belong to

Rect onPicture(const QRectF& part, const Placement& placement)
{
    const Point corner = (Point{part.x(), part.y()} - placement.offset) * (1 / placement.scale);
    return {corner.x, corner.y, part.width() / placement.scale, part.height() / placement.scale};
}

}  // namespace

void paintPage(QPainter& painter, const Picture& picture, const ExportOptions& options, const Placement& placement,
               double density, const QRectF& part)
{
    const Theme& theme = options.theme ? *options.theme : themes().front();
    painter.scale(density, density);
    if (!options.isTransparent)
        painter.fillRect(QRectF({0, 0}, placement.page).adjusted(-1, -1, 1, 1), theme.canvas);  // past rounded edges
    painter.translate(placement.offset.x, placement.offset.y);
    painter.scale(placement.scale, placement.scale);
    const Rect all = picture.bounds.grown(1);
    const Rect visible = part.isEmpty() ? all : onPicture(part, placement).grown(kReach);
    MapPainter(picture, theme, all).paint(painter, visible, density * placement.scale, {}, Effort::Export);
}

QString documentTitle(const Picture& picture, const ExportOptions& options)
{
    const QString title = options.title.isEmpty() ? picture.title : options.title;
    return title.isEmpty() ? QCoreApplication::translate("Picture", "Concept map") : title;
}

}  // namespace conspectus
