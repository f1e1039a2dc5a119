// gml_graphics.h: how nodes and edges are drawn, in the lists `graphics` and `LabelGraphics`.
#pragma once
#include "core/base/geometry.h"
#include "core/formats/arrow_ends.h"
#include "core/formats/gml/gml_list.h"
#include "core/model/look.h"

#include <optional>

namespace conspectus {

/// How the file's lengths become px, y down.
struct GmlScale {
    double x = 1;
    double y = 1;  // negative: y grows up
};

struct GmlNodeGraphics {
    std::optional<Rect> box;  // without area: only its middle is known
    Look look;
    std::string rest;  // what else the list holds, as GML
};
GmlNodeGraphics nodeGraphicsIn(const std::vector<GmlEntry>& entries, std::size_t list, GmlScale scale);

/// Of an edge whose only arrow is at its source, as those of the edge in the other direction.
struct GmlEdgeGraphics {
    std::optional<ArrowEnds> arrows;
    std::vector<Point> corners;
    Rgba colour;
    std::string rest;
};
GmlEdgeGraphics edgeGraphicsIn(const std::vector<GmlEntry>& entries, std::size_t list, GmlScale scale);

/// The same lists again, with what is in `rest` behind. Empty where there is nothing to say.
std::string nodeGraphics(const std::optional<Rect>& box, const Look& look, std::string_view rest);
std::string edgeGraphics(std::string_view arrow, const std::vector<Point>& line, Rgba colour, std::string_view rest);

/// The entry called `key` directly in the list; `entries.size()` if there is none.
std::size_t findInList(const std::vector<GmlEntry>& entries, std::size_t list, std::string_view key);

}  // namespace conspectus
