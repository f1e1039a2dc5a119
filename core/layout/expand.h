// expand.h: from the layout of a sketch to the layout of the view.
#pragma once
#include "core/layout/sketch.h"

namespace conspectus {

/// Every concept, block, curve and stem of the view where the sketch's layout has them; phrases are not set.
Layout expanded(const LayoutRequest& view, const std::vector<LeafGroup>& groups, const Sketch& sketch,
                const Layout& layout);

}  // namespace conspectus
