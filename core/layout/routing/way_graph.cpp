#include "core/layout/routing/way_graph.h"

#include <array>

namespace conspectus {

namespace {

constexpr std::array kRings{8.0, 16.0, 24.0};  // px from a box to the points around it
constexpr double kTightRing = 4;  // where the first ring has no room
constexpr double kSlackShare = 0.6;  // of the distance from a box that a bend may be cut
constexpr int kCones = 16;
constexpr int kMostLooks = 8;  // points of a cone that are looked at at one distance
constexpr std::array kReaches{120.0, 480.0, 1e9};  // px that are looked around in, one after the other

/// Which cone `step` leads into. They are not quite equally wide: no angle is reckoned.
std::size_t coneOf(Point step)
{
    const double along = step.x / (std::abs(step.x) + std::abs(step.y));  // 1, 0, -1 at 0, 90, 180 degrees
    const double turn = step.y >= 0 ? 1 - along : 3 + along;  // 0 to 4
    return std::min<std::size_t>(static_cast<std::size_t>(turn / 4 * kCones), kCones - 1);
}

}  // namespace

WayGraph::WayGraph(const Obstacles& obstacles, const Rect& area) : m_obstacles(obstacles), m_index({})
{
    for (int node = 0; index(node) < obstacles.size(); ++node)
        if (!obstacles.box(node).isEmpty())
            addPointsAround(obstacles.box(node), area);
    m_seen.resize(m_points.size());
    m_index = PointIndex(m_points);
    Rect all;
    for (Point point : m_points)
        all = all.united(Rect::around(point, {1, 1}));
    m_reach = std::max(all.width, all.height);
}

void WayGraph::addPointsAround(const Rect& box, const Rect& area)
{
    const auto add = [&](double left, double top, double ring) {
        const Point point{left > 0 ? box.x - ring : box.right() + ring, top > 0 ? box.y - ring : box.bottom() + ring};
        if (!area.contains(point) || m_obstacles.isInside(point, kClearance))
            return false;
        m_points.push_back(point);
        m_slacks.push_back(kSlackShare * ring);
        return true;
    };
    for (double left : {1, -1})
        for (double top : {1, -1}) {
            if (!add(left, top, kRings.front()))
                add(left, top, kTightRing);
            for (std::size_t ring = 1; ring < kRings.size(); ++ring)
                add(left, top, kRings[ring]);
        }
}

const std::vector<int>& WayGraph::seenFrom(int point)
{
    std::vector<int>& seen = m_seen[index(point)];
    if (seen.empty())
        seen = lookAround(at(point));
    return seen;
}

const std::vector<int>& WayGraph::seenFrom(Point place)
{
    const auto [known, isNew] = m_seenFromPlaces.try_emplace({place.x, place.y});
    if (isNew)
        known->second = lookAround(place);
    return known->second;
}

std::vector<int> WayGraph::lookAround(Point place)
{
    std::array<bool, kCones> isFull{};
    std::vector<int> seen;
    double before = 0;
    for (double reach : kReaches) {
        std::vector<std::pair<double, int>> near;
        for (int point : m_index.within(Rect::around(place, {2 * reach, 2 * reach}))) {
            const Point step = at(point) - place;
            const double distance = std::max(std::abs(step.x), std::abs(step.y));
            if (distance > 1e-6 && distance > before && !isFull[coneOf(step)])
                near.emplace_back(step.x * step.x + step.y * step.y, point);
        }
        std::ranges::sort(near);
        std::array<int, kCones> looks{};
        for (const auto& [distance, point] : near) {
            const std::size_t cone = coneOf(at(point) - place);
            if (isFull[cone] || ++looks[cone] > kMostLooks)
                continue;
            ++m_effort;
            if (!sees(place, at(point)))
                continue;
            isFull[cone] = true;
            seen.push_back(point);
        }
        if (seen.size() == kCones || reach > m_reach)
            break;
        before = reach;
    }
    return seen;
}

}  // namespace conspectus
