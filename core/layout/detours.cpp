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
constexpr std::size_t kMostCorners = 1200;

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

Detours::Detours(const Obstacles& obstacles, const DrawnCurves& drawn) : m_obstacles(obstacles), m_drawn(drawn)
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

bool Detours::sees(std::size_t a, std::size_t b)
{
    std::int8_t& known = m_isVisible[a * m_corners.size() + b];
    if (known == 0) {
        known = m_obstacles.isClear(m_corners[a], m_corners[b], -1, -1, kClearance) ? 1 : -1;
        m_isVisible[b * m_corners.size() + a] = known;
    }
    return known > 0;
}

Spline Detours::route(int from, int to)
{
    // Points: the corners, then the ports of the first box, then those of the second.
    const std::vector<Port> starts = portsOf(from), ends = portsOf(to);
    const std::size_t corners = m_corners.size(), firstEnd = corners + starts.size(), count = firstEnd + ends.size();
    const auto pointOf = [&](std::size_t i) {
        return i < corners ? m_corners[i] : i < firstEnd ? starts[i - corners].outside : ends[i - firstEnd].outside;
    };
    const auto isOpen = [&](std::size_t a, std::size_t b) {
        if (a < corners && b < corners)
            return sees(a, b);
        return m_obstacles.isClear(pointOf(a), pointOf(b), -1, -1, kClearance);
    };
    const Point goal = m_obstacles.box(to).centre();
    const double goalReach = length({m_obstacles.box(to).width / 2, m_obstacles.box(to).height / 2}) + kMargin;
    const auto remaining = [&](std::size_t i) {
        return std::max(0.0, length(pointOf(i) - goal) - goalReach);
    };

    constexpr double kFar = 1e18;
    std::vector<double> cost(count, kFar);
    std::vector<std::size_t> cameFrom(count, count);
    std::vector<bool> isDone(count, false);
    using Open = std::pair<double, std::size_t>;
    std::priority_queue<Open, std::vector<Open>, std::greater<>> open;
    for (std::size_t i = corners; i < firstEnd; ++i) {
        cost[i] = starts[i - corners].cost;
        open.emplace(cost[i] + remaining(i), i);
    }
    std::size_t last = count;
    while (!open.empty() && last == count) {
        const std::size_t at = open.top().second;
        open.pop();
        if (isDone[at])
            continue;
        isDone[at] = true;
        if (at >= firstEnd)
            last = at;
        for (std::size_t next = 0; next < count && last == count; ++next) {
            if (isDone[next] || (next >= corners && next < firstEnd))
                continue;
            double reached = cost[at] + length(pointOf(next) - pointOf(at)) + kBendCost;
            if (next >= firstEnd)
                reached += ends[next - firstEnd].cost;
            if (reached >= cost[next] || !isOpen(at, next))
                continue;
            reached += kCrossingCost * m_drawn.crossings(pointOf(at), pointOf(next));
            if (reached >= cost[next])
                continue;
            cost[next] = reached;
            cameFrom[next] = at;
            open.emplace(reached + remaining(next), next);
        }
    }
    if (last == count)
        return {};
    std::vector<Point> chain{ends[last - firstEnd].at};
    for (std::size_t at = last; at != count; at = cameFrom[at]) {
        chain.push_back(pointOf(at));
        if (cameFrom[at] == count)
            chain.push_back(starts[at - corners].at);
    }
    std::reverse(chain.begin(), chain.end());
    return rounded(chain);
}

void Detours::take(const Spline& curve)
{
    m_taken.push_back(curve.front());
    m_taken.push_back(curve.back());
}

}  // namespace conspectus
