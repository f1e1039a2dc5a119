// line_traffic.h: what to draw of the lines that cross a view when there are more than a frame has time for, or an eye
// can follow.
#pragma once
#include "app/paint/picture.h"

namespace conspectus {

/// The lines of a near view. "Ink" is their length on screen, summed.
struct LineTraffic {
    std::vector<std::size_t> lines;  // indices of relations with a curve that may be seen, bundles first
    std::vector<bool> isPassing;  // of each of these: neither end is in the view, so nobody can tell what it relates
    double passingStrength = 1;  // how strongly passing lines are drawn; 0: not at all
    bool isTangle = false;  // so much ink that smooth edges are not worth their time
};

LineTraffic lineTraffic(const Picture& picture, const Rect& visible, double scale);

/// The length up to which lines are drawn so that they cost no more than `budget` together; infinite when all can be.
double longestAffordable(std::vector<double> lengths, double budget);

}  // namespace conspectus
