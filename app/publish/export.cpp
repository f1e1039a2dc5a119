#include "app/publish/export.h"

#include "app/publish/writers.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>

namespace conspectus {

namespace {

constexpr double kLargestScale = 1.5;

constexpr PictureFormat kFormats[] = {
    {"svg", "Scalable Vector Graphics", FormatKind::Shapes, writeSvg},
    {"pdf", "Portable Document Format", FormatKind::Shapes, writePdf},
    {"png", "Portable Network Graphics", FormatKind::Pixels, writePng},
    {"eps", "Encapsulated PostScript", FormatKind::Shapes, writeEps},
    {"html", "Interactive page", FormatKind::Shapes, writeHtml},
    {"tex", "TikZ for LaTeX", FormatKind::Shapes, writeTikz},
    {"pptx", "PowerPoint slide", FormatKind::Shapes, writePptx},
    {"tiff", "Tagged Image File Format", FormatKind::Pixels, writeTiff},
    {"jpg", "JPEG", FormatKind::Pixels, writeJpeg},
    {"webp", "WebP", FormatKind::Pixels, writeWebp},
    {"dot", "DOT with places", FormatKind::Text, writePlacedDot},
    {"mmd", "Mermaid flowchart", FormatKind::Text, writeMermaid},
    {"txt", "Outline in plain text", FormatKind::Text, writePlainOutline},
    {"md", "Outline in Markdown", FormatKind::Text, writeMarkdownOutline},
};

/// Other names that files of a format go by.
constexpr std::pair<std::string_view, std::string_view> kAliases[] = {{"jpeg", "jpg"}, {"tif", "tiff"}};

std::string lowerExtension(std::string_view path)
{
    const auto dot = path.rfind('.');
    if (dot == std::string_view::npos || path.find('/', dot) != std::string_view::npos)
        return {};
    return asciiLower(path.substr(dot + 1));
}

/// How much of `length` is left between two margins, which shrink on a page that is hardly larger than they are.
double within(double length, double margin) { return std::max(length - 2 * margin, length / 2); }

}  // namespace

std::span<const PictureFormat> pictureFormats() { return kFormats; }

const PictureFormat* pictureFormatByPath(std::string_view path)
{
    std::string extension = lowerExtension(path);
    for (const auto& [alias, name] : kAliases)
        if (extension == alias)
            extension = name;
    const auto found = std::find_if(std::begin(kFormats), std::end(kFormats),
                                    [&](const PictureFormat& each) { return each.extension == extension; });
    return found == std::end(kFormats) ? nullptr : found;
}

Placement place(const Picture& picture, const ExportOptions& options)
{
    const Rect& bounds = picture.bounds;
    Placement placement;
    placement.page = options.size;
    placement.isOnPaper = options.isOnPaper;
    if (options.scale > 0)
        placement.scale = options.scale;
    if (placement.page.isEmpty())
        placement.page = {std::ceil(bounds.width * placement.scale + 2 * options.margin),
                          std::ceil(bounds.height * placement.scale + 2 * options.margin)};
    else if (options.scale <= 0 && !bounds.isEmpty())
        placement.scale = std::min({within(placement.page.width(), options.margin) / bounds.width,
                                    within(placement.page.height(), options.margin) / bounds.height, kLargestScale});
    const Point middle{placement.page.width() / 2, placement.page.height() / 2};
    placement.offset = middle - bounds.centre() * placement.scale;
    if (placement.scale == 1)  // whole pixels stay whole
        placement.offset = {std::round(placement.offset.x), std::round(placement.offset.y)};
    return placement;
}

}  // namespace conspectus
