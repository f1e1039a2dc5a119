// level_curves.h: the curves that run along the levels of a piece.
#pragma once
#include "core/layout/geometry/obstacles.h"
#include "core/layout/structure/skeleton.h"

namespace conspectus {

/// By edge of the piece: its curve if it is a branch of the skeleton or joins neighbouring levels within the hierarchy,
/// and there is room for it; else empty. Branches of one kind leave a concept at one port; ports of several kinds are
/// spread along its side in the order of what they lead to, and so are the ends of several edges at one concept, so
/// that curves do not cross at once. `isWanted`: by edge, the others stay empty but have their ports.
std::vector<Spline> levelCurves(const LayoutRequest& piece, const Skeleton& skeleton, Orientation orientation,
                                const Obstacles& obstacles, const std::vector<bool>& isWanted);

}  // namespace conspectus
