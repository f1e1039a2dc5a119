// With every interval's wish lowered by the room that those before it need, "not overlapping" becomes "not falling",
// and the least-squares answer is the isotonic regression of the wishes: runs that would fall are pooled to their mean
// (Ayer et al., "An empirical distribution function for sampling with incomplete information", 1955).
#include "core/layout/geometry/spread.h"

#include <algorithm>
#include <numeric>

namespace conspectus {

namespace {

struct Pool {
    double sum = 0;
    double weight = 0;
    std::size_t count = 0;

    double mean() const { return sum / weight; }
};

}  // namespace

std::vector<double> spread(const std::vector<Interval>& intervals, double gap)
{
    std::vector<std::size_t> order(intervals.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return intervals[a].centre < intervals[b].centre; });
    std::vector<Interval> sorted;
    for (std::size_t i : order)
        sorted.push_back(intervals[i]);
    const std::vector<double> apart = spreadInOrder(sorted, gap);
    std::vector<double> centres(intervals.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        centres[order[i]] = apart[i];
    return centres;
}

std::vector<double> spreadInOrder(const std::vector<Interval>& intervals, double gap)
{
    std::vector<double> room(intervals.size(), 0);
    for (std::size_t i = 1; i < intervals.size(); ++i)
        room[i] = room[i - 1] + (intervals[i - 1].length + intervals[i].length) / 2 + gap;

    std::vector<Pool> pools;
    for (std::size_t i = 0; i < intervals.size(); ++i) {
        const Interval& own = intervals[i];
        Pool pool{own.weight * (own.centre - room[i]), own.weight, 1};
        while (!pools.empty() && pools.back().mean() > pool.mean()) {
            const Pool& last = pools.back();
            pool = {pool.sum + last.sum, pool.weight + last.weight, pool.count + last.count};
            pools.pop_back();
        }
        pools.push_back(pool);
    }
    std::vector<double> centres = std::move(room);
    std::size_t i = 0;
    for (const Pool& pool : pools)
        for (std::size_t k = 0; k < pool.count; ++k, ++i)
            centres[i] += pool.mean();
    return centres;
}

}  // namespace conspectus
