// slides.h: the stops of a tour on paper: slides, handouts with several of them on a page, pages with notes.
#pragma once
#include "app/paint/stage.h"
#include "core/base/result.h"
#include "core/model/concept_map.h"

namespace conspectus {

/// One page of a tour.
struct Slide {
    StageScene scene;
    const Theme* theme = nullptr;  // null: Paper
    QString notes;  // Markdown
    bool startsStop = true;  // false for the further steps of a stop
};

enum class SlidePaper {
    Slides,  // a page is a slide
    Handout,  // A4, several slides on a page, the notes beside or below them where there is room
    Notes,  // A4, a slide and its notes on a page
};

struct SlideOptions {
    QSizeF stage{1280, 720};  // px of a slide; its shape is that of the screen
    SlidePaper paper = SlidePaper::Slides;
    int perPage = 3;  // of a handout: 2, 3 or 6
    bool hasNotes = true;  // on handouts
    QString title;  // of the document
    QString language;
};

/// A PDF with fonts embedded, a bookmark for each stop, and links where concepts have them. The same bytes for the same
/// slides.
Result<std::string> writeSlides(const ConceptMap& map, const std::vector<Slide>& slides, const SlideOptions& options);

/// One slide as a PNG of `size` px.
Result<std::string> writeSlidePng(const Slide& slide, QSize size);

}  // namespace conspectus
