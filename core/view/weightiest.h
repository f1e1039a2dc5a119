// weightiest.h: which concepts stand for a map that is too large to be shown.
#pragma once
#include "core/view/visible_map.h"

namespace conspectus {

/// Flags by concept id: at most spec.most concepts from the roots down, each reached over ones that are flagged too, so
/// that they can be shown as a part of the hierarchy. Best first by a degree of interest (Furnas 1986): how much lies
/// below a concept, along the shortest ways from the roots, and how many relations it has, both in orders of magnitude.
/// Levels below spec.depth take no part; what is folded or opened by hand does not matter, so that it changes nothing
/// elsewhere.
std::vector<bool> weightiest(const ConceptMap& map, const Taxonomy& taxonomy, const ViewSpec& spec);

}  // namespace conspectus
