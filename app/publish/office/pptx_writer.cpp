// A drawing as a presentation of one slide, made of shapes that a lecturer can move and change.
#include "app/publish/alternative_text.h"
#include "app/publish/drawing.h"
#include "app/publish/office/pptx_package.h"
#include "app/publish/office/pptx_slide.h"
#include "app/publish/writers.h"

namespace conspectus {

namespace {

constexpr unsigned kEffort = 1;  // of 9: somewhat larger than the usual 6, in a quarter of the time

}  // namespace

Result<std::string> writePptx(const ConceptMap& map, const Picture& picture, const ExportOptions& options)
{
    const Drawing drawing = drawingOf(map, picture, options);
    const SlidePlane plane(drawing.placement);
    PptxSlide slide(drawing, plane, spokenAlternative(map, picture, options));

    PptxDeck deck;
    deck.title = drawing.title;
    deck.description = spokenDescription(map, picture, options);
    deck.language = drawing.language;
    deck.width = plane.width();
    deck.height = plane.height();
    deck.theme = options.theme ? options.theme : &themes().front();
    deck.slide = slide.write();
    deck.links = slide.links();
    return zipOf(packageOf(deck), kEffort);
}

}  // namespace conspectus
