// legibility.h: which of several layouts of one view a reader likes best.
#pragma once
#include "core/layout/measures.h"

namespace conspectus {

/// Higher is better; one is worth about a pixel of small type. Type counts most until it is comfortable, then a calm
/// picture: few crossings, nothing hidden, short lines, concepts all over it.
double legibility(const LayoutRequest& request, const Layout& layout);

}  // namespace conspectus
