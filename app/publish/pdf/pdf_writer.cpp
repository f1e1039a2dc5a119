#include "app/publish/page_painter.h"
#include "app/publish/pdf/drawing_painter.h"
#include "app/publish/pdf/pdf_binder.h"
#include "app/publish/pdf/pdf_pages.h"
#include "app/publish/pdf/pdf_tags.h"
#include "app/publish/pdf/poster.h"
#include "app/publish/pdf/true_letters.h"
#include "app/publish/writers.h"
#include "core/model/figure.h"

namespace conspectus {

namespace {

/// The figure on its own page, or over several sheets.
Result<std::vector<PosterSheet>> sheetsFor(const QSizeF& page, const ExportOptions& options)
{
    if (!options.sheet.isEmpty())
        return posterSheets(page, options.sheet, options.overlap);
    const QRectF whole({0, 0}, page);
    return std::vector<PosterSheet>{{whole, whole, {}}};
}

QRectF onPage(const Rect& box, const Placement& placement)
{
    const Point corner = placement.offset + Point{box.x, box.y} * placement.scale;
    return {corner.x, corner.y, box.width * placement.scale, box.height * placement.scale};
}

void addLinks(const Drawing& drawing, const PosterSheet& sheet, std::size_t page, PdfBinding& binding)
{
    for (const DrawnPart& part : drawing.parts) {
        if (!part.link || part.shapes.empty())
            continue;
        const QRectF seen = onPage(part.shapes.front().box, drawing.placement) & sheet.part;
        if (!seen.isEmpty())
            binding.links.push_back({page, seen.translated(sheet.area.topLeft() - sheet.part.topLeft()), *part.link});
    }
}

PdfBinding bindingOf(const Drawing& drawing, const std::vector<PosterSheet>& sheets)
{
    PdfBinding binding;
    binding.language = QString::fromStdString(drawing.language);
    const QString title = drawing.title.simplified();
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        binding.bookmarks.push_back({i, sheets[i].label.isEmpty() ? title : title + u' ' + sheets[i].label});
        binding.trims.push_back(sheets[i].area);
        addLinks(drawing, sheets[i], i, binding);
    }
    return binding;
}

}  // namespace

Result<std::string> writePdf(const ConceptMap& map, const Picture& picture, const ExportOptions& options)
{
    const Drawing drawing = drawingOf(map, picture, options);
    const Result<std::vector<PosterSheet>> sheets = sheetsFor(drawing.placement.page, options);
    if (!sheets)
        return unexpected(sheets.error());
    const bool isPoster = !options.sheet.isEmpty(), isOutlined = options.text == FigureText::Outlined;
    const auto paint = [&](QPainter& painter, std::size_t page, double density) {
        const PosterSheet& sheet = (*sheets)[page];
        if (isPoster) {
            painter.save();
            painter.scale(density, density);
            paintMarks(painter, sheet, isOutlined);
            painter.restore();
            painter.setClipRect(QRectF(sheet.area.topLeft() * density, sheet.area.size() * density));
            painter.translate((sheet.area.topLeft() - sheet.part.topLeft()) * density);
        }
        if (isOutlined)
            paintDrawing(painter, drawing, density, sheet.part);
        else
            paintPage(painter, picture, options, drawing.placement, density, sheet.part);
    };
    return writePdfPages({isPoster ? options.sheet : drawing.placement.page, sheets->size(), drawing.title,
                          trueLettersOf(picture), paint})
        .and_then([&](const std::string& pdf) { return bound(pdf, bindingOf(drawing, *sheets)); })
        .and_then([&](const std::string& pdf) { return tagged(pdf, pdfFigureOf(map, picture, options)); });
}

}  // namespace conspectus
