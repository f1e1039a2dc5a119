// arrangement_elements.h: places, bends and frames as the XML elements that README.md describes.
#pragma once
#include "core/formats/elements/map_elements.h"

namespace conspectus {

struct ElementWriter;

/// As children of `parent`: of a <c:view>, or of what is cut into one line for each of them.
void writeArrangement(ElementWriter parent, const SavedArrangement& arrangement, const KeysOut& keys);

/// Takes <c:place>, <c:bend> and <c:frame>; false for other elements. After the last one, settle() it.
bool addToArrangement(SavedArrangement& arrangement, pugi::xml_node element, const KeysIn& keys);

/// "12,-3.5 13,-3": points as SVG writes them, to a tenth of a px.
std::string pointsText(const std::vector<Point>& points);
/// What is no point is left out; coordinates are kept within a million px.
std::vector<Point> pointsFrom(const std::string& text);

}  // namespace conspectus
