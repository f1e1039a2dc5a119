#include "app/paint/edge_path.h"

#include <numeric>

namespace conspectus {

namespace {

constexpr double kHalfWidth = 0.4;  // of a head, in its lengths
constexpr double kNotch = 0.78;  // from the tip to where the line goes in
constexpr double kDashStep = 2;  // px between the corners of a dash

struct Piece {
    Point a, b, c, d;

    Point at(double t) const
    {
        const double u = 1 - t;
        return a * (u * u * u) + b * (3 * u * u * t) + c * (3 * u * t * t) + d * (t * t * t);
    }

    /// The part from the start to `t` (de Casteljau).
    Piece until(double t) const
    {
        const auto mix = [t](Point p, Point q) {
            return p + (q - p) * t;
        };
        const Point ab = mix(a, b), bc = mix(b, c), cd = mix(c, d);
        const Point abc = mix(ab, bc), bcd = mix(bc, cd);
        return {a, ab, abc, mix(abc, bcd)};
    }

    Piece reversed() const { return {d, c, b, a}; }
    Rect bounds() const
    {
        const auto [left, right] = std::minmax({a.x, b.x, c.x, d.x});
        const auto [top, bottom] = std::minmax({a.y, b.y, c.y, d.y});
        return {left, top, right - left, bottom - top};
    }

