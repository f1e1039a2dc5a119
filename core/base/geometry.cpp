#include "core/base/geometry.h"

namespace conspectus {

Spline straightSpline(const std::vector<Point>& corners)
{
    Spline spline;
    if (corners.empty())
        return spline;
    spline.reserve(corners.size() * 3);
    spline.push_back(corners.front());
    for (std::size_t i = 1; i < corners.size(); ++i) {
        const Point from = corners[i - 1], to = corners[i];
        spline.push_back(from + (to - from) * (1.0 / 3));
        spline.push_back(from + (to - from) * (2.0 / 3));
        spline.push_back(to);
    }
    return spline;
}

std::vector<Point> flattened(const Spline& spline, int perPiece)
{
    std::vector<Point> points;
    if (spline.empty())
        return points;
    points.push_back(spline.front());
    for (std::size_t i = 0; i + 3 < spline.size(); i += 3) {
        const Point a = spline[i], b = spline[i + 1], c = spline[i + 2], d = spline[i + 3];
        for (int step = 1; step <= perPiece; ++step) {
            const double t = static_cast<double>(step) / perPiece, u = 1 - t;
            points.push_back(a * (u * u * u) + b * (3 * u * u * t) + c * (3 * u * t * t) + d * (t * t * t));
        }
    }
    return points;
}

Rect boundsOf(const Spline& spline)
{
    if (spline.empty())
        return {};
    Point low = spline.front(), high = low;
    for (Point p : spline) {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    return {low.x, low.y, high.x - low.x, high.y - low.y};
}

}  // namespace conspectus
