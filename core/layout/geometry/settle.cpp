#include "core/layout/geometry/settle.h"

#include "core/layout/geometry/box_index.h"
#include "core/layout/geometry/rings.h"

namespace conspectus {

namespace {

constexpr double kShared = 0.01;  // px that rounding may make two boxes share

Rect boxOf(const LayoutRequest& request, const std::vector<Point>& centres, std::size_t node)
{
    return Rect::around(centres[node], request.nodes[node].size);
}

Rect areaOf(const LayoutRequest& request, const std::vector<Point>& centres)
{
    Rect area;
    for (std::size_t i = 0; i < centres.size(); ++i)
        area = area.united(boxOf(request, centres, i));
    return area;
}

/// The mean way from where pinned nodes stand to their pins.
Point meanWayToPins(const LayoutRequest& request, const std::vector<Point>& centres)
{
    Point sum;
    int count = 0;
    for (std::size_t i = 0; i < centres.size(); ++i)
        if (request.nodes[i].pin) {
            sum = sum + (*request.nodes[i].pin - centres[i]);
            ++count;
        }
    return count ? sum * (1.0 / count) : Point{};
}

/// The nearest centre at which the box is free, searched in growing rings.
Point nearestFree(const BoxIndex& taken, Point centre, Size size, double gap)
{
    return nearestAround(centre, std::max(8.0, gap),
                         [&](Point tried) { return taken.isFree(Rect::around(tried, size).grown(gap / 2)); })
        .value_or(centre);
}

}  // namespace

bool needsSettling(const LayoutRequest& request, const std::vector<Point>& centres)
{
    BoxIndex taken(areaOf(request, centres), centres.size());
    for (std::size_t i = 0; i < centres.size(); ++i) {
        const Rect box = boxOf(request, centres, i);
        if (request.nodes[i].pin || !taken.isFree(box.grown(-kShared)))
            return true;
        taken.add(box, static_cast<int>(i));
    }
    return false;
}

void settle(const LayoutRequest& request, std::vector<Point>& centres)
{
    const Point shift = meanWayToPins(request, centres);
    for (Point& centre : centres)
        centre = centre + shift;
    for (std::size_t i = 0; i < centres.size(); ++i)
        centres[i] = request.nodes[i].pin.value_or(centres[i]);

    BoxIndex taken(areaOf(request, centres), centres.size());
    for (std::size_t i = 0; i < centres.size(); ++i)
        if (request.nodes[i].pin)
            taken.add(boxOf(request, centres, i), static_cast<int>(i));
    std::vector<std::size_t> displaced;
    for (std::size_t i = 0; i < centres.size(); ++i) {
        if (request.nodes[i].pin)
            continue;
        if (taken.isFree(boxOf(request, centres, i).grown(-kShared)))
            taken.add(boxOf(request, centres, i), static_cast<int>(i));
        else
            displaced.push_back(i);
    }
    for (std::size_t i : displaced) {
        centres[i] = nearestFree(taken, centres[i], request.nodes[i].size, request.nodeGap);
        taken.add(boxOf(request, centres, i), static_cast<int>(i));
    }
}

}  // namespace conspectus
