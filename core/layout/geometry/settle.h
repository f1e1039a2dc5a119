// settle.h: the last word on where nodes stand: pins are kept, nothing overlaps.
#pragma once
#include "core/layout/layout.h"

namespace conspectus {

/// True if a node is pinned or two nodes share area, so that settle() would move something.
bool needsSettling(const LayoutRequest& request, const std::vector<Point>& centres);

/// Moves all nodes together so that the pinned ones are near their pins, puts those exactly there, and moves every node
/// that then overlaps another to the nearest free place. Only pinned nodes may still overlap each other.
void settle(const LayoutRequest& request, std::vector<Point>& centres);

}  // namespace conspectus
