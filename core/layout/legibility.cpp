#include "core/layout/legibility.h"

namespace conspectus {

namespace {

constexpr double kComfortablePx = 13;  // type beyond this adds little
constexpr double kBeyond = 0.15;
constexpr double kCrossing = 0.12;
constexpr double kHiddenPhrase = 0.6;
constexpr double kOverConcept = 0.6;
constexpr double kOverlap = 3;
constexpr double kLength = 0.05;  // for each diagonal of the picture that all lines together are long
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

}  // namespace

double legibility(const LayoutRequest& request, const Layout& layout)
{
    const LayoutMeasures m = measure(request, layout);
    const Rect bounds = boundsOf(request, layout);
    const double diagonal = std::max(1.0, std::hypot(bounds.width, bounds.height));
    return std::min(m.labelPx, kComfortablePx) + kBeyond * std::max(0.0, m.labelPx - kComfortablePx) -
        kCrossing * std::max(m.crossings, 0) - kHiddenPhrase * (m.hiddenPhrases + m.phraseOverlaps) -
        kOverConcept * m.curvesOverConcepts - kOverlap * m.conceptOverlaps - kLength * m.edgeLength / diagonal -
        kImbalance * imbalance(request, layout, bounds);
}

}  // namespace conspectus
