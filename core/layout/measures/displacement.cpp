#include "core/layout/measures/displacement.h"

#include <numeric>

namespace conspectus {

namespace {

constexpr double kSame = 0.5;  // px: nearer than that, two stand at one place

/// The value that a share of them does not exceed; reorders them.
double quantile(std::vector<double>& values, double share)
{
    if (values.empty())
        return 0;
    const auto at = std::ptrdiff_t(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[static_cast<std::size_t>(at)];
}

Point medianStep(const std::vector<Rect>& before, const std::vector<Rect>& after)
{
    std::vector<double> x, y;
    for (std::size_t i = 0; i < before.size(); ++i) {
        x.push_back(after[i].centre().x - before[i].centre().x);
        y.push_back(after[i].centre().y - before[i].centre().y);
    }
    return {quantile(x, 0.5), quantile(y, 0.5)};
}

struct Interval {
    double low, high, across;
};

/// Along the levels, and the middle across them.
Interval intervalOf(const Rect& box, Orientation orientation)
{
    if (orientation == Orientation::Right)
        return {box.x, box.right(), box.centre().y};
    return {box.y, box.bottom(), box.centre().x};
}

bool overlap(const Interval& a, const Interval& b) { return a.low < b.high && b.low < a.high; }

bool haveChangedPlaces(double before, double after)
{
    return std::abs(before) > kSame && std::abs(after) > kSame && (before < 0) != (after < 0);
}

int flipsIn(const std::vector<Rect>& before, const std::vector<Rect>& after, Orientation orientation)
{
    std::vector<Interval> was, is;
    for (std::size_t i = 0; i < before.size(); ++i) {
        was.push_back(intervalOf(before[i], orientation));
        is.push_back(intervalOf(after[i], orientation));
    }
    std::vector<std::size_t> order(before.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return was[a].low < was[b].low; });
    int flips = 0;
    for (std::size_t i = 0; i < order.size(); ++i)
        for (std::size_t k = i + 1; k < order.size() && was[order[k]].low < was[order[i]].high; ++k) {
            const std::size_t a = order[i], b = order[k];
            flips +=
                overlap(is[a], is[b]) && haveChangedPlaces(was[a].across - was[b].across, is[a].across - is[b].across);
        }
    return flips;
}

}  // namespace

Displacement displacementOf(const std::vector<Rect>& before, const std::vector<Rect>& after, Orientation orientation)
{
    Displacement result;
    result.concepts = static_cast<int>(before.size());
    if (before.empty())
        return result;
    Rect all;
    for (const Rect& box : before)
        all = all.united(box);
    const double diagonal = std::max(1.0, std::hypot(all.width, all.height));
    const Point common = medianStep(before, after);
    std::vector<double> ways;
    for (std::size_t i = 0; i < before.size(); ++i)
        ways.push_back(length(after[i].centre() - before[i].centre() - common) / diagonal);
    result.mean = std::accumulate(ways.begin(), ways.end(), 0.0) / static_cast<double>(ways.size());
    result.median = quantile(ways, 0.5);
    result.p95 = quantile(ways, 0.95);
    result.most = *std::max_element(ways.begin(), ways.end());
    result.flips = flipsIn(before, after, orientation);
    return result;
}

}  // namespace conspectus
