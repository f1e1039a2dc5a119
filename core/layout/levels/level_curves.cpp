#include "core/layout/levels/level_curves.h"

#include "core/layout/geometry/curves.h"

#include <map>
#include <set>
#include <tuple>

namespace conspectus {

namespace {

constexpr double kPortGap = 9;  // between the ports of two kinds
constexpr double kPortShare = 0.8;  // of a side that ports may take
constexpr double kLead = 9;  // px before its end in which a curve is straight
constexpr double kStep = 10;  // px across the levels that are not worth a bend
constexpr double kLeastGap = 6;  // between levels, for a curve to fit in
constexpr std::size_t kMostEffort = 20'000'000;  // cells to look at for what is in the way: less than a second

/// An edge from one level to the next, seen from the roots.
struct LevelLink {
    int edge = 0;
    int upper = 0, lower = 0;
    bool isBranch = false;
};

/// Works downwards; points are transposed on the way in and out for Orientation::Right.
class LevelCurves {
public:
    LevelCurves(const LayoutRequest& piece, const Skeleton& skeleton, Orientation orientation,
                const Obstacles& obstacles, const std::vector<bool>& isWanted)
        : m_piece(piece),
          m_skeleton(skeleton),
          m_isRight(orientation == Orientation::Right),
          m_obstacles(obstacles),
          m_isWanted(isWanted)
    {
    }

    std::vector<Spline> curves()
    {
        listLinks();
        setPorts();
        std::vector<Spline> curves(m_piece.edges.size());
        for (const LevelLink& link : m_links) {
            if (!m_isWanted[index(link.edge)])
                continue;
            Spline down = curveOf(link);
            const bool isDown = m_piece.edges[index(link.edge)].from == link.upper;
            curves[index(link.edge)] = isDown ? std::move(down) : reversed(std::move(down));
        }
        return curves;
    }

private:
    /// What ends at one port: the node, whether at its lower side, and what is led to (a kind from 0 on; else the
    /// other end, below 0).
    using Port = std::tuple<int, bool, int>;

    const LayoutRequest& m_piece;
    const Skeleton& m_skeleton;
    const bool m_isRight;
    const Obstacles& m_obstacles;
    const std::vector<bool>& m_isWanted;  // by edge
    std::vector<LevelLink> m_links;  // those at the ends of what is wanted
    std::map<Port, double> m_ports;  // place across the levels

    Point turned(Point p) const { return m_isRight ? Point{p.y, p.x} : p; }

    Rect boxOf(int node) const
    {
        const Rect& box = m_obstacles.box(node);
        return m_isRight ? Rect{box.y, box.x, box.height, box.width} : box;
    }

    bool isBranch(int edge) const
    {
        const LayoutEdge& e = m_piece.edges[index(edge)];
        return m_skeleton.parentEdges[index(e.from)] == edge || m_skeleton.parentEdges[index(e.to)] == edge;
    }

    /// Of several edges of a pair one, the branch if there is one: the others find lanes beside it.
    void listLinks()
    {
        std::vector<bool> isEnd(m_piece.nodes.size(), false);
        for (std::size_t edge = 0; edge < m_piece.edges.size(); ++edge)
            if (m_isWanted[edge])
                isEnd[index(m_piece.edges[edge].from)] = isEnd[index(m_piece.edges[edge].to)] = true;
        std::set<std::pair<int, int>> joined;
        for (bool areBranches : {true, false})
            for (int edge = 0; index(edge) < m_piece.edges.size(); ++edge) {
                const LayoutEdge& e = m_piece.edges[index(edge)];
                if (!isEnd[index(e.from)] && !isEnd[index(e.to)])
                    continue;
                const int fromLevel = m_skeleton.levels[index(e.from)], toLevel = m_skeleton.levels[index(e.to)];
                const bool isOneSided = std::min(fromLevel, toLevel) == 0 ||
                    m_skeleton.isMirrored[index(e.from)] == m_skeleton.isMirrored[index(e.to)];
                const bool isLink = e.isHierarchical && std::abs(fromLevel - toLevel) == 1 && isOneSided;
                if (isBranch(edge) != areBranches || !(areBranches || isLink))
                    continue;
                const int lower = fromLevel < toLevel ? e.to : e.from, upper = lower == e.to ? e.from : e.to;
                if (joined.emplace(upper, lower).second)
                    m_links.push_back({edge, upper, lower, areBranches});
            }
    }

