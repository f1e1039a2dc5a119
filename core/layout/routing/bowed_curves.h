// bowed_curves.h: curves for concepts that stand already, for engines that place concepts but know no levels. (The
// curve router of Graphviz for these takes a time that grows with the third power of the concepts, and wiggles.)
#pragma once
#include "core/layout/layout.h"

namespace conspectus {

/// Gives every edge of `layout` its curve: straight where the way is free, else the flattest arc that is clear of other
/// concepts, or that runs over the fewest. Relations of one pair bow apart; a relation of a concept with itself is a
/// loop at its freest corner. O(edges) times a constant, for evenly spread concepts.
void drawBowedCurves(const LayoutRequest& request, Layout& layout);

}  // namespace conspectus
