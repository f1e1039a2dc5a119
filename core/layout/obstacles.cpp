#include "core/layout/obstacles.h"

#include "core/layout/curves.h"

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

Obstacles::Obstacles(std::vector<Rect> boxes) : m_boxes(std::move(boxes)), m_grid(filed(m_boxes)) { }

bool Obstacles::isClear(Point a, Point b, int from, int to, double clearance) const
{
    return m_grid.visitNear(boundsOf(a, b).grown(clearance), [&](int node, const Rect& box) {
        return node == from || node == to || !crosses(a, b, box.grown(clearance));
    });
}

int Obstacles::hits(const Spline& curve, int from, int to, double clearance) const
{
    constexpr double kTolerance = 0.5;  // px
    const std::vector<Point> points = chordsOf(curve, kTolerance);
    std::vector<int> hit;
    for (std::size_t i = 1; i < points.size(); ++i)
        m_grid.visitNear(boundsOf(points[i - 1], points[i]).grown(clearance), [&](int node, const Rect& box) {
            if (node != from && node != to && crosses(points[i - 1], points[i], box.grown(clearance)))
                hit.push_back(node);
            return true;
        });
    std::sort(hit.begin(), hit.end());
    return static_cast<int>(std::unique(hit.begin(), hit.end()) - hit.begin());
}

bool Obstacles::isInside(Point p, double clearance) const
{
    return !m_grid.visitNear(Rect::around(p, {2 * clearance, 2 * clearance}),
                             [&](int, const Rect& box) { return !box.grown(clearance).contains(p); });
}

}  // namespace conspectus
