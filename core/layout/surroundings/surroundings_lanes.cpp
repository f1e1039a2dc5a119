#include "core/layout/surroundings/surroundings_lanes.h"

#include "core/layout/index.h"

#include <algorithm>
#include <numeric>

namespace conspectus {

namespace {

constexpr double kFirst = 16;  // px from the rank to the first lane
constexpr double kGap = 10;  // between lanes, or their phrases
constexpr double kPhraseGap = 6;  // from the rank to a phrase
constexpr double kMost = 420;  // that all lanes take

}  // namespace

std::vector<double> lanesBeyond(const std::vector<LaneWish>& wishes)
{
    std::vector<std::size_t> order(wishes.size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return wishes[i].last - wishes[i].first; });
    std::vector<double> lanes(wishes.size(), 0);
    double furthest = 0;
    for (auto i = order.begin(); i != order.end(); ++i) {
        const LaneWish& wish = wishes[*i];
        double& lane = lanes[*i];
        lane = std::max(kFirst, wish.phrase / 2 + kPhraseGap);
        for (auto inside = order.begin(); inside != i; ++inside)
            if (const LaneWish& other = wishes[*inside]; wish.first <= other.last && other.first <= wish.last)
                lane = std::max(lane, lanes[*inside] + (other.phrase + wish.phrase) / 2 + kGap);
        furthest = std::max(furthest, lane);
    }
    if (furthest > kMost)
        for (double& lane : lanes)
            lane *= kMost / furthest;
    return lanes;
}

}  // namespace conspectus
