// obstacles.h: what stands in the way of curves, and what has been drawn already.
#pragma once
#include "core/layout/box_index.h"

namespace conspectus {

/// Boxes that curves should keep clear of, by the number of their node. Empty ones are in nobody's way.
class Obstacles {
public:
    explicit Obstacles(std::vector<Rect> boxes);

    const Rect& box(int node) const { return m_boxes[index(node)]; }
    std::size_t size() const { return m_boxes.size(); }

    /// True if the segment keeps `clearance` from every box but those of `from` and `to`.
    bool isClear(Point a, Point b, int from, int to, double clearance) const;

    /// How many boxes other than `from` and `to` the curve touches.
    int hits(const Spline& curve, int from, int to) const;

    bool isInside(Point p, double clearance) const;

private:
    std::vector<Rect> m_boxes;
    BoxIndex m_grid;
};

/// Curves drawn so far, to count how often a new one would cross them.
class DrawnCurves {
public:
    /// `area` holds about all of them; `expected`: about how many.
    DrawnCurves(const Rect& area, std::size_t expected) : m_grid(area, kPieces * expected) { }

    /// Only the part of it in `interest` counts: where curves are to be drawn.
    void add(const Spline& curve, const Rect& interest);
    /// Counts no further than one beyond `most`.
    int crossings(Point a, Point b, int most = kNoLimit) const;
    int crossings(const Spline& curve) const;
    /// Pairs of segments that were looked at so far.
    std::size_t effort() const { return m_effort; }

private:
    static constexpr int kNoLimit = 1 << 30;
    static constexpr int kPieces = 6;  // straight ones for each piece of a curve

    struct Segment {
        Point a, b;
    };
    std::vector<Segment> m_segments;
    BoxIndex m_grid;
    mutable std::size_t m_effort = 0;
};

}  // namespace conspectus
