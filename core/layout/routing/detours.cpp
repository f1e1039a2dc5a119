// A way from box to box is a chain of points: a port on the border of the first box, points of the way graph, a port on
// the border of the second. The cheapest chain is found with A* (Hart, Nilsson and Raphael, 1968); it costs its length,
// something for every bend by its angle, for every curve that it crosses and phrase that it runs under, and for every
// pixel of the way beside another curve, so that curves which share a stretch run in lanes. What its points do not need
// is cut short, and the chain is rounded at its bends, by no more than they have room for.
#include "core/layout/routing/detours.h"

#include "core/layout/geometry/curves.h"

#include <queue>

namespace conspectus {

namespace {

// Everything is weighed in px of way.
constexpr double kTurn = 30;  // a right angle
constexpr double kStop = 3;  // each point, so that few are used
constexpr double kUnderPhrase = 300;
constexpr double kHaste = 1.4;  // how much the way that is left counts: 1 finds the best way, more a good one sooner
constexpr int kMostVisits = 250;  // points that are left behind while ways are compared
constexpr double kFar = 1e12;

/// Replaces each bend by a curve that leaves the chain at most `share` of its slack inside of the bend.
Spline rounded(const std::vector<Point>& chain, const std::vector<double>& slacks, double share)
{
    constexpr double kLongest = 140, kMostCut = 5;
    Spline spline{chain.front()};
    const auto lineTo = [&](Point to) {
        if (length(to - spline.back()) < 1e-6)
            return;
        const Spline line = straightSpline({spline.back(), to});
        spline.insert(spline.end(), line.begin() + 1, line.end());
    };
    for (std::size_t i = 1; i + 1 < chain.size(); ++i) {
        const Point before = chain[i - 1] - chain[i], after = chain[i + 1] - chain[i];
        const double shorter = std::min(length(before), length(after));
        if (shorter < 1e-6)
            continue;
        const Point in = before * (1 / length(before)), out = after * (1 / length(after));
        const double depth = length(in + out) / 2;  // sine of half the bend
        const double cut = share * std::min(slacks[i], kMostCut);
        const double reach = std::min({shorter / 2, kLongest, cut * 2 / std::max(depth, 1e-3)});
        lineTo(chain[i] + in * reach);
        spline.push_back(chain[i] + in * (reach * 0.4));
        spline.push_back(chain[i] + out * (reach * 0.4));
        spline.push_back(chain[i] + out * reach);
    }
    lineTo(chain.back());
    return spline;
}

double turnCost(Point in, Point out)
{
    const double lengths = length(in) * length(out);
    return lengths < 1e-9 ? 0 : kTurn * (1 - (in.x * out.x + in.y * out.y) / lengths);
}

}  // namespace

/// One search. Its stops are the ports of both boxes and the points of the graph, numbered in this order.
class Detours::Search {
public:
    Search(Detours& all, int from, int to, long pair)
        : m_all(all),
          m_who{pair, -1},
          m_from(from),
          m_to(to),
          m_goal(all.m_obstacles.box(to)),
          m_starts(portsOf(all.m_obstacles, from, m_goal, all.m_taken, pair)),
          m_ends(portsOf(all.m_obstacles, to, all.m_obstacles.box(from), all.m_taken, pair))
    {
        const std::size_t stops = m_starts.size() + m_ends.size() + all.m_graph.size();
        m_cost.assign(stops, kFar);
        m_cameFrom.assign(stops, -1);
        m_isDone.assign(stops, false);
        for (int end = 0; index(end) < m_ends.size(); ++end)
            for (int point : all.m_graph.seenFrom(m_ends[index(end)].outside))
                m_seenFromEnds.emplace_back(point, end);
        std::ranges::sort(m_seenFromEnds);
    }

