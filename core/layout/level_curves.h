// level_curves.h: the curves of the tree in a piece.
#pragma once
#include "core/layout/obstacles.h"
#include "core/layout/skeleton.h"

namespace conspectus {

/// By node of the piece: the curve from its parent to it, empty for roots and where there is no room along the levels.
/// Edges of one kind leave a concept at one port; ports of several kinds are spread along the side in the order of what
/// they lead to, so that curves do not cross at once.
std::vector<Spline> levelCurves(const LayoutRequest& piece, const Skeleton& skeleton, Orientation orientation,
                                const Obstacles& obstacles);

}  // namespace conspectus
