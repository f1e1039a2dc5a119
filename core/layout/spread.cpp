// With every interval's wish lowered by the room that those before it need, "not overlapping" becomes "not falling",
// and the least-squares answer is the isotonic regression of the wishes: runs that would fall are pooled to their mean
// (Ayer et al., "An empirical distribution function for sampling with incomplete information", 1955).
#include "core/layout/spread.h"

#include <algorithm>
#include <numeric>

namespace conspectus {

namespace {

struct Pool {
    double sum = 0;
    std::size_t count = 0;

    double mean() const { return sum / static_cast<double>(count); }
};

}  // namespace

std::vector<double> spread(const std::vector<Interval>& intervals, double gap)
{
    std::vector<std::size_t> order(intervals.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return intervals[a].centre < intervals[b].centre; });
    std::vector<double> room(order.size(), 0);
    for (std::size_t i = 1; i < order.size(); ++i)
        room[i] = room[i - 1] + (intervals[order[i - 1]].length + intervals[order[i]].length) / 2 + gap;

    std::vector<Pool> pools;
    for (std::size_t i = 0; i < order.size(); ++i) {
        Pool pool{intervals[order[i]].centre - room[i], 1};
        while (!pools.empty() && pools.back().mean() > pool.mean()) {
            pool = {pool.sum + pools.back().sum, pool.count + pools.back().count};
            pools.pop_back();
        }
        pools.push_back(pool);
    }
    std::vector<double> centres(intervals.size());
    std::size_t i = 0;
    for (const Pool& pool : pools)
        for (std::size_t k = 0; k < pool.count; ++k, ++i)
            centres[order[i]] = pool.mean() + room[i];
    return centres;
}

}  // namespace conspectus
