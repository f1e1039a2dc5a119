// obstacles.h: what stands in the way of curves.
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

    /// How many boxes other than `from` and `to` the curve comes nearer to than `clearance`.
    int hits(const Spline& curve, int from, int to, double clearance = 0) const;

    bool isInside(Point p, double clearance) const;

private:
    std::vector<Rect> m_boxes;
    BoxIndex m_grid;
};

}  // namespace conspectus
