// surroundings_lanes.h: room for relations that run beside a rank, from one of its units to another.
#pragma once
#include <vector>

namespace conspectus {

/// A line that leaves the rank at `first`, comes back to it at `last`, and has a phrase that is `phrase` px deep.
struct LaneWish {
    double first = 0;
    double last = 0;
    double phrase = 0;
};

/// How far beyond the rank each line runs: short ones inside of long ones, those that pass each other with room for
/// their phrases between them. Very many run closer together.
std::vector<double> lanesBeyond(const std::vector<LaneWish>& wishes);

}  // namespace conspectus
