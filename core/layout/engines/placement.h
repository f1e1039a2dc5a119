// placement.h: where the nodes of a piece stand as a tidy tree, on one or on both sides of the roots.
#pragma once
#include "core/layout/structure/skeleton.h"

namespace conspectus {

/// Centres as a tidy tree; `keys` (if not empty) order siblings.
std::vector<Point> placedAsTree(const LayoutRequest& piece, const Skeleton& skeleton, Orientation orientation,
                                const std::vector<double>& keys);

}  // namespace conspectus