    /// `isCompared`: contacts with other curves count.
    Spline curve(bool isCompared, double most)
    {
        m_most = most;
        const std::vector<int> way = cheapest(isCompared);
        if (way.empty())
            return {};
        std::vector<Point> chain{m_starts[index(way.front())].at};
        std::vector<double> slacks{0};
        for (int stop : cutShort(way, isCompared)) {
            chain.push_back(at(stop));
            slacks.push_back(slackAt(stop));
        }
        chain.push_back(m_ends[index(way.back()) - m_starts.size()].at);
        slacks.push_back(0);
        // As smooth as can be without getting into the way of others.
        const Spline tight = rounded(chain, slacks, 1);
        const double bearable = isCompared ? m_all.m_drawn.costOf(tight, m_who, kFar) + 1 : kFar;
        for (double share : {12.0, 4.0, 1.0, 0.4}) {
            Spline curve = share == 1.0 ? tight : rounded(chain, slacks, share);
            const double clearance = share > 1 ? WayGraph::kClearance : kLeastClearance;
            if (m_all.m_obstacles.hits(curve, m_from, m_to, clearance) == 0 &&
                (share <= 1 || m_all.m_drawn.costOf(curve, m_who, bearable) <= bearable))
                return curve;
        }
        return straightSpline(chain);
    }

private:
    Detours& m_all;
    const Newcomer m_who;
    const int m_from, m_to;
    const Rect m_goal;
    const std::vector<Port> m_starts, m_ends;
    std::vector<double> m_cost;  // by stop: of the best way there that is known
    std::vector<int> m_cameFrom;
    std::vector<bool> m_isDone;
    std::vector<std::pair<int, int>> m_seenFromEnds;  // point of the graph, end; sorted

    double m_most = kFar;  // that a way may cost

    using Open = std::pair<double, int>;
    std::priority_queue<Open, std::vector<Open>, std::greater<>> m_open;

    std::size_t ports() const { return m_starts.size() + m_ends.size(); }
    bool isStart(int stop) const { return index(stop) < m_starts.size(); }
    bool isEnd(int stop) const { return !isStart(stop) && index(stop) < ports(); }
    const Port& end(int stop) const { return m_ends[index(stop) - m_starts.size()]; }
    int point(int stop) const { return stop - static_cast<int>(ports()); }

    Point at(int stop) const
    {
        if (isStart(stop))
            return m_starts[index(stop)].outside;
        return isEnd(stop) ? end(stop).outside : m_all.m_graph.at(point(stop));
    }

    double slackAt(int stop) const
    {
        if (isStart(stop))
            return length(m_starts[index(stop)].outside - m_starts[index(stop)].at) / 2;
        return isEnd(stop) ? length(end(stop).outside - end(stop).at) / 2 : m_all.m_graph.slack(point(stop));
    }

    /// The point before the stop on the way there.
    Point before(int stop) const { return isStart(stop) ? m_starts[index(stop)].at : at(m_cameFrom[index(stop)]); }

    double remaining(int stop) const
    {
        const Point p = at(stop);
        const double x = std::max({m_goal.x - p.x, p.x - m_goal.right(), 0.0});
        const double y = std::max({m_goal.y - p.y, p.y - m_goal.bottom(), 0.0});
        return kHaste * std::sqrt(x * x + y * y);
    }

    double contactCost(Point a, Point b, double most = kFar) const
    {
        double cost = m_all.m_drawn.costOf(a, b, m_who, most);
        m_all.m_plates.visitNear(boundsOf(a, b), [&](int, const Rect& plate) {
            cost += crosses(a, b, plate) ? kUnderPhrase : 0;
            return true;
        });
        return cost;
    }

