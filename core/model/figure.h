// figure.h: how a part of a map becomes a figure in print: sizes as a printer means them. Kept in the map under a name,
// so that the same figure can be made again.
#pragma once
#include "core/model/named_view.h"

namespace conspectus {

/// What becomes of the letters in a file of shapes.
enum class FigureText {
    Live,  // text, in fonts that the reader's program has to have (SVG), or that are embedded (PDF)
    Embedded,  // text, and the fonts in the file
    Outlined,  // shapes: looks the same everywhere, and cannot be searched
};

/// Lengths are mm, sizes of type are points (1/72 inch), all as they are on the finished page.
struct Figure {
    std::string name;  // unique in the map
    std::string view;  // name of a view of the map; empty: `shown`
    NamedView shown;  // without a name
    double width = 0;  // of all of it, margins included; 0: as wide as the picture comes
    double height = 0;  // at most; 0: as high as the picture comes
    double type = 8;  // of plain text: concepts of the lowest level
    double leastType = 6;  // what is smaller is reported
    double margin = 2;
    std::string theme;  // name, empty: the view's, else Paper
    std::string language;  // of the labels, BCP 47; empty: the map's
    bool isTransparent = false;
    bool isGrey = false;  // shades of grey in place of colours
    bool hasLegend = false;  // what the lines mean
    std::string caption;  // below the picture
    bool hasSource = false;  // the map's source below that
    std::string page;  // paper that it stands on: "a4", "a4-landscape", ...; empty: the figure is the page
    bool isTiled = false;  // larger than the paper: over as many sheets as it takes
    double overlap = 10;  // of neighbouring sheets
    FigureText text = FigureText::Live;
    double resolution = 300;  // of pictures made of pixels, per inch
    std::string alternative;  // what is read out in place of it, 10 to 100 words; empty: made from the map
    std::string longDescription;  // the same at length; empty: made from the map
    Attributes attributes;

    friend bool operator==(const Figure&, const Figure&) = default;
};

}  // namespace conspectus
