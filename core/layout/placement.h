// placement.h: where the nodes of a piece stand, by levels or as a tidy tree, on one or on both sides of the roots.
#pragma once
#include "core/layout/skeleton.h"

#include <span>

namespace conspectus {

/// Centres by levels: an engine's answer says where across the levels each node stands, the skeleton in which level,
/// and every level is as deep as its largest node, which stand at its near side.
std::vector<Point> placedInLevels(const LayoutRequest& piece, const Skeleton& skeleton, Orientation orientation,
                                  std::span<const Point> answer);

/// Centres as a tidy tree; `keys` (if not empty) order siblings.
std::vector<Point> placedAsTree(const LayoutRequest& piece, const Skeleton& skeleton, Orientation orientation,
                                const std::vector<double>& keys);

}  // namespace conspectus
