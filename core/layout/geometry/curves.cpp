#include "core/layout/geometry/curves.h"

#include <array>

namespace conspectus {

namespace {

double side(Point a, Point b, Point p) { return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x); }

/// Narrows [enter, leave] to the part of the parameter where `from + t * step` lies between `low` and `high`.
bool clipAxis(double from, double step, double low, double high, double& enter, double& leave)
{
    if (step == 0)
        return from >= low && from <= high;
    const double a = (low - from) / step, b = (high - from) / step;
    enter = std::max(enter, std::min(a, b));
    leave = std::min(leave, std::max(a, b));
    return enter <= leave;
}

using Piece = std::array<Point, 4>;

Point at(const Piece& p, double t)
{
    const double u = 1 - t;
    return p[0] * (u * u * u) + p[1] * (3 * u * u * t) + p[2] * (3 * u * t * t) + p[3] * (t * t * t);
}

Point between(Point a, Point b, double t) { return a + (b - a) * t; }

/// The part of the piece from `t` on (de Casteljau).
Piece tail(const Piece& p, double t)
{
    const Point a = between(p[0], p[1], t), b = between(p[1], p[2], t), c = between(p[2], p[3], t);
    const Point d = between(a, b, t), e = between(b, c, t);
    return {between(d, e, t), e, c, p[3]};
}

/// The curve from the point where it leaves `box` for good, or empty if it never does.
Spline afterLeaving(const Spline& curve, const Rect& box)
{
    for (std::size_t i = curve.size() - 1; i >= 3; i -= 3) {
        if (!box.contains(curve[i - 3]))
            continue;
        if (box.contains(curve[i]))
            return {};
        const Piece piece{curve[i - 3], curve[i - 2], curve[i - 1], curve[i]};
        double inside = 0, outside = 1;
        for (int step = 0; step < 24; ++step) {
            const double middle = (inside + outside) / 2;
            (box.contains(at(piece, middle)) ? inside : outside) = middle;
        }
        const Piece rest = tail(piece, outside);
        Spline result(rest.begin(), rest.end());
        result.insert(result.end(), curve.begin() + static_cast<std::ptrdiff_t>(i) + 1, curve.end());
        return result;
    }
    return curve;
}

}  // namespace

bool crosses(Point a, Point b, const Rect& box)
{
    double enter = 0, leave = 1;
    return clipAxis(a.x, b.x - a.x, box.x, box.right(), enter, leave) &&
        clipAxis(a.y, b.y - a.y, box.y, box.bottom(), enter, leave);
}

bool cross(Point a, Point b, Point c, Point d)
{
    const double ca = side(a, b, c), da = side(a, b, d), ac = side(c, d, a), bc = side(c, d, b);
    return ((ca <= 0 && da >= 0) || (ca >= 0 && da <= 0)) && ((ac <= 0 && bc >= 0) || (ac >= 0 && bc <= 0)) &&
        (ca != 0 || da != 0);
}

Rect boundsOf(Point a, Point b)
{
    constexpr double kThickness = 1e-3;
    return Rect{std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)}.grown(kThickness);
}

Point boundaryPoint(const Rect& box, Point towards)
{
    const Point centre = box.centre(), step = towards - centre;
    const double x = step.x == 0 ? 1e300 : box.width / 2 / std::abs(step.x);
    const double y = step.y == 0 ? 1e300 : box.height / 2 / std::abs(step.y);
    const double reach = std::min(x, y);
    return reach > 1e200 ? centre : centre + step * reach;
}

Spline clippedToBoxes(const Spline& curve, const Rect& from, const Rect& to)
{
    if (curve.size() < 4)
        return {};
    const Spline left = afterLeaving(curve, from);
    const Spline both = left.empty() ? left : reversed(afterLeaving(reversed(left), to));
    if (!both.empty())
        return both;
    return from.intersects(to) ? Spline{}
                               : straightSpline({boundaryPoint(from, to.centre()), boundaryPoint(to, from.centre())});
}

bool isNear(Point p, const Spline& curve, double reach)
{
    const std::vector<Point> points = flattened(curve);
    const Rect around = Rect::around(p, {2 * reach, 2 * reach});
    for (std::size_t i = 1; i < points.size(); ++i)
        if (crosses(points[i - 1], points[i], around))
            return true;
    return false;
}

std::vector<Point> chordsOf(const Spline& curve, double tolerance)
{
    constexpr double kMost = 12;  // of a piece
    std::vector<Point> points;
    if (!curve.empty())
        points.push_back(curve.front());
    for (std::size_t i = 3; i < curve.size(); i += 3) {
        const Piece piece{curve[i - 3], curve[i - 2], curve[i - 1], curve[i]};
        // How far the controls lie from where they would be on a straight line, evenly spread.
        const double bend = std::max(length(piece[1] - between(piece[0], piece[3], 1.0 / 3)),
                                     length(piece[2] - between(piece[0], piece[3], 2.0 / 3)));
        const double count = std::clamp(std::ceil(std::sqrt(bend / tolerance)), 1.0, kMost);
        for (int step = 1; step < static_cast<int>(count); ++step)
            points.push_back(at(piece, step / count));
        points.push_back(piece[3]);
    }
    return points;
}

double lengthOf(const Spline& curve)
{
    constexpr double kTolerance = 2;
    double sum = 0;
    const std::vector<Point> points = chordsOf(curve, kTolerance);
    for (std::size_t i = 1; i < points.size(); ++i)
        sum += length(points[i] - points[i - 1]);
    return sum;
}

std::vector<Point> evenlyAlong(const Spline& curve, int count)
{
    const std::vector<Point> points = flattened(curve);
    std::vector<double> ways{0};
    for (std::size_t i = 1; i < points.size(); ++i)
        ways.push_back(ways.back() + length(points[i] - points[i - 1]));
    std::vector<Point> even;
    std::size_t at = 1;
    for (int i = 0; i < count; ++i) {
        const double way = ways.back() * i / (count - 1);
        while (at + 1 < points.size() && ways[at] < way)
            ++at;
        const double step = ways[at] - ways[at - 1];
        even.push_back(step < 1e-9 ? points[at] : between(points[at - 1], points[at], (way - ways[at - 1]) / step));
    }
    return even;
}

Spline smoothThrough(const std::vector<Point>& points)
{
    Spline curve{points.front()};
    for (std::size_t i = 1; i < points.size(); ++i) {
        const Point before = points[i < 2 ? 0 : i - 2], behind = points[std::min(i + 1, points.size() - 1)];
        curve.push_back(points[i - 1] + (points[i] - before) * (1.0 / 6));
        curve.push_back(points[i] - (behind - points[i - 1]) * (1.0 / 6));
        curve.push_back(points[i]);
    }
    return curve;
}

Spline reversed(Spline curve)
{
    std::reverse(curve.begin(), curve.end());
    return curve;
}

Spline translated(Spline curve, Point by)
{
    for (Point& p : curve)
        p = p + by;
    return curve;
}

}  // namespace conspectus