    bool isUpwards(const LevelLink& link) const { return boxOf(link.lower).centre().y < boxOf(link.upper).centre().y; }

    Port exitOf(const LevelLink& link) const
    {
        const int kind = m_piece.edges[index(link.edge)].kind;
        return {link.upper, !isUpwards(link), link.isBranch && kind >= 0 ? kind : -1 - link.lower};
    }

    Port entryOf(const LevelLink& link) const { return {link.lower, isUpwards(link), -1 - link.upper}; }

    void setPorts()
    {
        std::map<Port, std::pair<double, int>> goals;  // sum of the places that it leads to, and how many
        const auto addGoal = [&](const Port& port, int goal) {
            auto& [sum, count] = goals[port];
            sum += boxOf(goal).centre().x;
            ++count;
        };
        for (const LevelLink& link : m_links) {
            addGoal(exitOf(link), link.lower);
            addGoal(entryOf(link), link.upper);
        }
        std::map<std::pair<int, bool>, std::vector<std::pair<double, Port>>> sides;
        for (const auto& [port, goal] : goals)
            sides[{std::get<0>(port), std::get<1>(port)}].emplace_back(goal.first / goal.second, port);
        for (auto& [side, ports] : sides) {
            std::sort(ports.begin(), ports.end());
            const Rect box = boxOf(side.first);
            const double steps = static_cast<double>(ports.size() - 1);
            const double gap = steps > 0 ? std::min(kPortGap, box.width * kPortShare / steps) : 0;
            for (std::size_t i = 0; i < ports.size(); ++i)
                m_ports[ports[i].second] = box.centre().x + gap * (static_cast<double>(i) - steps / 2);
        }
    }

    /// From the upper end to the lower one.
    Spline curveOf(const LevelLink& link) const
    {
        const bool isUp = isUpwards(link);
        const Rect from = boxOf(link.upper), to = boxOf(link.lower);
        Point start{m_ports.at(exitOf(link)), isUp ? from.y : from.bottom()};
        const Point end{m_ports.at(entryOf(link)), isUp ? to.bottom() : to.y};
        const double gap = isUp ? start.y - end.y : end.y - start.y;
        if (gap < kLeastGap)
            return {};
        if (std::abs(end.x - start.x) < kStep && std::abs(end.x - from.centre().x) < from.width / 2 - kStep / 2)
            start.x = end.x;
        for (double room : {gap, 2 * m_piece.levelGap, m_piece.levelGap}) {
            if (room > gap)
                continue;
            Spline curve = bent(start, end, end.y + (isUp ? room : -room));
            if (m_obstacles.effort() > kMostEffort || m_obstacles.hits(curve, link.upper, link.lower, 0, 0) == 0)
                return curve;
        }
        return {};
    }

    /// Straight on to `bend`, then in one sweep to the end, and the last bit straight, so that an arrow points along.
    Spline bent(Point start, Point end, double bend) const
    {
        const double way = end.y - bend, lead = std::clamp(way / 4, -kLead, kLead);
        const Point from{start.x, bend}, swept{end.x, end.y - lead}, reach{0, (way - lead) / 2};
        Spline curve = std::abs(bend - start.y) < 1e-6 ? Spline{start} : straightSpline({start, from});
        curve.push_back(from + reach);
        curve.push_back(swept - reach);
        const Spline straight = straightSpline({swept, end});
        curve.insert(curve.end(), straight.begin(), straight.end());
        for (Point& p : curve)
            p = turned(p);
        return curve;
    }
};

}  // namespace

std::vector<Spline> levelCurves(const LayoutRequest& piece, const Skeleton& skeleton, Orientation orientation,
                                const Obstacles& obstacles, const std::vector<bool>& isWanted)
{
    return LevelCurves(piece, skeleton, orientation, obstacles, isWanted).curves();
}

}  // namespace conspectus
