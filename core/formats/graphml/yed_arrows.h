// yed_arrows.h: the arrowheads in yEd's graphics of an edge.
#pragma once
#include "core/formats/arrow_ends.h"

#include <optional>
#include <pugixml.hpp>

namespace conspectus {

/// What <y:Arrows> in a <data> of edge graphics says; nothing if there is none.
std::optional<ArrowEnds> yedArrowsIn(pugi::xml_node data);

/// Makes the graphics those of the edge in the other direction: arrows, ends and bends of its path.
void turnYedEdge(pugi::xml_node data);

}  // namespace conspectus
