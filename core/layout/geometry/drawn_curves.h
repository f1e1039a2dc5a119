// drawn_curves.h: what has been drawn already, and how a new line would get on with it.
#pragma once
#include "core/layout/geometry/box_index.h"

namespace conspectus {

/// Who asks how a line would get on with others.
struct Newcomer {
    long pair = -1;  // curves between the same two concepts must be told apart even more than others; -1: has none
    int curve = -1;  // its own number, if it is drawn already
};

/// Curves drawn so far. What a new one costs is weighed in px of way that a curve without any trouble would be worth:
/// something for each crossing, and for each px beside a curve of about its direction that is closer than a lane.
class DrawnCurves {
public:
    static constexpr double kLane = 7;  // px between curves that are told apart
    static constexpr double kMelting = 4;  // cost of each px that is closer

    /// `area` holds about all of them; `expected`: about how many.
    DrawnCurves(const Rect& area, std::size_t expected) : m_grid(area, kPieces * expected) { }

    /// Only the part of it in `interest` counts: where curves are to be drawn. Returns its number.
    int add(const Spline& curve, long pair, const Rect& interest);

    /// Looks no further when it costs more than `most`.
    double costOf(Point a, Point b, const Newcomer& who, double most) const;
    double costOf(const Spline& curve, const Newcomer& who, double most) const;

    /// Pairs of segments that were looked at so far.
    std::size_t effort() const { return m_effort; }

private:
    static constexpr int kPieces = 6;  // straight ones for each curve, about

    struct Segment {
        Point a, b;
        long pair = -1;
        int curve = 0;
    };
    std::vector<Segment> m_segments;
    BoxIndex m_grid;
    int m_curves = 0;
    mutable std::size_t m_effort = 0;

    double costAlong(Point a, Point b, const Newcomer& who, double most) const;
};

}  // namespace conspectus