    /// The stops of the cheapest way from a start to an end.
    std::vector<int> cheapest(bool isCompared)
    {
        for (int start = 0; index(start) < m_starts.size(); ++start) {
            m_cost[index(start)] = m_starts[index(start)].cost;
            m_open.emplace(m_cost[index(start)] + remaining(start), start);
        }
        for (int visits = 0; !m_open.empty();) {
            const int stop = m_open.top().second;
            m_open.pop();
            if (m_isDone[index(stop)])
                continue;
            m_isDone[index(stop)] = true;
            if (isEnd(stop))
                return wayTo(stop);
            if (isCompared && (++visits > kMostVisits || m_all.isSpent()))
                return {};
            leave(stop, isCompared);
        }
        return {};
    }

    std::vector<int> wayTo(int stop) const
    {
        std::vector<int> way;
        for (int at = stop; at >= 0; at = m_cameFrom[index(at)])
            way.push_back(at);
        std::ranges::reverse(way);
        return way;
    }

    void leave(int stop, bool isCompared)
    {
        const auto reach = [&](int next) {
            reachFrom(stop, next, isCompared);
        };
        const auto reachPoint = [&](int graphPoint) {
            reach(graphPoint + static_cast<int>(ports()));
        };
        const int firstEnd = static_cast<int>(m_starts.size());
        if (isStart(stop)) {
            for (int other = 0; index(other) < m_ends.size(); ++other)
                if (m_all.m_graph.sees(at(stop), m_ends[index(other)].outside))
                    reach(firstEnd + other);
            std::ranges::for_each(m_all.m_graph.seenFrom(at(stop)), reachPoint);
            return;
        }
        std::ranges::for_each(m_all.m_graph.seenFrom(point(stop)), reachPoint);
        const int from = point(stop);
        auto link = std::ranges::lower_bound(m_seenFromEnds, from, {}, &std::pair<int, int>::first);
        for (; link != m_seenFromEnds.end() && link->first == from; ++link)
            reach(firstEnd + link->second);
    }

    void reachFrom(int stop, int next, bool isCompared)
    {
        if (m_isDone[index(next)])
            return;
        const Point here = at(stop), there = at(next);
        double cost = m_cost[index(stop)] + length(there - here) + kStop + turnCost(here - before(stop), there - here);
        if (isEnd(next))
            cost += end(next).cost + turnCost(there - here, end(next).at - there);
        const double most = std::min(m_cost[index(next)], m_most - remaining(next) / kHaste);
        if (cost < most && isCompared)
            cost += contactCost(here, there, most - cost);
        if (cost >= most)
            return;
        m_cost[index(next)] = cost;
        m_cameFrom[index(next)] = stop;
        m_open.emplace(cost + remaining(next), next);
    }

    /// The way without stops that bend it for nothing.
    std::vector<int> cutShort(const std::vector<int>& way, bool isCompared) const
    {
        std::vector<int> kept{way.front()};
        for (std::size_t i = 1; i + 1 < way.size(); ++i) {
            const Point a = at(kept.back()), b = at(way[i]), c = at(way[i + 1]);
            const bool isNeeded = !m_all.m_graph.sees(a, c) ||
                (isCompared && contactCost(a, c) > contactCost(a, b) + contactCost(b, c) + 1);
            if (isNeeded)
                kept.push_back(way[i]);
        }
        if (way.size() > 1)
            kept.push_back(way.back());
        return kept;
    }
};

Detours::Detours(const Obstacles& obstacles, const Rect& area, const DrawnCurves& drawn, const BoxIndex& plates,
                 const TakenEnds& taken, int effort)
    : m_obstacles(obstacles),
      m_drawn(drawn),
      m_plates(plates),
      m_taken(taken),
      m_graph(obstacles, area),
      m_mostEffort(static_cast<std::size_t>(effort))
{
}

Spline Detours::route(int from, int to, long pair, double most)
{
    if (!isSpent())
        if (Spline best = Search(*this, from, to, pair).curve(true, most); !best.empty())
            return best;
    // Where another way runs over nothing, none needs to be found in haste.
    return most < kRunsOver ? Spline{} : Search(*this, from, to, pair).curve(false, kFar);
}

}  // namespace conspectus
