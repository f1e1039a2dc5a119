// passing_curves.h: the curves of a piece whose edges have places in its levels.
#pragma once
#include "core/layout/geometry/obstacles.h"
#include "core/layout/structure/skeleton.h"

namespace conspectus {

/// By edge of the piece: its curve from box to box through `skeleton.passes`, straight through every level and in one
/// sweep from each to the next; empty for an edge that has no place in levels. Branches of one kind leave a concept at
/// one port; the other ends have ports of their own, in the order of what they lead to.
std::vector<Spline> passingCurves(const LayoutRequest& piece, const Skeleton& skeleton, Orientation orientation,
                                  const Obstacles& obstacles);

}  // namespace conspectus
