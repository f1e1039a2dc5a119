// raster_page.h: a page as pixels, painted from top to bottom in strips, so that a poster needs the memory of a strip.
#pragma once
#include "app/publish/export.h"

#include <QImage>

#include <string_view>

namespace conspectus {

/// What a format of pixels can hold.
struct RasterLimits {
    std::string_view name;  // of the format, in messages
    double longestSide = 0;
    double mostPixels = 0;
};

/// The pixels of the page: its px times `options.density`, each side at least 1. An error if that is beyond the limits.
Result<QSize> rasterSize(const Picture& picture, const ExportOptions& options, const RasterLimits& limits);

/// Gets the rows that follow those of the call before. An error ends the painting.
using TakeStrip = std::function<Result<void>(const QImage& strip)>;

/// Paints what MapPainter draws, at `options.density`, and hands it over in strips of `size.width()` pixels and of
/// `rows` rows (0: about four million pixels), the last with fewer. The rows do not depend on how they are cut. Where
/// `format` has no alpha, a transparent page is white. Tells `options.progress` after each strip.
Result<void> paintStrips(const Picture& picture, const ExportOptions& options, QSize size, QImage::Format format,
                         const TakeStrip& take, int rows = 0);

/// The error of an export that `options.progress` has stopped.
Error exportStopped();

}  // namespace conspectus
