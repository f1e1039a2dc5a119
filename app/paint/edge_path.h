// edge_path.h: the shape of a relation as it is drawn: a curve that stops inside its arrowheads, and the heads.
#pragma once
#include "core/base/geometry.h"
#include "core/model/relation.h"

#include <array>
#include <vector>

namespace conspectus {

/// Tip, one barb, notch, other barb.
using ArrowHead = std::array<Point, 4>;

struct EdgePath {
    Spline line;
    std::vector<ArrowHead> heads;
};

/// The tips stand exactly on the ends of `curve`. Heads get smaller on a curve that is shorter than two of them.
EdgePath edgePath(const Spline& curve, ArrowStyle arrow, double headLength);

/// `curve` without what lies within `distance` of its end.
Spline shortened(const Spline& curve, double distance);

}  // namespace conspectus
