#include "core/layout/routing/way_graph.h"

#include <array>

namespace conspectus {

namespace {

constexpr std::array kRings{8.0, 16.0, 24.0};  // px from a box to the points around it
constexpr double kTightRing = 4;  // where the first ring has no room
constexpr double kSlackShare = 0.6;  // of the distance from a box that a bend may be cut
constexpr std::array kReaches{120.0, 480.0, 1e9};  // px that are looked around in, one after the other

constexpr std::size_t kCones = WayGraph::kCones;

/// Which cone `step` leads into. They are not quite equally wide: no angle is reckoned.
std::size_t coneOf(Point step)
{
    const double along = step.x / (std::abs(step.x) + std::abs(step.y));  // 1, 0, -1 at 0, 90, 180 degrees
    const double turn = step.y >= 0 ? 1 - along : 3 + along;  // 0 to 4
    return std::min<std::size_t>(static_cast<std::size_t>(turn / 4 * kCones), kCones - 1);
}

/// The side between a cone and the one before it, 1 px long, as the larger of both coordinates.
Point sideOf(std::size_t cone)
{
    const double turn = static_cast<double>(cone % kCones) * 4 / kCones;
    const double along = turn <= 2 ? 1 - turn : turn - 3;
    const Point side{along, (1 - std::abs(along)) * (turn <= 2 ? 1 : -1)};
    return side * (1 / std::max(std::abs(side.x), std::abs(side.y)));
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

void WayGraph::Cone::file(const Candidate& candidate)
{
    if (isDone || (count == nearest.size() && !(candidate < nearest.back())))
        return;
    count = std::min(count + 1, nearest.size());
    std::size_t place = count - 1;
    for (; place > 0 && candidate < nearest[place - 1]; --place)
        nearest[place] = nearest[place - 1];
    nearest[place] = candidate;
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
    std::array<Cone, kCones> cones;
    std::vector<int> seen;
    double before = 0;
    for (double reach : kReaches) {
        const auto file = [&](int point) {
            const Point step = at(point) - place;
            const double distance = std::max(std::abs(step.x), std::abs(step.y));
            if (distance > 1e-6 && distance > before)
                cones[coneOf(step)].file({step.x * step.x + step.y * step.y, point});
        };
        if (reach > m_reach)
            for (int point = 0; index(point) < size(); ++point)
                file(point);
        else
            std::ranges::for_each(m_index.within(Rect::around(place, {2 * reach, 2 * reach})), file);
        std::vector<Candidate> found;
        for (Cone& cone : cones)
            if (const std::optional<Candidate> nearest = nearestSeen(place, cone))
                found.push_back(*nearest);
        std::ranges::sort(found);
        for (const Candidate& each : found)
            seen.push_back(each.second);
        if (reach > m_reach)
            break;
        for (std::size_t i = 0; i < kCones; ++i)
            cones[i].isDone = cones[i].isDone || isShut(place, i, reach);
        if (std::ranges::all_of(cones, &Cone::isDone))
            break;
        before = reach;
    }
    return seen;
}

std::optional<WayGraph::Candidate> WayGraph::nearestSeen(Point place, Cone& cone)
{
    for (std::size_t i = 0; !cone.isDone && i < cone.count; ++i) {
        ++m_effort;
        if (sees(place, at(cone.nearest[i].second))) {
            cone.isDone = true;
            return cone.nearest[i];
        }
    }
    cone.count = 0;
    return std::nullopt;
}

/// True if one box stands in the way of both sides of the cone, nearer than `reach`: so it does of all between them.
bool WayGraph::isShut(Point place, std::size_t cone, double reach) const
{
    const Point a = place + sideOf(cone) * reach, b = place + sideOf(cone + 1) * reach;
    return m_obstacles.isAnyInTheWayOfBoth(place, a, b, kClearance);
}

}  // namespace conspectus
