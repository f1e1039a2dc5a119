#include "core/layout/measures/line_measures.h"

#include "core/layout/geometry/curves.h"

#include <map>

namespace conspectus {

namespace {

constexpr int kMostPairsForCrossings = 4'000'000;  // of pieces of curves: some hundredths of a second
constexpr int kMostPairsBehind = 5'000'000;  // of a piece of a curve and a concept near it
constexpr double kRounding = 1e-6;  // px
constexpr int kMostPairsOfParallels = 2'000'000;  // of pieces of curves

double product(Point u, Point v) { return u.x * v.y - u.y * v.x; }

double side(Point a, Point b, Point p) { return product(b - a, p - a); }

bool areOpposite(double a, double b) { return (a < 0 && b > 0) || (a > 0 && b < 0); }

/// Which side of the bent way a-v-b the point lies on: -1 or 1; 0: on the way itself.
int sideAt(Point a, Point v, Point b, Point p)
{
    const Point in = a - v, out = b - v, towards = p - v;
    const double fromIn = product(in, towards), fromOut = product(out, towards), turn = product(in, out);
    const auto isAlong = [&](Point ray, double off) {
        return off == 0 && ray.x * towards.x + ray.y * towards.y > 0;
    };
    if (isAlong(in, fromIn) || isAlong(out, fromOut))
        return 0;
    const bool isBetween = turn >= 0 ? fromIn > 0 && fromOut < 0 : fromIn > 0 || fromOut < 0;
    return isBetween ? 1 : -1;
}

/// The point where a piece ends, if its line goes on from there.
const Point* cornerAfter(const LineTraces& traces, TracePiece piece)
{
    const std::vector<Point>& points = traces.lineOf(piece).points;
    return index(piece.number) + 2 < points.size() ? &points[index(piece.number) + 1] : nullptr;
}

/// True if the lines cross in the corner at the end of `s`, which lies on `t`.
bool crossInCorner(const LineTraces& traces, TracePiece s, TracePiece t)
{
    const Point* corner = cornerAfter(traces, s);
    const Point start = traces.startOf(t), end = traces.endOf(t);
    if (!corner || side(start, end, *corner) != 0 || !boundsOf(start, end).contains(*corner) || *corner == start)
        return false;
    Point next = end;
    if (*corner == end) {
        if (!cornerAfter(traces, t))
            return false;
        next = traces.lineOf(t).points[index(t.number) + 2];
    }
    const Point before = traces.startOf(s), after = traces.lineOf(s).points[index(s.number) + 2];
    return sideAt(before, *corner, after, start) * sideAt(before, *corner, after, next) < 0;
}

bool doCross(const LineTraces& traces, TracePiece s, TracePiece t)
{
    const Point a = traces.startOf(s), b = traces.endOf(s), c = traces.startOf(t), d = traces.endOf(t);
    const double atC = side(a, b, c), atD = side(a, b, d), atA = side(c, d, a), atB = side(c, d, b);
    if (areOpposite(atC, atD) && areOpposite(atA, atB))
        return true;
    const bool canTouch = atB == 0 || atD == 0;
    return canTouch && (crossInCorner(traces, s, t) || crossInCorner(traces, t, s));
}

/// The part of the polyline that is further than `reach` from both ends, along it.
std::vector<Point> withoutEnds(std::vector<Point> points, double reach)
{
    for (int end = 0; end < 2; ++end) {
        double left = reach;
        while (points.size() > 1) {
            const Point last = points.back(), before = points[points.size() - 2];
            const double way = length(last - before);
            points.pop_back();
            if (way > left) {
                points.push_back(last + (before - last) * (left / way));
                break;
            }
            left -= way;
        }
        std::reverse(points.begin(), points.end());
    }
    return points.size() > 1 ? points : std::vector<Point>();
}

/// Closer than `gap` somewhere. Each point of one is compared with each piece of the other, and pieces that cross.
bool comeCloser(const std::vector<Point>& a, const std::vector<Point>& b, double gap, int& effort)
{
    for (std::size_t i = 1; i < a.size(); ++i)
        for (std::size_t k = 1; k < b.size(); ++k) {
            ++effort;
            if (!boundsOf(a[i - 1], a[i]).grown(gap).intersects(boundsOf(b[k - 1], b[k])))
                continue;
            const double least = std::min({distance(a[i - 1], b[k - 1], b[k]), distance(a[i], b[k - 1], b[k]),
                                           distance(b[k - 1], a[i - 1], a[i]), distance(b[k], a[i - 1], a[i])});
            if (least < gap || cross(a[i - 1], a[i], b[k - 1], b[k]))
                return true;
        }
    return false;
}

/// Ends of the two lines at one node, an arrow's among them, that are too close.
bool haveMergedEnds(const LineTrace& a, const LineTrace& b)
{
    const auto areClose = [](Point p, Point q) {
        return length(p - q) < kLeastBetweenEnds - kRounding;
    };
    const Point aStart = a.points.front(), aEnd = a.points.back(), bStart = b.points.front(), bEnd = b.points.back();
    return (a.to == b.to && areClose(aEnd, bEnd)) || (a.to == b.from && areClose(aEnd, bStart)) ||
        (a.from == b.to && areClose(aStart, bEnd));
}

}  // namespace

std::optional<int> crossingsOf(const LineTraces& traces)
{
    std::vector<std::pair<int, int>> pairs;
    int effort = 0;
    for (TracePiece s : traces.pieces()) {
        const bool isDone = traces.visitNear(boundsOf(traces.startOf(s), traces.endOf(s)), [&](TracePiece t) {
            if (s.line < t.line && doCross(traces, s, t))
                pairs.emplace_back(s.line, t.line);
            return ++effort < kMostPairsForCrossings;
        });
        if (!isDone)
            return std::nullopt;
    }
    std::sort(pairs.begin(), pairs.end());
    return static_cast<int>(std::unique(pairs.begin(), pairs.end()) - pairs.begin());
}

int linesBehind(const LayoutRequest& request, const Layout& layout, const LineTraces& traces, double depth)
{
    std::vector<bool> isBehind(traces.lines().size(), false);
    int effort = 0;
    for (std::size_t node = 0; node < request.nodes.size() && effort < kMostPairsBehind; ++node) {
        const Rect inside = Rect::around(layout.centres[node], request.nodes[node].size).grown(-depth);
        if (inside.isEmpty())
            continue;
        traces.visitNear(inside, [&](TracePiece piece) {
            const LineTrace& line = traces.lineOf(piece);
            const bool isEnd = line.from == static_cast<int>(node) || line.to == static_cast<int>(node);
            if (!isEnd && crosses(traces.startOf(piece), traces.endOf(piece), inside))
                isBehind[index(piece.line)] = true;
            return ++effort < kMostPairsBehind;
        });
    }
    return static_cast<int>(std::count(isBehind.begin(), isBehind.end(), true));
}

ParallelLines parallelLinesOf(const LineTraces& traces)
{
    std::map<std::pair<int, int>, std::vector<const LineTrace*>> between;
    for (const LineTrace& line : traces.lines())
        if (line.from >= 0 && line.to >= 0)
            between[std::minmax(line.from, line.to)].push_back(&line);
    ParallelLines found;
    int effort = 0;
    for (const auto& [ends, lines] : between) {
        if (lines.size() < 2)
            continue;
        std::vector<std::vector<Point>> lanes;
        for (const LineTrace* line : lines)
            lanes.push_back(withoutEnds(line->points, kFan));
        for (std::size_t i = 0; i < lines.size(); ++i)
            for (std::size_t k = 0; k < i && effort < kMostPairsOfParallels; ++k) {
                found.mergedEnds += haveMergedEnds(*lines[i], *lines[k]);
                found.meltedLanes += comeCloser(lanes[i], lanes[k], kLeastBetweenLanes - kRounding, effort);
                ++effort;
            }
    }
    return found;
}

}  // namespace conspectus
