// surroundings.h: a view around one concept: what is broader above it, what is narrower below, what is otherwise
// related at its sides.
#pragma once
#include "core/layout/layout.h"

namespace conspectus {

/// The concept is `view.centre` (or the first one). Rows above and below by levels, columns at the sides: at the right
/// what relations lead to, at the left what they come from. What is reached through a neighbour stands behind it, on
/// its side; many leaves of one concept share a frame. Every line between the concept and a neighbour is free, and
/// straight where that leaves the phrases room; ranks are as far apart as their phrases and lines need. Long rows and
/// columns are wrapped for the shape of the window. Pins do not matter: where a concept stands says how it is related.
/// Fast enough to be made while one walks.
Layout surroundings(const LayoutRequest& view);

}  // namespace conspectus
