// live_lines.h: curves of a picture that stands, carried along with the concepts that they join.
#pragma once
#include "core/layout/geometry/box_index.h"
#include "core/layout/standing.h"

namespace conspectus {

/// A curve of the picture before, in the picture now.
struct CarriedLine {
    Spline curve;  // empty: it cannot be carried and must be drawn anew
    std::optional<Point> phrase;  // still on the curve
    bool isStill = false;  // it is exactly where it was
};

/// Moved along with the boxes at its ends. Empty if a box has another size than before, if the boxes moved apart by
/// more than `mostBent` px, or if the curve would now run under one of the two.
CarriedLine carried(const StandingLine& line, const Rect& from, const Rect& to, double mostBent);

/// True if the curve meets no box but those with the ids of its ends.
bool isClearOf(const BoxIndex& boxes, const Spline& curve, int from, int to);

}  // namespace conspectus
