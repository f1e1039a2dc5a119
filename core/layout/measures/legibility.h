// legibility.h: which of several layouts of one view a reader likes best.
#pragma once
#include "core/layout/measures/measures.h"

namespace conspectus {

/// Higher is better; one is worth about a pixel of small type. Type counts most until it is comfortable, then a calm
/// picture: few crossings, nothing hidden or misleading, short lines with few bends, concepts all over it. What
/// is gained by these weights was compared on two halves of a collection of real maps: it is the same on both.
double legibility(const LayoutRequest& request, const Layout& layout);

}  // namespace conspectus
