// surroundings_sides.h: on which side of a concept, how far out and in which order everything around it belongs.
#pragma once
#include "core/layout/surroundings/surroundings_units.h"

#include <array>

namespace conspectus {

enum class Side { Above, Below, Left, Right };
inline constexpr std::array kSides = {Side::Left, Side::Right, Side::Above, Side::Below};

inline bool isColumn(Side side) { return side == Side::Left || side == Side::Right; }

/// The ranks of one side: rank 0 is next to the centre; each in order, from the left or from the top.
using Ranks = std::vector<std::vector<int>>;

struct SurroundingSides {
    std::array<Ranks, 4> ranks;  // by Side; units
    std::vector<Side> side;  // by unit; the centre's says nothing
    std::vector<int> rank;  // by unit; -1: the centre

    const Ranks& of(Side wanted) const { return ranks[static_cast<std::size_t>(wanted)]; }
    Ranks& of(Side wanted) { return ranks[static_cast<std::size_t>(wanted)]; }

    /// True if nothing but the space between two ranks (or the centre and a rank) is between them.
    bool areNext(int unit, int other) const
    {
        return rank[static_cast<std::size_t>(unit)] < 0 || rank[static_cast<std::size_t>(other)] < 0
            ? rank[static_cast<std::size_t>(unit)] + rank[static_cast<std::size_t>(other)] == -1
            : side[static_cast<std::size_t>(unit)] == side[static_cast<std::size_t>(other)] &&
                std::abs(rank[static_cast<std::size_t>(unit)] - rank[static_cast<std::size_t>(other)]) == 1;
    }
};

/// What relations lead to from the centre at the right, what they come from at the left; over hierarchical ones what is
/// broader above and what is narrower below, as many as a row of `rowLength` px holds. What is reached through another
/// unit stands behind that: on its side, one rank further. What is not reached at all stands at the right, last.
/// Related units come to stand near each other. `lengths`: by unit, px that each takes in a row.
SurroundingSides sidesOf(const LayoutRequest& view, const SurroundingUnits& units, const std::vector<double>& lengths,
                         double rowLength);

}  // namespace conspectus
