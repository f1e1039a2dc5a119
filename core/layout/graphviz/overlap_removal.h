// overlap_removal.h: boxes that an engine placed as points, moved off each other. (Graphviz's own way, prism, rests on
// a triangulation whose result depends on addresses in memory: no two runs give the same picture.)
#pragma once
#include "core/layout/layout.h"

namespace conspectus {

/// Moves centres until no two boxes are nearer than `gap`, or, where that would take too many steps, no two overlap.
/// Neighbours keep their sides: who stood left, right, above or below of the other still does.
void removeOverlaps(const LayoutRequest& request, double gap, std::vector<Point>& centres);

}  // namespace conspectus
