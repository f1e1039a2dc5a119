// A way from box to box is a chain of points: a port on the border of the first box, corners of boxes (moved out by a
// margin), a port on the border of the second. The cheapest chain is found with A* (Hart, Nilsson and Raphael, 1968)
// over the points that see each other; a chain costs its length, something for every bend and every curve that it
// crosses, and something for ports that are taken. Corners and what they see of each other are the same for all edges,
// so sight is looked up once a pair. The chain is then rounded at its bends, the more the shallower they are, so that
// the curve stays clear of the boxes that it bends around.
#include "core/layout/detours.h"

#include "core/layout/curves.h"

#include <array>
#include <queue>

namespace conspectus {

namespace {

constexpr double kMargin = 10;  // from a box to a bend around it
constexpr double kClearance = 7;  // from a box to any segment
constexpr double kBendCost = 25;  // px of way that a bend is worth
constexpr double kCrossingCost = 60;
constexpr double kTakenCost = 40;  // a port where another curve ends
constexpr double kCornerCost = 6;  // a port that is not in the middle of its side
constexpr double kWorthwhile = 1.4;  // times the straight way that a detour may be long,
constexpr double kAlways = 250;  // and px more
constexpr std::size_t kMostCorners = 1200;
constexpr int kMostVisits = 250;
constexpr int kCrossingEffort = 8;  // pairs that counting crossings is worth

/// Replaces each bend by a curve that leaves the chain at most `kCutting` px inside of the bend.
Spline rounded(const std::vector<Point>& chain)
{
    constexpr double kCutting = 5, kLongest = 90;
    Spline spline{chain.front()};
    const auto lineTo = [&](Point to) {
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
        const double reach = std::min({shorter / 2, kLongest, kCutting * 2 / std::max(depth, 1e-3)});
        lineTo(chain[i] + in * reach);
        const Point end = chain[i] + out * reach;
        spline.push_back(chain[i] + in * (reach * 0.4));
        spline.push_back(chain[i] + out * (reach * 0.4));
        spline.push_back(end);
    }
    lineTo(chain.back());
    return spline;
}

}  // namespace

Detours::Detours(const Obstacles& obstacles, const DrawnCurves& drawn, int effort)
    : m_obstacles(obstacles), m_drawn(drawn), m_mostEffort(effort)
{
    for (int node = 0; index(node) < obstacles.size(); ++node) {
        if (obstacles.box(node).isEmpty())
            continue;
        const Rect around = obstacles.box(node).grown(kMargin);
        for (Point corner : {Point{around.x, around.y}, Point{around.right(), around.y},
                             Point{around.right(), around.bottom()}, Point{around.x, around.bottom()}})
            if (m_corners.size() < kMostCorners && !obstacles.isInside(corner, kClearance))
                m_corners.push_back(corner);
    }
    m_isVisible.assign(m_corners.size() * m_corners.size(), 0);
}

std::vector<Detours::Port> Detours::portsOf(int node) const
{
    const Rect& box = m_obstacles.box(node);
    std::vector<Port> ports;
    for (double place : std::array{0.5, 0.25, 0.75}) {
        const double x = box.x + box.width * place, y = box.y + box.height * place;
        const double cost = place == 0.5 ? 0 : kCornerCost;
        ports.push_back({{x, box.y}, {x, box.y - kMargin}, cost});
        ports.push_back({{x, box.bottom()}, {x, box.bottom() + kMargin}, cost});
        ports.push_back({{box.x, y}, {box.x - kMargin, y}, cost});
        ports.push_back({{box.right(), y}, {box.right() + kMargin, y}, cost});
    }
    std::erase_if(ports, [&](const Port& port) { return !m_obstacles.isClear(port.at, port.outside, node, node, 2); });
    for (Port& port : ports)
        for (Point taken : m_taken)
            if (length(taken - port.at) < 7)
                port.cost += kTakenCost;
    return ports;
}

std::vector<Detours::Stop> Detours::stopsFor(const std::vector<Port>& starts, const std::vector<Port>& ends) const
{
    std::vector<Stop> stops;
    for (int i = 0; index(i) < starts.size(); ++i)
        stops.push_back({starts[index(i)].outside, -1, i, -1, starts[index(i)].cost});
    for (int i = 0; index(i) < ends.size(); ++i)
        stops.push_back({ends[index(i)].outside, -1, -1, i, ends[index(i)].cost});
    if (starts.empty() || ends.empty())
        return stops;
    const Point from = starts.front().outside, to = ends.front().outside;
    const double longest = kWorthwhile * length(to - from) + kAlways;
    for (int i = 0; index(i) < m_corners.size(); ++i) {
        const Point corner = m_corners[index(i)];
        if (length(corner - from) + length(corner - to) < longest)
            stops.push_back({corner, i, -1, -1, 0});
    }
    return stops;
}

bool Detours::sees(const Stop& a, const Stop& b)
{
    if (a.corner < 0 || b.corner < 0)
        return m_obstacles.isClear(a.at, b.at, -1, -1, kClearance);
    std::int8_t& known = m_isVisible[index(a.corner) * m_corners.size() + index(b.corner)];
    if (known == 0) {
        known = m_obstacles.isClear(a.at, b.at, -1, -1, kClearance) ? 1 : -1;
        m_isVisible[index(b.corner) * m_corners.size() + index(a.corner)] = known;
    }
    return known > 0;
}

/// The stops of the cheapest way, backwards; empty if there is none.
std::vector<int> Detours::cheapestChain(const std::vector<Stop>& stops, const Rect& goal)
{
    const double goalReach = std::hypot(goal.width, goal.height) / 2 + kMargin;
    const auto remaining = [&](const Stop& stop) {
        return std::max(0.0, length(stop.at - goal.centre()) - goalReach);
    };
    constexpr double kFar = 1e9;
    double best = kFar;  // that a whole way is known to cost
    std::vector<double> cost(stops.size(), kFar);
    std::vector<int> cameFrom(stops.size(), -1);
    std::vector<bool> isDone(stops.size(), false);
    using Open = std::pair<double, int>;
    std::priority_queue<Open, std::vector<Open>, std::greater<>> open;
    for (int i = 0; index(i) < stops.size(); ++i)
        if (stops[index(i)].start >= 0) {
            cost[index(i)] = stops[index(i)].cost;
            open.emplace(cost[index(i)] + remaining(stops[index(i)]), i);
        }
    for (int visited = 0; !open.empty() && visited < kMostVisits && m_effort < m_mostEffort;) {
        const int at = open.top().second;
        open.pop();
        if (isDone[index(at)])
            continue;
        isDone[index(at)] = true;
        ++visited;
        if (stops[index(at)].end >= 0) {
            std::vector<int> chain;
            for (int i = at; i >= 0; i = cameFrom[index(i)])
                chain.push_back(i);
            return chain;
        }
        m_effort += static_cast<int>(stops.size());
        for (int next = 0; index(next) < stops.size(); ++next) {
            const Stop &here = stops[index(at)], &there = stops[index(next)];
            double reached = cost[index(at)] + length(there.at - here.at) + kBendCost + there.cost;
            const double left = remaining(there);
            // What costs as much as a way there already, or as one to the goal, needs no closer look.
            const double most = std::min(cost[index(next)], best - left);
            if (isDone[index(next)] || there.start >= 0 || reached > most || reached >= cost[index(next)] ||
                !sees(here, there))
                continue;
            m_effort += kCrossingEffort;
            const int bearable = static_cast<int>((most - reached) / kCrossingCost);
            reached += kCrossingCost * m_drawn.crossings(here.at, there.at, bearable);
            if (reached > most || reached >= cost[index(next)])
                continue;
            cost[index(next)] = reached;
            cameFrom[index(next)] = at;
            open.emplace(reached + left, next);
            if (there.end >= 0)
                best = std::min(best, reached + left);
        }
    }
    return {};
}

Spline Detours::route(int from, int to)
{
    if (m_effort >= m_mostEffort)
        return {};
    const std::vector<Port> starts = portsOf(from), ends = portsOf(to);
    const std::vector<Stop> stops = stopsFor(starts, ends);
    const std::vector<int> way = cheapestChain(stops, m_obstacles.box(to));
    if (way.empty())
        return {};
    std::vector<Point> chain{ends[index(stops[index(way.front())].end)].at};
    for (int stop : way)
        chain.push_back(stops[index(stop)].at);
    chain.push_back(starts[index(stops[index(way.back())].start)].at);
    std::reverse(chain.begin(), chain.end());
    return rounded(chain);
}

void Detours::take(const Spline& curve)
{
    m_taken.push_back(curve.front());
    m_taken.push_back(curve.back());
}

}  // namespace conspectus
