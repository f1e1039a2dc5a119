#include "core/layout/live/live_lines.h"

#include "core/layout/geometry/curves.h"

namespace conspectus {

namespace {

constexpr double kStill = 1e-6;  // px
constexpr double kBorder = 1;  // px of a box that a curve which ends there may touch
constexpr int kFine = 12;  // places on a piece of a curve at which a phrase may stand

bool hasSize(const Rect& box, const Rect& before)
{
    return std::abs(box.width - before.width) < kStill && std::abs(box.height - before.height) < kStill;
}

bool runsUnder(const std::vector<Point>& points, const Rect& box)
{
    const Rect inside = box.grown(-kBorder);
    for (std::size_t i = 1; i < points.size(); ++i)
        if (crosses(points[i - 1], points[i], inside))
            return true;
    return false;
}

/// How far along the curve the place nearest to `p` is: 0 to 1 in equal shares of its control points.
double shareAt(Point p, const Spline& curve)
{
    const std::vector<Point> points = flattened(curve, kFine);
    const auto nearest = std::ranges::min_element(points, {}, [&](Point q) { return length(p - q); });
    return static_cast<double>(nearest - points.begin()) / static_cast<double>(points.size() - 1);
}

}  // namespace

CarriedLine carried(const StandingLine& line, const Rect& from, const Rect& to, double mostBent)
{
    if (line.curve.empty() || !hasSize(from, line.from) || !hasSize(to, line.to))
        return {};
    const Point byFrom = from.centre() - line.from.centre(), byTo = to.centre() - line.to.centre();
    const Point bend = byTo - byFrom;
    const bool isStill = length(byFrom) < kStill && length(byTo) < kStill;
    if (isStill)
        return {line.curve, line.phrase, true};
    if (length(bend) > std::max(mostBent, kStill))
        return {};
    CarriedLine result{line.curve, line.phrase, false};
    const double last = static_cast<double>(line.curve.size() - 1);
    for (std::size_t i = 0; i < result.curve.size(); ++i)
        result.curve[i] = line.curve[i] + byFrom + bend * (static_cast<double>(i) / last);
    if (line.phrase)
        result.phrase = *line.phrase + byFrom + bend * shareAt(*line.phrase, line.curve);
    const std::vector<Point> points = flattened(result.curve);
    if (length(bend) > kStill && (runsUnder(points, from) || runsUnder(points, to)))
        return {};
    return result;
}

bool isClearOf(const BoxIndex& boxes, const Spline& curve, int from, int to)
{
    const std::vector<Point> points = flattened(curve);
    for (std::size_t i = 1; i < points.size(); ++i) {
        const bool isClear = boxes.visitNear(boundsOf(points[i - 1], points[i]), [&](int id, const Rect& box) {
            return id == from || id == to || !crosses(points[i - 1], points[i], box);
        });
        if (!isClear)
            return false;
    }
    return true;
}

}  // namespace conspectus
