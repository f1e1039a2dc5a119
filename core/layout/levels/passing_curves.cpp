#include "core/layout/levels/passing_curves.h"

#include "core/layout/geometry/spread.h"
#include "core/layout/levels/sweep_tracks.h"

#include <map>

namespace conspectus {

namespace {

constexpr double kPortGap = 10;  // between ports
constexpr double kPortShare = 0.8;  // of a side that ports may take
constexpr double kReach = 0.3;  // of a side, from its middle, that a port moves towards where it leads
constexpr double kLead = 9;  // px before its end in which a curve is straight, so that an arrow points along
constexpr double kStep = 2.5;  // px across the levels that are no step
constexpr double kTrack = 8;  // px between curves that cross a gap beside each other,
constexpr double kLeastSweep = 12;  // and less where a curve would have less than that to sweep

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
        for (Link& link : m_links)
            straighten(link.passes);
        setTracks();
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
    /// From where to where along the levels.
    struct Stretch {
        double from = 0, to = 0;
    };
    /// An edge that runs along the levels, from its higher end.
    struct Link {
        int edge = 0;
        int upper = 0, lower = 0;
        std::vector<Point> passes;  // worked with downwards; the first and the last are moved to its ports
        std::vector<Stretch> sweeps = {};  // along the levels, one for each pair of passes
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
            sides[{link.upper, true}].push_back({link.passes[1].x, trunkOf(link, link.upper), &link.passes.front().x});
            sides[{link.lower, false}].push_back(
                {link.passes[link.passes.size() - 2].x, trunkOf(link, link.lower), &link.passes.back().x});
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

    /// Takes out steps across the levels that nobody would see as one.
    static void straighten(std::vector<Point>& passes)
    {
        for (std::size_t i = 0; i + 3 < passes.size(); i += 2)
            if (std::abs(passes[i + 1].x - passes[i].x) < kStep)
                passes[i + 1].x = passes[i + 2].x = passes[i].x;
        Point& end = passes.back();
        if (const double before = passes[passes.size() - 2].x; std::abs(end.x - before) < kStep)
            end.x = before;
    }

    /// The sweeps in a gap between levels: links, and which of their sweeps.
    using Gap = std::vector<std::pair<Link*, std::size_t>>;

    void setTracks()
    {
        std::map<double, Gap> gaps;  // by where they begin
        for (Link& link : m_links) {
            link.sweeps.resize(link.passes.size() / 2);
            for (std::size_t i = 0; i < link.sweeps.size(); ++i)
                gaps[link.passes[2 * i].y].emplace_back(&link, i);
        }
        for (const auto& [top, members] : gaps)
            setTracks(top, members);
    }

    void setTracks(double top, const Gap& members)
    {
        std::vector<Sweep> sweeps;
        std::map<std::pair<int, double>, int> trunks;  // by node and port
        double bottom = members.front().first->passes[2 * members.front().second + 1].y;
        // On the far side of the root trunks are at the lower ends: seen from there, that is the same.
        const bool isFlipped = std::ranges::any_of(
            members, [&](const auto& member) { return isTrunkEnd(*member.first, member.second, member.first->lower); });
        for (const auto& [link, i] : members) {
            const double upper = link->passes[2 * i].x, lower = link->passes[2 * i + 1].x;
            const int node = isFlipped ? link->lower : link->upper;
            Sweep& sweep = sweeps.emplace_back(isFlipped ? Sweep{lower, upper} : Sweep{upper, lower});
            const int next = static_cast<int>(trunks.size());
            if (isTrunkEnd(*link, i, node))
                sweep.trunk = trunks.try_emplace({node, sweep.from}, next).first->second;
            bottom = std::min(bottom, link->passes[2 * i + 1].y);
        }
        const SweepTracks tracks = tracksOf(sweeps);
        const double room = bottom - kLead - top, steps = tracks.count - 1;
        const double step = steps > 0 ? std::clamp((room - kLeastSweep) / steps, 0.0, kTrack) : 0;
        for (std::size_t k = 0; k < members.size(); ++k) {
            const double track = isFlipped ? steps - tracks.tracks[k] : tracks.tracks[k];
            const double from = top + step * track;
            members[k].first->sweeps[members[k].second] = {from, from + room - step * steps};
        }
    }

    /// The sweep starts, or ends, at the trunk of that end of the link.
    bool isTrunkEnd(const Link& link, std::size_t sweep, int node) const
    {
        return trunkOf(link, node) >= 0 && sweep == (node == link.upper ? 0 : link.sweeps.size() - 1);
    }

    Spline curveOf(const Link& link) const
    {
        const Rect from = boxOf(link.upper), to = boxOf(link.lower);
        Spline curve{{link.passes.front().x, from.bottom()}};
        for (std::size_t i = 0; i < link.sweeps.size(); ++i) {
            const double start = link.passes[2 * i].x, end = link.passes[2 * i + 1].x;
            lineTo(curve, {start, link.sweeps[i].from});
            sweepTo(curve, {end, link.sweeps[i].to});
            lineTo(curve, link.passes[2 * i + 1]);
        }
        lineTo(curve, {link.passes.back().x, to.y});
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

    /// All sweeps between two levels have one shape, so those that keep their order do not cross.
    static void sweepTo(Spline& curve, Point to)
    {
        const Point from = curve.back(), reach{0, (to.y - from.y) / 2};
        if (std::abs(to.x - from.x) < 1e-6)
            return lineTo(curve, to);
        curve.insert(curve.end(), {from + reach, to - reach, to});
    }
};

}  // namespace

std::vector<Spline> passingCurves(const LayoutRequest& piece, const Skeleton& skeleton, Orientation orientation,
                                  const Obstacles& obstacles)
{
    return PassingCurves(piece, skeleton, orientation, obstacles).curves();
}

}  // namespace conspectus
