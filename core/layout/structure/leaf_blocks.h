// leaf_blocks.h: concepts that hang by equal edges on one concept and have no other edges, found and set as grids.
#pragma once
#include "core/layout/layout.h"

namespace conspectus {

inline constexpr double kFramePadding = 8;  // from a frame to what it holds
inline constexpr double kCellGap = 8;  // between the concepts of a block

/// The members of one block to be, in reading order.
struct LeafGroup {
    int anchor = 0;
    bool isOutward = true;  // the edges go from the anchor to the leaves
    std::vector<int> nodes;
    std::vector<int> edges;  // same order
};

/// All groups of two and more, in the order of their first nodes. Pinned concepts, concepts with loops or with others
/// hanging under them, and edges of kind -1 are left out.
std::vector<LeafGroup> leafGroups(const LayoutRequest& request);

/// A block as a grid with a frame around it.
struct BlockShape {
    Size size;  // of the frame
    std::vector<Point> centres;  // of the members, from the frame's top left corner
};

/// The grid whose width / height comes nearest to `aspect`. Columns are as wide as their widest member and filled row
/// by row; members stand at the left of their column.
BlockShape shapeOf(const LayoutRequest& request, const LeafGroup& group, double aspect);

/// The grid of that many columns.
BlockShape shapeInColumns(const LayoutRequest& request, const LeafGroup& group, std::size_t columns);

}  // namespace conspectus
