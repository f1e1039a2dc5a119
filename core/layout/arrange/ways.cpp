#include "core/layout/arrange/ways.h"

#include <array>

namespace conspectus {

namespace {

constexpr std::size_t kFewForSides = 300;  // shown; beyond, all branches stay on one side
constexpr std::size_t kFewForWays = 400;  // beyond, one way
constexpr std::size_t kFewForPhrases = 1000;  // beyond, phrases have to find their place

std::vector<Way> waysFor(const LayoutRequest& view)
{
    const std::size_t shown = view.nodes.size();
    const bool hasPhraseNodes = shown <= kFewForPhrases;
    if (shown > kFewForWays)
        return {{view.orientation.value_or(Orientation::Right), 1.2, false, hasPhraseNodes}};
    std::vector<Way> ways;
    for (Orientation orientation : {Orientation::Right, Orientation::Down}) {
        if (orientation != view.orientation.value_or(orientation))
            continue;
        for (double aspect : std::array{0.4, 0.8, 1.6, 3.2}) {
            ways.push_back({orientation, aspect, false, hasPhraseNodes});
            if (orientation == Orientation::Right && shown <= kFewForSides)
                ways.push_back({orientation, aspect, true, hasPhraseNodes});
        }
    }
    return ways;
}

/// The zoom at which it would fit.
double zoomOf(const Attempt& attempt, Size target)
{
    const Size size = attempt.sizeAsTree();
    return std::min(target.width / std::max(size.width, 1.0), target.height / std::max(size.height, 1.0));
}

}  // namespace

std::vector<Attempt> promisingAttempts(const LayoutRequest& view, const std::vector<LeafGroup>& groups,
                                       std::size_t most)
{
    std::vector<Attempt> attempts;
    for (const Way& way : waysFor(view)) {
        Attempt attempt(view, groups, way);
        if (attempt.way().isTwoSided == way.isTwoSided)
            attempts.push_back(std::move(attempt));
    }
    if (attempts.size() <= most)
        return attempts;
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t i = 0; i < attempts.size(); ++i)
        order.emplace_back(-zoomOf(attempts[i], view.target), i);
    std::sort(order.begin(), order.end());
    std::vector<Attempt> chosen;
    for (std::size_t i = 0; i < most; ++i)
        chosen.push_back(std::move(attempts[order[i].second]));
    return chosen;
}

}  // namespace conspectus
