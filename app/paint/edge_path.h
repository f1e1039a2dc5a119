// edge_path.h: the shape of a relation as it is drawn: a curve that stops inside its arrowheads, and the heads.
#pragma once
#include "core/base/geometry.h"
#include "core/model/relation.h"

#include <array>
#include <span>
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

/// A stretch of a longer curve.
struct CurvePart {
    Spline curve;
    double before = 0;  // length of what precedes it, so that its dashes fall where those of the whole would
};

/// The stretches of `curve` that may be seen in `area`, a little more than those that are: a line of dashes across a
/// large map costs what is on screen of it.
std::vector<CurvePart> partsWithin(const Spline& curve, const Rect& area);

/// `curve` cut into dashes, which are corners close enough to look curved. `pattern`: px on, px off, from its start.
std::vector<std::vector<Point>> dashesOf(const Spline& curve, std::span<const double> pattern);

/// True if some of `curve` may be seen in `area`.
bool isWithin(const Spline& curve, const Rect& area);

/// `curve` without what lies within `distance` of its end.
Spline shortened(const Spline& curve, double distance);

}  // namespace conspectus
