#include "app/publish/page_painter.h"
#include "app/publish/pdf_pages.h"
#include "app/publish/true_letters.h"
#include "app/publish/writers.h"

namespace conspectus {

Result<std::string> writePdf(const ConceptMap&, const Picture& picture, const ExportOptions& options)
{
    const Placement placement = place(picture, options);
    const auto paint = [&](QPainter& painter, std::size_t, double density) {
        paintPage(painter, picture, options, placement, density);
    };
    return writePdfPages({placement.page, 1, documentTitle(picture, options), trueLettersOf(picture), paint});
}

}  // namespace conspectus
