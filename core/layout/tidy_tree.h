// tidy_tree.h: trees drawn tidily in linear time: parents centred over their children, equal subtrees drawn alike,
// as narrow as that allows.
#pragma once
#include "core/layout/forest.h"
#include "core/layout/layout.h"

namespace conspectus {

struct TreeSpacing {
    double nodeGap = 14;  // between neighbours
    double levelGap = 46;  // between a concept and its narrower ones
};

/// Centres by node; the roots stand side by side (below each other for Orientation::Right). Works for any depth.
std::vector<Point> tidyTree(const Forest& forest, const std::vector<Size>& sizes, Orientation orientation,
                            TreeSpacing spacing);

}  // namespace conspectus
