// geometry.h: points, sizes and rectangles of the picture plane. x grows right, y grows down; the unit is one
// logical pixel at 100 % zoom (1/96 inch on paper).
#pragma once
#include <algorithm>
#include <cmath>
#include <vector>

namespace conspectus {

struct Point {
    double x = 0;
    double y = 0;

    friend constexpr bool operator==(Point, Point) = default;
    friend constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
    friend constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
    friend constexpr Point operator*(Point a, double k) { return {a.x * k, a.y * k}; }
};

inline double length(Point p) { return std::hypot(p.x, p.y); }
inline bool isFinite(Point p) { return std::isfinite(p.x) && std::isfinite(p.y); }

struct Size {
    double width = 0;
    double height = 0;

    friend constexpr bool operator==(Size, Size) = default;
    constexpr Size transposed() const { return {height, width}; }
};

/// Left, top, width, height; empty when it has no area.
struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    static constexpr Rect around(Point centre, Size size)
    {
        return {centre.x - size.width / 2, centre.y - size.height / 2, size.width, size.height};
    }

    friend constexpr bool operator==(const Rect&, const Rect&) = default;
    constexpr double right() const { return x + width; }
    constexpr double bottom() const { return y + height; }
    constexpr Point centre() const { return {x + width / 2, y + height / 2}; }
    constexpr Size size() const { return {width, height}; }
    constexpr bool isEmpty() const { return width <= 0 || height <= 0; }

    constexpr bool contains(Point p) const { return p.x >= x && p.x <= right() && p.y >= y && p.y <= bottom(); }
    constexpr bool intersects(const Rect& o) const
    {
        return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom();
    }
    constexpr Rect grown(double by) const { return {x - by, y - by, width + 2 * by, height + 2 * by}; }
    constexpr Rect translated(Point by) const { return {x + by.x, y + by.y, width, height}; }

    /// The smallest rectangle that holds both; an empty one adds nothing.
    constexpr Rect united(const Rect& o) const
    {
        if (isEmpty())
            return o;
        if (o.isEmpty())
            return *this;
        const double left = std::min(x, o.x), top = std::min(y, o.y);
        return {left, top, std::max(right(), o.right()) - left, std::max(bottom(), o.bottom()) - top};
    }
};

/// A chain of cubic Bezier pieces: one start point, then three points a piece (1 + 3n points). Empty: no curve.
using Spline = std::vector<Point>;

/// The polyline through `corners` written as a Spline of straight pieces.
Spline straightSpline(const std::vector<Point>& corners);

/// `perPiece` + 1 points along each piece, so that curves can be compared, hit and measured as polylines.
std::vector<Point> flattened(const Spline& spline, int perPiece = 8);

/// The smallest rectangle that holds every control point (so also the curve).
Rect boundsOf(const Spline& spline);

}  // namespace conspectus
