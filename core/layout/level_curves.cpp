#include "core/layout/level_curves.h"

#include "core/layout/curves.h"
#include "core/layout/spread.h"

#include <map>
#include <tuple>

namespace conspectus {

namespace {

constexpr double kPortGap = 9;  // between the ports of two kinds
constexpr double kPortShare = 0.7;  // of a side that ports may take
constexpr double kLeastGap = 6;  // between levels, for a curve to fit in
constexpr double kShortBend = 40;  // px before the end in which a curve bends if it cannot bend over the whole way

/// Works downwards; points are transposed on the way in and out for Orientation::Right.
class LevelCurves {
public:
    LevelCurves(const LayoutRequest& piece, const Skeleton& skeleton, Orientation orientation,
                const Obstacles& obstacles)
        : m_piece(piece), m_skeleton(skeleton), m_isRight(orientation == Orientation::Right), m_obstacles(obstacles)
    {
    }

    std::vector<Spline> curves()
    {
        setPorts();
        std::vector<Spline> curves(m_piece.nodes.size());
        for (int node = 0; index(node) < curves.size(); ++node)
            if (m_skeleton.parents[index(node)] >= 0)
                curves[index(node)] = curveTo(node);
        return curves;
    }

private:
    /// Edges that leave one concept at one port: on one side of it, of one kind.
    using Bundle = std::tuple<int, bool, int>;  // parent, upwards, kind (or what it is instead, below -1)

    const LayoutRequest& m_piece;
    const Skeleton& m_skeleton;
    const bool m_isRight;
    const Obstacles& m_obstacles;
    std::map<Bundle, double> m_ports;  // across the levels

    Point turned(Point p) const { return m_isRight ? Point{p.y, p.x} : p; }

    Rect boxOf(int node) const
    {
        const Rect& box = m_obstacles.box(node);
        return m_isRight ? Rect{box.y, box.x, box.height, box.width} : box;
    }

    bool isUpwards(int node) const
    {
        return boxOf(node).centre().y < boxOf(m_skeleton.parents[index(node)]).centre().y;
    }

    Bundle bundleOf(int node) const
    {
        const int edge = m_skeleton.parentEdges[index(node)];
        const int kind = edge < 0 ? -1 : m_piece.edges[index(edge)].kind;
        return {m_skeleton.parents[index(node)], isUpwards(node), kind < 0 ? -2 - node : kind};
    }

    void setPorts()
    {
        std::map<Bundle, std::pair<double, int>> goals;  // sum of the places that it leads to, and how many
        for (int node = 0; index(node) < m_piece.nodes.size(); ++node)
            if (m_skeleton.parents[index(node)] >= 0) {
                auto& [sum, count] = goals[bundleOf(node)];
                sum += boxOf(node).centre().x;
                ++count;
            }
        std::map<std::pair<int, bool>, std::vector<std::pair<double, Bundle>>> sides;
        for (const auto& [bundle, goal] : goals)
            sides[{std::get<0>(bundle), std::get<1>(bundle)}].emplace_back(goal.first / goal.second, bundle);
        for (auto& [side, bundles] : sides) {
            std::sort(bundles.begin(), bundles.end());
            const Rect box = boxOf(side.first);
            const double steps = static_cast<double>(bundles.size() - 1);
            const double gap = steps > 0 ? std::min(kPortGap, box.width * kPortShare / steps) : 0;
            for (std::size_t i = 0; i < bundles.size(); ++i)
                m_ports[bundles[i].second] = box.centre().x + gap * (static_cast<double>(i) - steps / 2);
        }
    }

    Spline curveTo(int node) const
    {
        const int parent = m_skeleton.parents[index(node)];
        const bool isUp = isUpwards(node);
        const Rect from = boxOf(parent), to = boxOf(node);
        const Point start{m_ports.at(bundleOf(node)), isUp ? from.y : from.bottom()};
        const Point end{to.centre().x, isUp ? to.bottom() : to.y};
        const double gap = isUp ? start.y - end.y : end.y - start.y;
        if (gap < kLeastGap)
            return {};
        Spline curve = bent(start, end, start.y);
        if (gap > kShortBend && m_obstacles.hits(curve, parent, node) > 0)
            curve = bent(start, end, end.y + (isUp ? kShortBend : -kShortBend));
        return m_obstacles.hits(curve, parent, node) > 0 ? Spline{} : curve;
    }

    /// Straight down to `bend`, then in one sweep to the end.
    Spline bent(Point start, Point end, double bend) const
    {
        const Point from{start.x, bend}, reach{0, (end.y - bend) / 2};
        Spline curve = bend == start.y ? Spline{start} : straightSpline({start, from});
        curve.push_back(from + reach);
        curve.push_back(end - reach);
        curve.push_back(end);
        for (Point& p : curve)
            p = turned(p);
        return curve;
    }
};

}  // namespace

std::vector<Spline> levelCurves(const LayoutRequest& piece, const Skeleton& skeleton, Orientation orientation,
                                const Obstacles& obstacles)
{
    return LevelCurves(piece, skeleton, orientation, obstacles).curves();
}

}  // namespace conspectus
