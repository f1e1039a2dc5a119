#include "core/layout/router.h"

#include "core/layout/box_index.h"
#include "core/layout/curves.h"
#include "core/layout/index.h"

#include <array>
#include <map>

namespace conspectus {

namespace {

constexpr double kFanStep = 18;  // between the middles of parallel edges
constexpr double kLoopReach = 16;

Spline levelCurve(const Rect& from, const Rect& to, Orientation orientation)
{
    const bool isRight = orientation == Orientation::Right;
    const auto flipped = [&](Point p) {
        return isRight ? Point{p.y, p.x} : p;
    };
    const Point a = flipped(from.centre()), b = flipped(to.centre());
    const Size aSize = isRight ? from.size().transposed() : from.size();
    const Size bSize = isRight ? to.size().transposed() : to.size();
    const double direction = b.y >= a.y ? 1 : -1;
    const Point start{a.x, a.y + direction * aSize.height / 2}, end{b.x, b.y - direction * bSize.height / 2};
    const double gap = (end.y - start.y) * direction;
    if (gap < 8)
        return {};
    const Point bend{0, direction * gap / 2};
    return {flipped(start), flipped(start + bend), flipped(end - bend), flipped(end)};
}

/// From middle to middle, bowed sideways by `bow` px.
Spline bowed(const Rect& from, const Rect& to, double bow)
{
    const Point a = from.centre(), b = to.centre(), step = b - a;
    const double distance = length(step);
    if (distance < 1e-6)
        return {};
    const Point aside = Point{-step.y, step.x} * (bow * 4.0 / 3.0 / distance);
    return clippedToBoxes({a, a + step * (1.0 / 3) + aside, a + step * (2.0 / 3) + aside, b}, from, to);
}

Spline loop(const Rect& box)
{
    const Point corner{box.right(), box.y};
    const Point start = corner + Point{0, std::min(box.height / 2, 10.0)};
    const Point end = corner - Point{std::min(box.width / 2, 14.0), 0};
    return {start, start + Point{kLoopReach * 1.6, 0}, end - Point{0, kLoopReach * 1.6}, end};
}

class Router {
public:
    Router(const LayoutRequest& request, Layout& layout) : m_request(request), m_layout(layout), m_grid(fileNodes()) { }

    void route()
    {
        std::map<std::pair<int, int>, std::vector<int>> between;
        for (int edge = 0; index(edge) < m_request.edges.size(); ++edge) {
            const LayoutEdge& e = m_request.edges[index(edge)];
            between[std::minmax(e.from, e.to)].push_back(edge);
        }
        for (auto& [ends, edges] : between) {
            std::stable_sort(edges.begin(), edges.end(), [&](int a, int b) {
                return m_request.edges[index(a)].isHierarchical > m_request.edges[index(b)].isHierarchical;
            });
            for (std::size_t i = 0; i < edges.size(); ++i)
                m_layout.edges[index(edges[i])].curve = curveOf(edges[i], i, edges.size());
        }
    }

private:
    const LayoutRequest& m_request;
    Layout& m_layout;
    std::vector<Rect> m_boxes;
    BoxIndex m_grid;

    BoxIndex fileNodes()
    {
        Rect area;
        for (std::size_t i = 0; i < m_request.nodes.size(); ++i) {
            m_boxes.push_back(Rect::around(m_layout.centres[i], m_request.nodes[i].size));
            area = area.united(m_boxes.back());
        }
        BoxIndex grid(area, m_boxes.size());
        for (std::size_t i = 0; i < m_boxes.size(); ++i)
            grid.add(m_boxes[i], static_cast<int>(i));
        return grid;
    }

    Spline curveOf(int edge, std::size_t rank, std::size_t count) const
    {
        const LayoutEdge& e = m_request.edges[index(edge)];
        const Rect &from = m_boxes[index(e.from)], &to = m_boxes[index(e.to)];
        if (e.from == e.to)
            return loop(from);
        if (e.isHierarchical && rank == 0) {
            const Spline along = levelCurve(from, to, m_layout.orientation);
            if (!along.empty())
                return along;
        }
        return freeCurve(e, static_cast<double>(rank), count);
    }

    Spline freeCurve(const LayoutEdge& e, double rank, std::size_t count) const
    {
        const Rect &from = m_boxes[index(e.from)], &to = m_boxes[index(e.to)];
        const double reach = length(to.centre() - from.centre());
        // Opposite edges see the pair from the other side: measure their bow from the same one.
        const double facing = e.from < e.to ? 1 : -1;
        const double fan = facing * kFanStep * (rank - static_cast<double>(count - 1) / 2);
        Spline best;
        double bestCost = 0;
        for (double bow : std::array{0.0, 0.12, -0.12, 0.25, -0.25, 0.4, -0.4}) {
            const Spline curve = bowed(from, to, fan + bow * reach);
            if (curve.empty())
                continue;
            const double cost = std::abs(bow) + 3.0 * hits(curve, e);
            if (best.empty() || cost < bestCost) {
                best = curve;
                bestCost = cost;
            }
        }
        return best.empty() ? straightSpline({from.centre(), to.centre()}) : best;
    }

    int hits(const Spline& curve, const LayoutEdge& e) const
    {
        const std::vector<Point> points = flattened(curve);
        int count = 0;
        for (std::size_t i = 1; i < points.size(); ++i)
            m_grid.visitNear(boundsOf(points[i - 1], points[i]), [&](int id, const Rect& box) {
                count += id != e.from && id != e.to && crosses(points[i - 1], points[i], box);
                return true;
            });
        return count;
    }
};

}  // namespace

void routeEdges(const LayoutRequest& request, Layout& layout) { Router(request, layout).route(); }

}  // namespace conspectus
