#include "app/canvas/scene/spline_pieces.h"

#include <limits>

namespace conspectus {

namespace {

Point mix(Point a, Point b, double t) { return a + (b - a) * t; }

double controlLength(const Spline& spline, std::size_t i)
{
    const CubicPiece piece = pieceOf(spline, i);
    return length(piece[1] - piece[0]) + length(piece[2] - piece[1]) + length(piece[3] - piece[2]);
}

std::size_t longestPiece(const Spline& spline)
{
    std::size_t longest = 0;
    for (std::size_t i = 1; i < pieceCount(spline); ++i)
        if (controlLength(spline, i) > controlLength(spline, longest))
            longest = i;
    return longest;
}

double distanceToSegment(Point a, Point b, Point p)
{
    const Point along = b - a;
    const double squared = along.x * along.x + along.y * along.y;
    const double dot = (p.x - a.x) * along.x + (p.y - a.y) * along.y;
    const double t = squared > 0 ? std::clamp(dot / squared, 0.0, 1.0) : 0;
    return length(p - (a + along * t));
}

}  // namespace

std::pair<CubicPiece, CubicPiece> halved(const CubicPiece& piece)
{
    const Point a = mix(piece[0], piece[1], 0.5), b = mix(piece[1], piece[2], 0.5), c = mix(piece[2], piece[3], 0.5);
    const Point ab = mix(a, b, 0.5), bc = mix(b, c, 0.5), middle = mix(ab, bc, 0.5);
    return {{piece[0], a, ab, middle}, {middle, bc, c, piece[3]}};
}

Rect boundsOf(const CubicPiece& piece)
{
    const auto [left, right] = std::minmax({piece[0].x, piece[1].x, piece[2].x, piece[3].x});
    const auto [top, bottom] = std::minmax({piece[0].y, piece[1].y, piece[2].y, piece[3].y});
    return {left, top, right - left, bottom - top};
}

Spline withPieces(const Spline& spline, std::size_t count)
{
    Spline result = spline;
    while (pieceCount(result) < count) {
        const std::size_t i = longestPiece(result);
        const auto [before, after] = halved(pieceOf(result, i));
        const auto place = result.begin() + static_cast<std::ptrdiff_t>(3 * i);
        std::copy(before.begin() + 1, before.end(), place + 1);
        result.insert(place + 4, after.begin() + 1, after.end());
    }
    return result;
}

Spline between(const Spline& a, const Spline& b, double t)
{
    const std::size_t count = std::max(pieceCount(a), pieceCount(b));
    const Spline from = withPieces(a, count);
    Spline result = withPieces(b, count);
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = mix(from[i], result[i], t);
    return result;
}

Spline dragged(const Spline& spline, Point start, Point end)
{
    Spline result = spline;
    const double last = static_cast<double>(std::max<std::size_t>(result.size(), 2) - 1);
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = result[i] + mix(start, end, static_cast<double>(i) / last);
    return result;
}

double distanceTo(const Spline& spline, Point p)
{
    constexpr int kSegments = 24;
    double least = std::numeric_limits<double>::infinity();
    const std::vector<Point> line = flattened(spline, kSegments);
    for (std::size_t i = 1; i < line.size(); ++i)
        least = std::min(least, distanceToSegment(line[i - 1], line[i], p));
    return least;
}

}  // namespace conspectus
