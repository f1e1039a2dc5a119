// live_places.h: places for what comes into a picture that stands, and what they cost the others.
#pragma once
#include "core/layout/live/crowd.h"
#include "core/layout/structure/skeleton.h"

namespace conspectus {

/// The nodes of a sketch, turned so that levels lie one below the other.
struct LiveScene {
    const LayoutRequest& request;  // its sizes are turned, too
    const Skeleton& skeleton;
    std::vector<std::optional<Rect>> wishes;  // by node: where it stood when it was last shown
    std::vector<std::optional<Point>> origins;  // by node: where it comes from, if it must leave that place
    bool hasLevels = true;  // false: what hangs together stands in any direction
};

/// Gives every node that does not stand in the crowd yet a place, parents first, and makes room for it.
void placeNewcomers(const LiveScene& scene, Crowd& crowd);

}  // namespace conspectus
