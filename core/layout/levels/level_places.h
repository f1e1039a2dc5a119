// level_places.h: places for what has an order in levels.
#pragma once
#include "core/layout/levels/level_order.h"
#include "core/layout/structure/skeleton.h"

namespace conspectus {

struct LevelPlaces {
    std::vector<Point> centres;  // by node
    std::vector<LevelPass> passes;  // by edge
};

/// Items keep their order and their distances; joined ones stand in line as far as that allows, bends of one edge
/// before all. Every level is as deep as its largest node, which stand at its near side; `rootLevel` is the one between
/// the two sides of the picture, or the first.
LevelPlaces placesOf(const LayoutRequest& piece, const LevelGraph& graph, Orientation orientation, int rootLevel);

}  // namespace conspectus
