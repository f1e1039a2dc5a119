#include "core/layout/measures/legibility.h"

#include <numbers>

namespace conspectus {

namespace {

constexpr double kComfortablePx = 16;  // type beyond this adds little
constexpr double kDoubling = 8;  // for type of half that size: about one for a pixel of small type
constexpr double kBeyond = 0.15;  // for each px beyond
constexpr double kCrossings = 4;  // for each doubling of the crossings of a relation, from a quarter of one on
constexpr double kTangle = 40;  // for crossings that are too many to count
constexpr double kHidden = 0.6;  // for each phrase that is hidden, each curve over a concept
constexpr double kNumber = 1.8;  // for each phrase that is only a number, explained by a key
constexpr double kMostForHidden = 4;  // for these together
constexpr double kMisleading =
    0.3;  // for each phrase that seems to belong to another line, each end or lane that melts
constexpr double kMostForMisleading = 2;
constexpr double kTurns = 0.2;  // for each right angle that a relation turns by on the mean
constexpr double kOverlap = 3;
constexpr double kLength = 0.05;  // for each diagonal of the picture that all lines together are long
constexpr double kMostForLength = 2;
constexpr double kImbalance = 5;  // for concepts that all lie at one edge of the picture

/// How far the middle of all concepts lies from the middle of the picture, as a part of its extent.
double imbalance(const LayoutRequest& request, const Layout& layout, const Rect& bounds)
{
    Point sum;
    double area = 0;
    for (std::size_t i = 0; i < layout.centres.size(); ++i) {
        const double own = request.nodes[i].size.width * request.nodes[i].size.height;
        sum = sum + layout.centres[i] * own;
        area += own;
    }
    if (area <= 0 || bounds.isEmpty())
        return 0;
    const Point off = sum * (1 / area) - bounds.centre();
    return std::max(std::abs(off.x) / bounds.width, std::abs(off.y) / bounds.height);
}

/// Right angles that a curve turns by.
double turnsOf(const Spline& curve)
{
    constexpr int kPerPiece = 4;
    const std::vector<Point> points = flattened(curve, kPerPiece);
    double sum = 0;
    std::optional<Point> last;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const Point step = points[i] - points[i - 1];
        if (length(step) < 1e-6)
            continue;
        if (last)
            sum += std::abs(std::atan2(last->x * step.y - last->y * step.x, last->x * step.x + last->y * step.y));
        last = step;
    }
    return sum / (std::numbers::pi / 2);
}

double turnsIn(const Layout& layout)
{
    double sum = 0;
    for (const PlacedEdge& edge : layout.edges)
        sum += turnsOf(edge.curve);
    return sum / static_cast<double>(std::max<std::size_t>(layout.edges.size(), 1));
}

double typeQuality(double px)
{
    return px < kComfortablePx ? kDoubling * std::log2(std::max(px, 0.01) / kComfortablePx)
                               : kBeyond * (px - kComfortablePx);
}

}  // namespace

double legibility(const LayoutRequest& request, const Layout& layout)
{
    const LayoutMeasures m = measure(request, layout);
    const Rect bounds = boundsOf(request, layout);
    const double diagonal = std::max(1.0, std::hypot(bounds.width, bounds.height));
    const double edges = std::max(1.0, static_cast<double>(request.edges.size()));
    const double crossings = m.crossings < 0 ? kTangle : kCrossings * std::log2(1 + 4 * m.crossings / edges);
    const double hidden =
        kHidden * (m.hiddenPhrases + m.phraseOverlaps + m.curvesOverConcepts) + kNumber * m.phrases.inKey;
    const double misleading = kMisleading * (m.phrases.misleading + m.mergedEnds + m.meltedLanes);
    return typeQuality(m.labelPx) - crossings - std::min(hidden, kMostForHidden) -
        std::min(misleading, kMostForMisleading) - kTurns * turnsIn(layout) -
        std::min(kLength * m.edgeLength / diagonal, kMostForLength) - kOverlap * m.conceptOverlaps -
        kImbalance * imbalance(request, layout, bounds);
}

}  // namespace conspectus
