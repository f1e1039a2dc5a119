#include "app/panels/legend.h"

#include "app/paint/map_painter.h"

namespace conspectus {

namespace {

constexpr QSize kSample{46, 14};
constexpr double kInset = 2;

}  // namespace

QImage sampleOf(const RelationType& type, const Theme& theme, double devicePixelRatio)
{
    const double middle = kSample.height() / 2.0;
    PictureRelation stroke;
    stroke.curve = straightSpline({{kInset, middle}, {kSample.width() - kInset, middle}});
    stroke.typeKey = QString::fromStdString(type.key);
    stroke.line = type.line;
    stroke.arrow = type.arrow;
    stroke.colour = type.colour;
    stroke.isHierarchical = type.hierarchy != Hierarchy::None;
    Picture picture;
    picture.concepts.resize(1);
    picture.relations.push_back(std::move(stroke));

    QImage image(kSample * devicePixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(devicePixelRatio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    MapPainter(picture, theme).paintRelation(painter, 0, devicePixelRatio, Emphasis::Normal);
    return image;
}

}  // namespace conspectus
