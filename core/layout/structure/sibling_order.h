// sibling_order.h: siblings side by side with what they are related to.
#pragma once
#include "core/layout/layout.h"
#include "core/layout/structure/forest.h"

namespace conspectus {

/// Keys for a Forest, by node: siblings (and roots) in an order in which those that relations join, at whatever depth
/// below them, stand near each other; siblings without such relations keep the order of the nodes. Of a map with very
/// many relations all keep it.
std::vector<double> siblingOrder(const Forest& forest, const std::vector<LayoutEdge>& edges);

}  // namespace conspectus
