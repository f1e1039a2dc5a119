// pptx_package.h: the files of a presentation of one slide (ECMA-376, Office Open XML), but for the slide itself: what
// it is, its theme, and the master and layout that PowerPoint does not open a presentation without.
#pragma once
#include "app/publish/office/pptx_plane.h"
#include "app/theme/theme.h"
#include "core/formats/zip/zip_file.h"

namespace conspectus {

struct PptxDeck {
    QString title;
    QString description;
    std::string language;
    Emu width = 0, height = 0;
    const Theme* theme = nullptr;  // not null; colours and fonts of the deck are its own
    std::string slide;  // ppt/slides/slide1.xml
    std::vector<QString> links;  // what "rId2" and on of the slide stand for
};

std::vector<ZipEntry> packageOf(const PptxDeck& deck);

}  // namespace conspectus
