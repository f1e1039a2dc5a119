#include "core/layout/passing_curves.h"

#include "core/layout/spread.h"

#include <map>

namespace conspectus {

namespace {

constexpr double kPortGap = 10;  // between ports
constexpr double kPortShare = 0.8;  // of a side that ports may take
constexpr double kReach = 0.3;  // of a side, from its middle, that a port moves towards where it leads
constexpr double kLead = 9;  // px before its end in which a curve is straight

/// Works downwards; points are transposed on the way in and out for Orientation::Right.
class PassingCurves {
public:
    PassingCurves(const LayoutRequest& piece, const Skeleton& skeleton, Orientation orientation,
                  const Obstacles& obstacles)
        : m_piece(piece), m_skeleton(skeleton), m_isRight(orientation == Orientation::Right), m_obstacles(obstacles)
    {
    }

    std::vector<Spline> curves()
    {
        listLinks();
        setPorts();
        std::vector<Spline> curves(m_piece.edges.size());
        for (const Link& link : m_links) {
            Spline down = curveOf(link);
            if (m_piece.edges[index(link.edge)].from != link.upper)
                std::reverse(down.begin(), down.end());
            curves[index(link.edge)] = std::move(down);
        }
        return curves;
    }

private:
    /// An edge that runs along the levels, from its higher end.
    struct Link {
        int edge = 0;
        int upper = 0, lower = 0;
        std::vector<Point> passes;  // worked with downwards
        double start = 0, end = 0;  // places of its ports across the levels
    };
    /// One end of a link.
    struct End {
        double goal = 0;  // where it leads to, across the levels
        int trunk = -1;  // ends of one trunk have one port where they are neighbours; -1: by itself
        double* port = nullptr;
    };

    const LayoutRequest& m_piece;
    const Skeleton& m_skeleton;
    const bool m_isRight;
    const Obstacles& m_obstacles;
    std::vector<Link> m_links;

    Point turned(Point p) const { return m_isRight ? Point{p.y, p.x} : p; }

    Rect boxOf(int node) const
    {
        const Rect& box = m_obstacles.box(node);
        return m_isRight ? Rect{box.y, box.x, box.height, box.width} : box;
    }

    void listLinks()
    {
        for (int edge = 0; index(edge) < m_piece.edges.size(); ++edge) {
            const LevelPass& pass = m_skeleton.passes[index(edge)];
            if (!pass.isAlong)
                continue;
            const LayoutEdge& e = m_piece.edges[index(edge)];
            const bool isDown = boxOf(e.from).centre().y < boxOf(e.to).centre().y;
            Link link{edge, isDown ? e.from : e.to, isDown ? e.to : e.from, {}};
            for (Point p : pass.points)
                link.passes.push_back(turned(p));
            m_links.push_back(std::move(link));
        }
    }

    /// Branches of one kind have one where they leave the concept that all hang under.
    int trunkOf(const Link& link, int at) const
    {
        const int hanging = at == link.upper ? link.lower : link.upper;
        return m_skeleton.parentEdges[index(hanging)] == link.edge ? m_piece.edges[index(link.edge)].kind : -1;
    }

    bool isPhrase(int node) const { return !m_skeleton.isPhrase.empty() && m_skeleton.isPhrase[index(node)]; }

    void setPorts()
    {
        std::map<std::pair<int, bool>, std::vector<End>> sides;  // by node, and whether it is the lower side
        for (Link& link : m_links) {
            sides[{link.upper, true}].push_back({link.passes[1].x, trunkOf(link, link.upper), &link.start});
            sides[{link.lower, false}].push_back(
                {link.passes[link.passes.size() - 2].x, trunkOf(link, link.lower), &link.end});
        }
        for (auto& [side, ends] : sides) {
            std::stable_sort(ends.begin(), ends.end(), [](const End& a, const End& b) { return a.goal < b.goal; });
            spreadPorts(boxOf(side.first), isPhrase(side.first) ? 0 : kReach, ends);
        }
    }

    /// Each port as near to where it leads as that share of the side, and its neighbours, allow.
    static void spreadPorts(const Rect& box, double share, const std::vector<End>& ends)
    {
        std::vector<Interval> ports;
        std::vector<std::size_t> portOf;
        const double middle = box.centre().x, reach = share * box.width;
        for (std::size_t i = 0; i < ends.size(); ++i) {
            const bool isShared = i > 0 && ends[i].trunk >= 0 && ends[i].trunk == ends[i - 1].trunk;
            if (isShared)
                ports.back().centre = middle;
            else
                ports.push_back({std::clamp(ends[i].goal, middle - reach, middle + reach), 0});
            portOf.push_back(ports.size() - 1);
        }
        const double steps = static_cast<double>(ports.size() - 1);
        const double gap = steps > 0 ? std::min(kPortGap, box.width * kPortShare / steps) : 0;
        const double first = middle - kPortShare / 2 * box.width, room = kPortShare * box.width - gap * steps;
        const std::vector<double> places = spreadInOrder(ports, gap);
        for (std::size_t i = 0; i < ends.size(); ++i) {
            // The best places within bounds are the best ones without, less the gaps before them, clamped.
            const double before = gap * static_cast<double>(portOf[i]);
            *ends[i].port = std::clamp(places[portOf[i]] - before, first, first + std::max(room, 0.0)) + before;
        }
    }

    Spline curveOf(const Link& link) const
    {
        const Rect from = boxOf(link.upper), to = boxOf(link.lower);
        std::vector<Point> passes = link.passes;
        const Point end{link.end, to.y};
        Point start{link.start, from.bottom()};
        passes.back().x = end.x;
        passes.front().x = start.x;
        Spline curve{start};
        for (std::size_t i = 0; i + 1 < passes.size(); i += 2) {
            lineTo(curve, passes[i]);
            sweepTo(curve, passes[i + 1]);
        }
        lineTo(curve, end);
        for (Point& p : curve)
            p = turned(p);
        return curve;
    }

    static void lineTo(Spline& curve, Point to)
    {
        if (length(to - curve.back()) < 1e-6)
            return;
        const Spline line = straightSpline({curve.back(), to});
        curve.insert(curve.end(), line.begin() + 1, line.end());
    }

    /// One sweep to the next level, and the last bit straight, so that an arrow points along. All sweeps between two
    /// levels have one shape, so those that keep their order do not cross.
    static void sweepTo(Spline& curve, Point to)
    {
        const Point from = curve.back();
        const double way = to.y - from.y, straight = std::min(kLead, way / 4);
        if (std::abs(to.x - from.x) < 1e-6)
            return lineTo(curve, to);
        const Point swept{to.x, to.y - straight}, reach{0, (way - straight) / 2};
        curve.insert(curve.end(), {from + reach, swept - reach, swept});
        lineTo(curve, to);
    }
};

}  // namespace

std::vector<Spline> passingCurves(const LayoutRequest& piece, const Skeleton& skeleton, Orientation orientation,
                                  const Obstacles& obstacles)
{
    return PassingCurves(piece, skeleton, orientation, obstacles).curves();
}

}  // namespace conspectus
