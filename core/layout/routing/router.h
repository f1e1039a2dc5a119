// router.h: our own curves between boxes.
#pragma once
#include "core/layout/layout.h"
#include "core/layout/structure/skeleton.h"

#include <stop_token>

namespace conspectus {

enum class RouteCare {
    Quick,  // edges outside of the tree are straight or bowed
    Brief,  // they find their way around concepts where that is soon found
    Careful,  // they do, if it takes a second for all of them; the rest is drawn quickly
};

/// Gives each edge of a placed piece a curve from box to box. Edges of the tree run along the levels from ports at the
/// side of the concept that they start at; the others keep clear of concepts where they can; parallel and opposite ones
/// are fanned out; loops stand at a corner. Phrases get the place that was kept free for them, as a proposal.
/// A stop that is requested leaves the rest without a curve.
void routeEdges(const LayoutRequest& piece, const Skeleton& skeleton, RouteCare care, Layout& layout,
                const std::stop_token& stop = {});

/// The same for the edges that have no curve yet; the others keep theirs.
void routeMissing(const LayoutRequest& piece, const Skeleton& skeleton, RouteCare care, Layout& layout,
                  const std::stop_token& stop = {});

/// Curves for the edges that neither have one nor are drawn by a block, and new ones for those that run into another
/// one between the same two concepts.
void routeFreely(const LayoutRequest& request, RouteCare care, Layout& layout);

}  // namespace conspectus
