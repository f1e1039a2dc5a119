// spread.h: the last word about overlaps, where an engine's own remedy left some.
#pragma once
#include "core/layout/layout.h"

namespace conspectus {

/// Moves all centres apart by one factor, the least with which no two boxes come nearer than `gap`.
void spreadApart(const LayoutRequest& request, double gap, std::vector<Point>& centres);

}  // namespace conspectus
