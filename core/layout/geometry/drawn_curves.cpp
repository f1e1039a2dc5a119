#include "core/layout/geometry/drawn_curves.h"

#include "core/layout/geometry/curves.h"

namespace conspectus {

namespace {

constexpr double kCrossing = 55;
constexpr double kTwin = 5;  // times as much between the same two concepts
constexpr double kTolerance = 1.5;  // px
constexpr double kAlike = 0.35;  // sine of the angle below which two segments have about one direction

double dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }
double turned(Point a, Point b) { return a.x * b.y - a.y * b.x; }

/// How much of the way from `a` to `b` lies beside the segment from `c` to `d`, within a lane of it.
double besides(Point a, Point b, Point c, Point d)
{
    const Point step = b - a, other = d - c;
    const double whole = dot(step, step), sine = turned(step, other);  // times the lengths
    if (whole < 1e-12 || sine * sine > kAlike * kAlike * whole * dot(other, other))
        return 0;
    // Along the step, as parts of it, and across, times its length.
    const double c1 = dot(c - a, step) / whole, d1 = dot(d - a, step) / whole;
    const double first = std::max(std::min(c1, d1), 0.0), last = std::min(std::max(c1, d1), 1.0);
    if (last <= first)
        return 0;
    const double c2 = turned(step, c - a), d2 = turned(step, d - a);
    const double across = c2 + (d2 - c2) * ((first + last) / 2 - c1) / (d1 - c1);
    return across * across < DrawnCurves::kLane * DrawnCurves::kLane * whole ? (last - first) * std::sqrt(whole) : 0;
}

}  // namespace

int DrawnCurves::add(const Spline& curve, long pair, const Rect& interest)
{
    const int number = m_curves++;
    if (!boundsOf(curve).grown(1).intersects(interest))
        return number;
    const std::vector<Point> points = chordsOf(curve, kTolerance);
    for (std::size_t i = 1; i < points.size(); ++i) {
        const Rect bounds = boundsOf(points[i - 1], points[i]);
        if (!bounds.intersects(interest))
            continue;
        m_grid.add(bounds, static_cast<int>(m_segments.size()));
        m_segments.push_back({points[i - 1], points[i], pair, number});
    }
    return number;
}

/// Of a short segment.
double DrawnCurves::costAlong(Point a, Point b, const Newcomer& who, double most) const
{
    double cost = 0;
    m_grid.visitNear(boundsOf(a, b).grown(kLane), [&](int id, const Rect&) {
        ++m_effort;
        const Segment& segment = m_segments[index(id)];
        if (segment.curve == who.curve)
            return true;
        const double weight = who.pair >= 0 && segment.pair == who.pair ? kTwin : 1;
        if (cross(a, b, segment.a, segment.b))
            cost += weight * kCrossing;
        else
            cost += weight * kMelting * besides(a, b, segment.a, segment.b);
        return cost <= most;
    });
    return cost;
}

double DrawnCurves::costOf(Point a, Point b, const Newcomer& who, double most) const
{
    double cost = 0;
    m_grid.visitParts(a, b, [&](Point from, Point to) {
        cost += costAlong(from, to, who, most - cost);
        return cost <= most;
    });
    return cost;
}

double DrawnCurves::costOf(const Spline& curve, const Newcomer& who, double most) const
{
    double cost = 0;
    const std::vector<Point> points = chordsOf(curve, kTolerance);
    for (std::size_t i = 1; i < points.size() && cost <= most; ++i)
        cost += costOf(points[i - 1], points[i], who, most - cost);
    return cost;
}

}  // namespace conspectus
