#include "core/layout/graphviz/spread.h"

#include <numeric>

namespace conspectus {

namespace {

constexpr double kRounding = 1e-9;

/// Two boxes in the same place cannot be parted by a factor: the later ones step aside, a little further each.
void partEqualPlaces(std::vector<Point>& centres)
{
    std::vector<std::size_t> order(centres.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(centres[a].x, centres[a].y) < std::pair(centres[b].x, centres[b].y);
    });
    const std::vector<Point> before = centres;
    for (std::size_t i = 1, steps = 0; i < order.size(); ++i) {
        steps = before[order[i]] == before[order[i - 1]] ? steps + 1 : 0;
        centres[order[i]] = centres[order[i]] + Point{0, static_cast<double>(steps)};
    }
}

/// The factor by which `offset` must grow so that one of its sides reaches `need`.
double factorFor(Point offset, Size need)
{
    const auto ratio = [](double wanted, double is) {
        return is == 0 ? 1e12 : wanted / std::abs(is);
    };
    return std::min(ratio(need.width, offset.x), ratio(need.height, offset.y));
}

}  // namespace

void spreadApart(const LayoutRequest& request, double gap, std::vector<Point>& centres)
{
    partEqualPlaces(centres);
    double factor = 1;
    for (std::size_t i = 0; i < centres.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const Size a = request.nodes[i].size, b = request.nodes[j].size;
            const Size need{(a.width + b.width) / 2 + gap, (a.height + b.height) / 2 + gap};
            factor = std::max(factor, factorFor(centres[i] - centres[j], need) * (1 - kRounding));
        }
    if (factor > 1)
        for (Point& centre : centres)
            centre = centre * factor;
}

}  // namespace conspectus
