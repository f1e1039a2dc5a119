// surroundings_arcs.h: lines round the corners of a neighbourhood, from the end of a row to the end of a column.
#pragma once
#include "core/layout/surroundings/surroundings_lines.h"

namespace conspectus {

/// Gives links between a row and a column that have no line yet an arc from the side of the one to the upper or lower
/// edge of the other, where that is free of all units and of the phrases of `lines`. Several links of one pair run
/// beside each other.
void addArcs(const LayoutRequest& view, const SurroundingUnits& units, const SurroundingSides& sides,
             const SurroundingPlaces& places, std::vector<SurroundingLine>& lines);

}  // namespace conspectus
