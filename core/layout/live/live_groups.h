// live_groups.h: which leaves of a view that changed stand in which block, and where in it: as before, as far as can
// be.
#pragma once
#include "core/layout/standing.h"
#include "core/layout/structure/leaf_blocks.h"

namespace conspectus {

struct LiveGroup {
    LeafGroup group;
    BlockShape shape;
    int before = -1;  // the standing block that it continues
    int seed = -1;  // the concept that stood alone and that it forms around
};

/// Blocks keep their members in their cells. Leaves that come take cells that are empty, then a new row of the block of
/// their kind, or form a block with the only one of their kind that is there. A block of which one leaf is left is
/// none.
std::vector<LiveGroup> liveGroups(const LayoutRequest& view, const Standing& before);

}  // namespace conspectus
