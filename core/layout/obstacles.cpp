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

int Obstacles::hits(const Spline& curve, int from, int to) const
{
    const std::vector<Point> points = flattened(curve);
    std::vector<int> hit;
    for (std::size_t i = 1; i < points.size(); ++i)
        m_grid.visitNear(boundsOf(points[i - 1], points[i]), [&](int node, const Rect& box) {
            if (node != from && node != to && crosses(points[i - 1], points[i], box))
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

void DrawnCurves::add(const Spline& curve, const Rect& interest)
{
    if (!boundsOf(curve).grown(1).intersects(interest))
        return;
    const std::vector<Point> points = flattened(curve, kPieces);
    for (std::size_t i = 1; i < points.size(); ++i) {
        const Rect bounds = boundsOf(points[i - 1], points[i]);
        if (!bounds.intersects(interest))
            continue;
        m_grid.add(bounds, static_cast<int>(m_segments.size()));
        m_segments.push_back({points[i - 1], points[i]});
    }
}

int DrawnCurves::crossings(Point a, Point b, int most) const
{
    // Cut so that each part looks at the cells along its way, not at all in the rectangle that the whole spans.
    const auto [columns, rows] = m_grid.cellsIn(boundsOf(a, b));
    const int parts = std::min(columns, rows);
    int count = 0;
    Point from = a;
    for (int part = 1; part <= parts && count <= most; ++part) {
        const Point to = part == parts ? b : a + (b - a) * (static_cast<double>(part) / parts);
        m_grid.visitNear(boundsOf(from, to), [&](int id, const Rect&) {
            ++m_effort;
            count += cross(from, to, m_segments[index(id)].a, m_segments[index(id)].b);
            return count <= most;
        });
        from = to;
    }
    return count;
}

int DrawnCurves::crossings(const Spline& curve) const
{
    int count = 0;
    const std::vector<Point> points = flattened(curve, kPieces);
    for (std::size_t i = 1; i < points.size(); ++i)
        count += crossings(points[i - 1], points[i]);
    return count;
}

}  // namespace conspectus
