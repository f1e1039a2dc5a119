// surroundings_lines.h: the lines between the ranks around a concept.
#pragma once
#include "core/layout/surroundings/surroundings_places.h"

namespace conspectus {

/// A line along the ranks, and where its phrase stands best.
struct SurroundingLine {
    Spline curve;  // in the direction of the relation
    Point phrase;
};

/// By link of `units`: the lines between the centre and the first ranks, between neighbouring ranks of a side, and in
/// lanes. Those of the centre are straight where that is free and leaves each its phrase; else they spread out and run
/// side by side from there on. None of them touches a unit other than its ends. Other links are left empty.
std::vector<SurroundingLine> linesOf(const LayoutRequest& view, const SurroundingUnits& units,
                                     const SurroundingSides& sides, const SurroundingPlaces& places);

}  // namespace conspectus
