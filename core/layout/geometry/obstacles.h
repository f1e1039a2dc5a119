// obstacles.h: what stands in the way of curves.
#pragma once
#include "core/layout/geometry/box_index.h"

namespace conspectus {

/// Boxes that curves should keep clear of, by the number of their node. Empty ones are in nobody's way.
class Obstacles {
public:
    static constexpr int kNoLimit = 1 << 30;

    explicit Obstacles(std::vector<Rect> boxes);

    const Rect& box(int node) const { return m_boxes[index(node)]; }
    std::size_t size() const { return m_boxes.size(); }

    /// True if the segment keeps `clearance` from every box but those of `from` and `to`.
    bool isClear(Point a, Point b, int from, int to, double clearance) const;

    /// True if both segments from `from` come nearer than `clearance` to one and the same box.
    bool isAnyInTheWayOfBoth(Point from, Point a, Point b, double clearance) const;

    /// How many boxes other than `from` and `to` the curve comes nearer to than `clearance`; counts no further than one
    /// beyond `most`.
    int hits(const Spline& curve, int from, int to, double clearance = 0, int most = kNoLimit) const;

    /// Cells, with about one box in each, that hits() looked at so far.
    std::size_t effort() const { return m_effort; }

    bool isInside(Point p, double clearance) const;

private:
    std::vector<Rect> m_boxes;
    BoxIndex m_grid;
    mutable std::vector<int> m_hitBy;  // by node: the number of the last curve that hit it
    mutable int m_curve = 0;
    mutable std::size_t m_effort = 0;
};

}  // namespace conspectus
