// spread.h: things on a line that must not overlap, moved as little as possible.
#pragma once
#include <cstddef>
#include <vector>

namespace conspectus {

struct Interval {
    double centre = 0;  // where it would like to be
    double length = 0;
    double weight = 1;  // of its move against those of the others
};

/// Centres in the same order, neighbours at least `gap` apart, the sum of the weighted squares of the moves least. The
/// order on the line is that of the wishes. O(n log n).
std::vector<double> spread(const std::vector<Interval>& intervals, double gap);

/// The same in the order of the intervals, whatever they wish. O(n).
std::vector<double> spreadInOrder(const std::vector<Interval>& intervals, double gap);

}  // namespace conspectus
