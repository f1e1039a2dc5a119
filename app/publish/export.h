// export.h: pictures as files. One catalogue of picture formats; a new one is a file and a line.
#pragma once
#include "app/paint/picture.h"
#include "app/theme/theme.h"
#include "core/base/result.h"
#include "core/model/figure.h"

#include <QSizeF>

#include <functional>
#include <span>
#include <string>

namespace conspectus {

/// Lengths are px of the output, 96 to the inch.
struct ExportOptions {
    const Theme* theme = nullptr;  // null: Paper
    QSizeF size = {};  // px of the output; empty: the picture's own size and margin at 100 %
    double scale = 0;  // px of the output for one of the picture; 0: so that it fits `size`
    double margin = 24;  // px around the picture
    bool isOnPaper = false;  // its size is one on paper: formats that can say so say it in mm
    bool isTransparent = false;
    double density = 1;  // formats of pixels: pixels per px (2: for a dense screen, 3.125: 300 dpi)
    FigureText text = FigureText::Live;
    QSizeF sheet = {};  // PDF: spread over as many sheets of that size as it takes; empty: one page
    double overlap = 0;  // of neighbouring sheets
    QString title = {};  // of the document
    QString alternative = {};  // what is read out in place of it; empty: made from the map
    QString description = {};  // an introduction to the long description, which is made from the map
    QString longDescription = {};  // in place of all of that
    /// Told how much is done, 0 to 1, by writers that may take seconds; false: stop (ErrorCode::Cancelled).
    std::function<bool(double)> progress = {};
};

enum class FormatKind : std::uint8_t {
    Shapes,  // any size is sharp
    Pixels,
    Text,  // what the picture says, in words
};

struct PictureFormat {
    std::string_view extension;  // "svg", "pdf", "png"
    std::string_view title;
    FormatKind kind;
    Result<std::string> (*write)(const ConceptMap& map, const Picture& picture, const ExportOptions& options);
};

std::span<const PictureFormat> pictureFormats();
const PictureFormat* pictureFormatByPath(std::string_view path);

/// Where the picture goes on a page of `options.size`: at `options.scale`, or scaled down to fit (never up beyond 1.5);
/// centred.
struct Placement {
    QSizeF page;
    double scale = 1;
    Point offset;  // page = offset + scale * picture
    bool isOnPaper = false;
};
Placement place(const Picture& picture, const ExportOptions& options);

}  // namespace conspectus
