#include "app/publish/page_painter.h"

#include "app/paint/map_painter.h"
#include "app/publish/writers.h"

#include <QCoreApplication>

namespace conspectus {

void paintPage(QPainter& painter, const Picture& picture, const ExportOptions& options, const Placement& placement,
               double density)
{
    const Theme& theme = options.theme ? *options.theme : themes().front();
    painter.scale(density, density);
    if (!options.isTransparent)
        painter.fillRect(QRectF({0, 0}, placement.page).adjusted(-1, -1, 1, 1), theme.canvas);  // past rounded edges
    painter.translate(placement.offset.x, placement.offset.y);
    painter.scale(placement.scale, placement.scale);
    MapPainter(picture, theme).paint(painter, picture.bounds.grown(1), density * placement.scale, {}, Effort::Export);
}

QString documentTitle(const Picture& picture, const ExportOptions& options)
{
    const QString title = options.title.isEmpty() ? picture.title : options.title;
    return title.isEmpty() ? QCoreApplication::translate("Picture", "Concept map") : title;
}

}  // namespace conspectus