    /// Near enough for the phase of dashes.
    double roughLength() const
    {
        const Point quarter = at(0.25), half = at(0.5), rest = at(0.75);
        return length(quarter - a) + length(half - quarter) + length(rest - half) + length(d - rest);
    }
};

/// As Rect::intersects, for bounds without height or width too.
bool touches(const Rect& bounds, const Rect& area)
{
    return bounds.x <= area.right() && bounds.right() >= area.x && bounds.y <= area.bottom() &&
        bounds.bottom() >= area.y;
}

/// Halves pieces until they are small beside the area, and calls `found` for each with whether it meets the area, in
/// order, until that says to stop.
template <class Found> bool walk(const Piece& piece, const Rect& area, const Found& found, int depth = 0)
{
    constexpr int kDeepest = 12;
    const Rect bounds = piece.bounds();
    const bool isSeen = touches(bounds, area);
    const bool isLarge = bounds.width + bounds.height > std::max(area.width, area.height) / 2;
    if (!isSeen || !isLarge || depth == kDeepest)
        return found(piece, isSeen);
    return walk(piece.until(0.5), area, found, depth + 1) &&
        walk(piece.reversed().until(0.5).reversed(), area, found, depth + 1);
}

template <class Found> void walk(const Spline& curve, const Rect& area, const Found& found)
{
    for (std::size_t i = 0; i + 3 < curve.size(); i += 3)
        if (!walk(Piece{curve[i], curve[i + 1], curve[i + 2], curve[i + 3]}, area, found))
            return;
}

/// Where `piece`, which starts outside the circle and ends inside, crosses it for the last time.
double crossing(const Piece& piece, Point centre, double radius)
{
    double outside = 0, inside = 1;
    for (int step = 0; step < 24; ++step) {
        const double middle = (outside + inside) / 2;
        const Point from = piece.at(middle) - centre;
        (from.x * from.x + from.y * from.y > radius * radius ? outside : inside) = middle;
    }
    return inside;
}

ArrowHead headAt(Point tip, Point from, double size)
{
    const Point way = tip - from;
    const Point along = length(way) > 0 ? way * (1 / length(way)) : Point{1, 0};
    const Point across{-along.y, along.x};
    const Point back = tip - along * size;
    return {tip, back + across * (size * kHalfWidth), tip - along * (size * kNotch),
            back - across * (size * kHalfWidth)};
}

Spline reversed(Spline curve)
{
    std::reverse(curve.begin(), curve.end());
    return curve;
}

void addHead(EdgePath& path, double size)
{
    const Point tip = path.line.back();
    path.line = shortened(path.line, size * kNotch);
    path.heads.push_back(headAt(tip, path.line.back(), size));
}

double roughLength(const Spline& curve)
{
    double sum = 0;
    for (std::size_t i = 3; i < curve.size(); i += 3)
        sum += length(curve[i] - curve[i - 3]);
    return sum;
}

}  // namespace

Spline shortened(const Spline& curve, double distance)
{
    if (curve.size() < 4)
        return curve;
    const Point end = curve.back();
    std::size_t last = curve.size() - 4;
    while (last >= 3 && length(curve[last] - end) <= distance)
        last -= 3;
    if (length(curve[last] - end) <= distance)
        return curve;
    const Piece piece = Piece{curve[last], curve[last + 1], curve[last + 2], curve[last + 3]};
    const Piece kept = piece.until(crossing(piece, end, distance));
    Spline shorter(curve.begin(), curve.begin() + static_cast<std::ptrdiff_t>(last));
    shorter.insert(shorter.end(), {kept.a, kept.b, kept.c, kept.d});
    return shorter;
}

std::vector<CurvePart> partsWithin(const Spline& curve, const Rect& area)
{
    std::vector<CurvePart> parts;
    double before = 0;
    bool isOpen = false;
    walk(curve, area, [&](const Piece& piece, bool isSeen) {
        if (isSeen && !isOpen)
            parts.push_back({{piece.a}, before});
        if (isSeen)
            parts.back().curve.insert(parts.back().curve.end(), {piece.b, piece.c, piece.d});
        isOpen = isSeen;
        before += piece.roughLength();
        return true;
    });
    return parts;
}

std::vector<std::vector<Point>> dashesOf(const Spline& curve, std::span<const double> pattern)
{
    std::vector<std::vector<Point>> dashes;
    const double period = std::accumulate(pattern.begin(), pattern.end(), 0.0);
    if (curve.size() < 4 || !(period > 0) || std::ranges::any_of(pattern, [](double px) { return px <= 0; }))
        return dashes;
    std::size_t at = 0;  // in the pattern: on where even
    double left = pattern[at];
    dashes.push_back({curve.front()});
    const auto draw = [&](Point from, Point to) {
        const double whole = length(to - from);
        for (double done = 0; done < whole;) {
            const double step = std::min(left, whole - done);
            done += step;
            left -= step;
            const Point reached = from + (to - from) * (done / whole);
            if (at % 2 == 0)
                dashes.back().push_back(reached);
            if (left > 0)
                continue;
            at = (at + 1) % pattern.size();
            left = pattern[at];
            if (at % 2 == 0)
                dashes.push_back({reached});
        }
    };
    for (std::size_t i = 0; i + 3 < curve.size(); i += 3) {
        const Piece piece{curve[i], curve[i + 1], curve[i + 2], curve[i + 3]};
        const double reach = length(piece.b - piece.a) + length(piece.c - piece.b) + length(piece.d - piece.c);
        const int steps = static_cast<int>(std::clamp(reach / kDashStep, 1.0, 10'000.0));
        for (int step = 0; step < steps; ++step)
            draw(piece.at(double(step) / steps), piece.at(double(step + 1) / steps));
    }
    return dashes;
}

bool isWithin(const Spline& curve, const Rect& area)
{
    bool isSeen = false;
    walk(curve, area, [&](const Piece&, bool isPieceSeen) {
        isSeen = isPieceSeen;
        return !isSeen;
    });
    return isSeen;
}

EdgePath edgePath(const Spline& curve, ArrowStyle arrow, double headLength)
{
    EdgePath path{curve, {}};
    if (curve.size() < 4 || arrow == ArrowStyle::None)
        return path;
    const double size = std::min(headLength, roughLength(curve) * (arrow == ArrowStyle::Both ? 0.4 : 0.7));
    addHead(path, size);
    if (arrow == ArrowStyle::Both) {
        path.line = reversed(path.line);
        addHead(path, size);
        path.line = reversed(path.line);
    }
    return path;
}

}  // namespace conspectus
