#include "core/layout/geometry/obstacles.h"

#include "core/layout/geometry/curves.h"

namespace conspectus {

namespace {

BoxIndex filed(const std::vector<Rect>& boxes)
{
    Rect area;
    for (const Rect& box : boxes)
        area = area.united(box);
    BoxIndex grid(area, boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i)
        if (!boxes[i].isEmpty())
            grid.add(boxes[i], static_cast<int>(i));
    return grid;
}

}  // namespace

Obstacles::Obstacles(std::vector<Rect> boxes)
    : m_boxes(std::move(boxes)), m_grid(filed(m_boxes)), m_hitBy(m_boxes.size(), 0)
{
}

bool Obstacles::isClear(Point a, Point b, int from, int to, double clearance) const
{
    return m_grid.visitNear(boundsOf(a, b).grown(clearance), [&](int node, const Rect& box) {
        return node == from || node == to || !crosses(a, b, box.grown(clearance));
    });
}

bool Obstacles::isAnyInTheWayOfBoth(Point from, Point a, Point b, double clearance) const
{
    return !m_grid.visitNear(boundsOf(from, a).grown(clearance), [&](int, const Rect& box) {
        const Rect around = box.grown(clearance);
        return !crosses(from, a, around) || !crosses(from, b, around);
    });
}

int Obstacles::hits(const Spline& curve, int from, int to, double clearance, int most) const
{
    constexpr double kTolerance = 0.5;  // px
    const std::vector<Point> points = chordsOf(curve, kTolerance);
    int hits = 0;
    ++m_curve;
    const auto look = [&](Point a, Point b) {
        const Rect near = boundsOf(a, b).grown(clearance);
        const auto [columns, rows] = m_grid.cellsIn(near);
        m_effort += index(columns) * index(rows);
        return m_grid.visitNear(near, [&](int node, const Rect& box) {
            if (node != from && node != to && m_hitBy[index(node)] != m_curve && crosses(a, b, box.grown(clearance))) {
                m_hitBy[index(node)] = m_curve;
                ++hits;
            }
            return hits <= most;
        });
    };
    for (std::size_t i = 1; i < points.size() && hits <= most; ++i)
        m_grid.visitParts(points[i - 1], points[i], look);
    return hits;
}

bool Obstacles::isInside(Point p, double clearance) const
{
    return !m_grid.visitNear(Rect::around(p, {2 * clearance, 2 * clearance}),
                             [&](int, const Rect& box) { return !box.grown(clearance).contains(p); });
}

}  // namespace conspectus
