// edge_levels.h: levels in which every edge leads downwards, as layered drawings have them.
#pragma once
#include "core/layout/structure/skeleton.h"

namespace conspectus {

/// By node of a connected piece: its level, 0 is the highest. Edges lead to a lower level in their own direction
/// wherever that closes no cycle with the hierarchy and the edges before, and the sum of the levels that they pass is
/// small. Branches of the skeleton that have headroom pass two levels.
std::vector<int> levelsOfEdges(const LayoutRequest& piece, const Skeleton& skeleton);

}  // namespace conspectus
