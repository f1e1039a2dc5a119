#include "core/layout/router.h"

#include "core/layout/curves.h"
#include "core/layout/detours.h"
#include "core/layout/level_curves.h"

#include <array>
#include <map>

namespace conspectus {

namespace {

constexpr double kFanStep = 16;  // between the middles of parallel edges
constexpr double kLoopReach = 16;

std::vector<Rect> boxesOf(const LayoutRequest& piece, const Layout& layout)
{
    std::vector<Rect> boxes;
    for (std::size_t i = 0; i < piece.nodes.size(); ++i)
        boxes.push_back(Rect::around(layout.centres[i], piece.nodes[i].size));
    return boxes;
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

Spline loopAt(const Rect& box)
{
    const Point corner{box.right(), box.y};
    const Point start = corner + Point{0, std::min(box.height / 2, 10.0)};
    const Point end = corner - Point{std::min(box.width / 2, 14.0), 0};
    return {start, start + Point{kLoopReach * 1.6, 0}, end - Point{0, kLoopReach * 1.6}, end};
}

class Router {
public:
    Router(const LayoutRequest& piece, const Skeleton& skeleton, RouteCare care, Layout& layout)
        : m_piece(piece),
          m_skeleton(skeleton),
          m_care(care),
          m_layout(layout),
          m_obstacles(boxesOf(piece, layout)),
          m_detours(m_obstacles, m_drawn)
    {
    }

    void route()
    {
        drawTree();
        std::map<std::pair<int, int>, std::vector<int>> between;
        for (int edge = 0; index(edge) < m_piece.edges.size(); ++edge) {
            const LayoutEdge& e = m_piece.edges[index(edge)];
            between[std::minmax(e.from, e.to)].push_back(edge);
        }
        for (const auto& [ends, edges] : between)
            drawParallel(edges);
    }

private:
    const LayoutRequest& m_piece;
    const Skeleton& m_skeleton;
    const RouteCare m_care;
    Layout& m_layout;
    const Obstacles m_obstacles;
    DrawnCurves m_drawn;
    Detours m_detours;

    Spline& curve(int edge) { return m_layout.edges[index(edge)].curve; }

    void drawTree()
    {
        const std::vector<Spline> down = levelCurves(m_piece, m_skeleton, m_layout.orientation, m_obstacles);
        for (int node = 0; index(node) < m_piece.nodes.size(); ++node) {
            const int edge = m_skeleton.parentEdges[index(node)];
            if (edge < 0)
                continue;
            const bool isDown = m_piece.edges[index(edge)].to == node;
            curve(edge) = isDown ? down[index(node)] : reversed(down[index(node)]);
            m_drawn.add(curve(edge));
        }
    }

    void drawParallel(const std::vector<int>& edges)
    {
        for (std::size_t i = 0; i < edges.size(); ++i) {
            if (!curve(edges[i]).empty())
                continue;
            curve(edges[i]) = curveOf(m_piece.edges[index(edges[i])], static_cast<double>(i), edges.size());
            m_drawn.add(curve(edges[i]));
        }
    }

    Spline curveOf(const LayoutEdge& e, double rank, std::size_t count)
    {
        if (e.from == e.to)
            return loopAt(m_obstacles.box(e.from));
        if (m_care == RouteCare::Careful) {
            Spline way = m_detours.route(e.from, e.to);
            if (!way.empty())
                return way;
        }
        const Rect &from = m_obstacles.box(e.from), &to = m_obstacles.box(e.to);
        const double reach = length(to.centre() - from.centre());
        // Opposite edges see the pair from the other side: measure their bow from the same one.
        const double facing = e.from < e.to ? 1 : -1;
        const double fan = facing * kFanStep * (rank - static_cast<double>(count - 1) / 2);
        Spline best = straightSpline({from.centre(), to.centre()});
        double bestCost = 1e9;
        for (double bow : std::array{0.0, 0.12, -0.12, 0.25, -0.25, 0.4, -0.4}) {
            Spline tried = bowed(from, to, fan + bow * reach);
            const double cost = std::abs(bow) + 3.0 * m_obstacles.hits(tried, e.from, e.to);
            if (!tried.empty() && cost < bestCost) {
                best = std::move(tried);
                bestCost = cost;
            }
        }
        return best;
    }
};

}  // namespace

void routeEdges(const LayoutRequest& piece, const Skeleton& skeleton, RouteCare care, Layout& layout)
{
    Router(piece, skeleton, care, layout).route();
}

}  // namespace conspectus
