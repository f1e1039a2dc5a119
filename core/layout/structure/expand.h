// expand.h: from the layout of a sketch to the layout of the view.
#pragma once
#include "core/layout/structure/sketch.h"

namespace conspectus {

/// Every concept, block, curve and stem of the view where the sketch's layout has them. Phrases are set where the
/// sketch has a node for them, for all edges that share it: a hint for placePhrases().
Layout expanded(const LayoutRequest& view, const std::vector<LeafGroup>& groups, const Sketch& sketch,
                const Layout& layout);

}  // namespace conspectus
