#include "app/publish/pixels/raster_page.h"

#include "app/publish/page_painter.h"

#include <cmath>

namespace conspectus {

namespace {

constexpr int kPixelsOfStrip = 4'000'000;

Error tooLarge(std::string_view name, double width, double height)
{
    const std::string format(name);
    return {ErrorCode::Output,
            "The " + format + " would be " + std::to_string(std::lround(width)) + " x " +
                std::to_string(std::lround(height)) +
                " pixels, which is too large; give a smaller size, show less of the map, or write SVG or PDF.",
            {},
            0};
}

bool hasAlpha(QImage::Format format) { return QImage::toPixelFormat(format).alphaUsage() == QPixelFormat::UsesAlpha; }

/// Strips of one size, painted one below the other.
class StripPainter {
public:
    StripPainter(const Picture& picture, const ExportOptions& options, QSize strip, bool isTransparent)
        : m_picture(picture),
          m_options(options),
          m_placement(place(picture, options)),
          m_isTransparent(isTransparent),
          m_image(strip, isTransparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32)
    {
    }

    bool hasMemory() const { return !m_image.isNull(); }

    const QImage& paint(int top)
    {
        m_image.fill(m_isTransparent ? Qt::transparent : Qt::white);
        QPainter painter(&m_image);
        painter.translate(0, -top);
        const double density = m_options.density;
        const QRectF part(0, top / density, m_image.width() / density, m_image.height() / density);
        paintPage(painter, m_picture, m_options, m_placement, density, part);
        return m_image;
    }

private:
    const Picture& m_picture;
    const ExportOptions& m_options;
    Placement m_placement;
    bool m_isTransparent;
    QImage m_image;
};

}  // namespace

Result<QSize> rasterSize(const Picture& picture, const ExportOptions& options, const RasterLimits& limits)
{
    const QSizeF page = place(picture, options).page * options.density;
    const double width = std::max(std::round(page.width()), 1.0), height = std::max(std::round(page.height()), 1.0);
    if (!(width <= limits.longestSide && height <= limits.longestSide && width * height <= limits.mostPixels))
        return unexpected(tooLarge(limits.name, width, height));
    return QSize(static_cast<int>(width), static_cast<int>(height));
}

Result<void> paintStrips(const Picture& picture, const ExportOptions& options, QSize size, QImage::Format format,
                         const TakeStrip& take, int rows)
{
    const int most = rows > 0 ? rows : std::max(kPixelsOfStrip / size.width(), 16);
    const int height = std::min(most, size.height());
    StripPainter painter(picture, options, {size.width(), height}, options.isTransparent && hasAlpha(format));
    if (!painter.hasMemory())
        return unexpected(ErrorCode::Output,
                          "There is not enough memory for a picture of this size; give a smaller one.");
    for (int top = 0; top < size.height(); top += height) {
        const QImage& painted = painter.paint(top);
        const int left = std::min(height, size.height() - top);
        const QImage part(painted.constBits(), size.width(), left, painted.bytesPerLine(), painted.format());
        if (Result<void> taken = take(part.convertToFormat(format)); !taken)
            return taken;
        if (options.progress && !options.progress(double(top + left) / size.height()))
            return unexpected(exportStopped());
    }
    return {};
}

Error exportStopped() { return {ErrorCode::Cancelled, "The export was stopped; nothing was written.", {}, 0}; }

}  // namespace conspectus
