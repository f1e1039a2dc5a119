// shelf_boxes.h: every concept above a frame that holds its narrower ones, all packed near one shape: an overview of
// any size that is neither a strip nor a tower.
#pragma once
#include "core/layout/layout.h"
#include "core/layout/structure/forest.h"

namespace conspectus {

struct BoxSpacing {
    double nodeGap = 14;  // between neighbours
    double stemGap = 14;  // from a concept to its frame
    double padding = 10;  // from a frame to what it holds
};

struct ShelfBoxes {
    std::vector<Point> centres;  // by node
    std::vector<Rect> frames;  // by node: around all that is below it; empty for a node without children
};

/// `aspect`: the width / height to come near to. Linear time, any depth.
ShelfBoxes shelfBoxes(const Forest& forest, const std::vector<Size>& sizes, double aspect, BoxSpacing spacing);

}  // namespace conspectus
