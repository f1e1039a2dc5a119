// export.h: pictures as files. One catalogue of picture formats; a new one is a file and a line.
#pragma once
#include "app/paint/picture.h"
#include "app/paint/theme.h"
#include "core/base/result.h"

#include <QSizeF>

#include <span>
#include <string>

namespace conspectus {

struct ExportOptions {
    const Theme* theme = nullptr;  // null: Paper
    QSizeF size = {};  // px of the output; empty: the picture's own size and margin at 100 %
    double margin = 24;  // px around the picture
    bool isTransparent = false;
    double density = 1;  // PNG: pixels per px (2: for a dense screen, 3.125: 300 dpi)
    QString title = {};  // of the document
    QString description = {};
};

struct PictureFormat {
    std::string_view extension;  // "svg", "pdf", "png"
    std::string_view title;
    Result<std::string> (*write)(const ConceptMap& map, const Picture& picture, const ExportOptions& options);
};

std::span<const PictureFormat> pictureFormats();
const PictureFormat* pictureFormatByPath(std::string_view path);

/// Where the picture goes on a page of `options.size`: scaled down to fit (never up beyond 1.5), centred.
struct Placement {
    QSizeF page;
    double scale = 1;
    Point offset;  // page = offset + scale * picture
};
Placement place(const Picture& picture, const ExportOptions& options);

}  // namespace conspectus
