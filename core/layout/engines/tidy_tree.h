// tidy_tree.h: trees drawn tidily in linear time: parents centred over their children, equal subtrees drawn alike,
// as narrow as that allows.
#pragma once
#include "core/layout/layout.h"
#include "core/layout/structure/forest.h"

namespace conspectus {

struct TreeSpacing {
    double nodeGap = 14;  // between neighbours
    double levelGap = 46;  // between a concept and its narrower ones
};

/// Centres by node; the roots stand side by side (below each other for Orientation::Right). Works for any depth.
/// `headroom` (if not empty): how much further than the level gap each node stands from its parent.
std::vector<Point> tidyTree(const Forest& forest, const std::vector<Size>& sizes, Orientation orientation,
                            TreeSpacing spacing, const std::vector<double>& headroom = {});

}  // namespace conspectus
