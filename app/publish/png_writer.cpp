#include "app/publish/map_description.h"
#include "app/publish/page_painter.h"
#include "app/publish/writers.h"

#include <QBuffer>
#include <QImageWriter>

#include <cmath>

namespace conspectus {

namespace {

constexpr double kLongestSide = 32'767;
constexpr double kMostPixels = 100e6;
constexpr double kPxPerMetre = 96 / 0.0254;

Error tooLarge(double width, double height)
{
    return {ErrorCode::Output,
            "The PNG would be " + std::to_string(std::lround(width)) + " x " + std::to_string(std::lround(height)) +
                " pixels, which is too large; give a smaller size, show less of the map, or write SVG or PDF.",
            {},
            0};
}

Result<std::string> encoded(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    if (!writer.write(image))
        return unexpected(ErrorCode::Output,
                          "The PNG could not be written: " + writer.errorString().toStdString() + '.');
    return bytes.toStdString();
}

}  // namespace

Result<std::string> writePng(const ConceptMap& map, const Picture& picture, const ExportOptions& options)
{
    const Placement placement = place(picture, options);
    const double width = std::max(std::round(placement.page.width() * options.density), 1.0);
    const double height = std::max(std::round(placement.page.height() * options.density), 1.0);
    if (!(width <= kLongestSide && height <= kLongestSide && width * height <= kMostPixels))
        return unexpected(tooLarge(width, height));

    QImage image(static_cast<int>(width), static_cast<int>(height),
                 options.isTransparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        return unexpected(ErrorCode::Output, "There is not enough memory for a PNG of this size; give a smaller one.");
    image.fill(Qt::transparent);
    const int perMetre = static_cast<int>(std::lround(kPxPerMetre * options.density));
    image.setDotsPerMeterX(perMetre);
    image.setDotsPerMeterY(perMetre);
    {
        QPainter painter(&image);
        paintPage(painter, picture, options, placement, options.density);
    }
    image.setText(QStringLiteral("Title"), documentTitle(picture, options));
    image.setText(QStringLiteral("Description"), descriptionOf(map, picture, options.description));
    return encoded(image);
}

}  // namespace conspectus
