// router.h: our own curves between boxes.
#pragma once
#include "core/layout/layout.h"

namespace conspectus {

/// Gives each edge of a placed request a curve of ours from box to box that keeps clear of the other nodes where it
/// can. Edges of the hierarchy run along the levels; parallel and opposite edges are fanned out; loops stand at a
/// corner.
void routeEdges(const LayoutRequest& request, Layout& layout);

}  // namespace conspectus
