// surroundings_units.h: what is placed around a concept as a whole: a concept, or a frame of leaves.
#pragma once
#include "core/layout/structure/leaf_blocks.h"

namespace conspectus {

/// Relations from unit to unit; of a frame, the one that stands for all of its members.
struct UnitLink {
    int from = 0;
    int to = 0;
    int edge = 0;  // of the request
};

struct SurroundingUnits {
    std::vector<int> nodes;  // by unit: its node; -1: a frame
    std::vector<int> groups;  // by unit: the index of its group; -1: a concept
    std::vector<LeafGroup> leaves;
    std::vector<UnitLink> links;  // between different units
    std::vector<UnitLink> loops;
    int centre = 0;  // the unit that all others are around

    std::size_t size() const { return nodes.size(); }
};

/// Leaves that hang on the centre stand each for itself until there are many of them; those that hang on others are
/// framed from three on.
SurroundingUnits unitsOf(const LayoutRequest& view, int centre);

}  // namespace conspectus
