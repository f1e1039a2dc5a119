#include "core/query/communities.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace conspectus {

namespace {

/// A graph with weights; what one group of it became is a node of the next coarser one.
struct Weighted {
    std::vector<std::vector<std::pair<std::uint32_t, double>>> neighbours;  // without itself, sorted
    std::vector<double> inside;  // twice the weight of what connects the node with itself
    std::vector<double> degree;  // with what is inside
    double total = 0;  // of all degrees

    std::size_t size() const { return neighbours.size(); }
};

Weighted graphOf(std::size_t count, const std::map<std::pair<std::uint32_t, std::uint32_t>, double>& weights)
{
    Weighted graph{std::vector<std::vector<std::pair<std::uint32_t, double>>>(count), std::vector<double>(count, 0),
                   std::vector<double>(count, 0), 0};
    for (const auto& [pair, weight] : weights) {
        const auto [a, b] = pair;
        graph.degree[a] += weight;
        graph.degree[b] += weight;
        graph.total += 2 * weight;
        if (a == b) {
            graph.inside[a] += 2 * weight;
            continue;
        }
        graph.neighbours[a].emplace_back(b, weight);
        graph.neighbours[b].emplace_back(a, weight);
    }
    return graph;
}

/// Moves each node to the group of a neighbour that gains most, until nothing moves. True if anything did.
bool moveNodes(const Weighted& graph, std::vector<std::uint32_t>& group)
{
    constexpr int kMostRounds = 20;
    std::vector<double> groupDegree = graph.degree;
    std::vector<double> toGroup(graph.size(), 0);
    bool hasMoved = false;
    for (int round = 0; round < kMostRounds; ++round) {
        bool isMoving = false;
        for (std::size_t node = 0; node < graph.size(); ++node) {
            const std::uint32_t own = group[node];
            for (const auto& [other, weight] : graph.neighbours[node])
                toGroup[group[other]] += weight;
            groupDegree[own] -= graph.degree[node];
            const auto gain = [&](std::uint32_t to) {
                return toGroup[to] - groupDegree[to] * graph.degree[node] / graph.total;
            };
            std::uint32_t best = own;
            double bestGain = gain(own);
            for (const auto& [other, weight] : graph.neighbours[node]) {
                const std::uint32_t to = group[other];
                const double itsGain = gain(to);
                if (itsGain > bestGain + 1e-12 || (itsGain > bestGain - 1e-12 && to < best && best != own)) {
                    best = to;
                    bestGain = itsGain;
                }
            }
            for (const auto& [other, weight] : graph.neighbours[node])
                toGroup[group[other]] = 0;
            groupDegree[best] += graph.degree[node];
            group[node] = best;
            isMoving = isMoving || best != own;
        }
        hasMoved = hasMoved || isMoving;
        if (!isMoving)
            break;
    }
    return hasMoved;
}

/// Groups numbered from 0 without gaps, in the order they are met.
std::size_t renumber(std::vector<std::uint32_t>& group)
{
    std::vector<std::uint32_t> number(group.size(), UINT32_MAX);
    std::uint32_t next = 0;
    for (std::uint32_t& each : group) {
        if (number[each] == UINT32_MAX)
            number[each] = next++;
        each = number[each];
    }
    return next;
}

}  // namespace

std::vector<int> communitiesOf(std::size_t count, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs)
{
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> weights;
    for (const auto& [a, b] : pairs)
        weights[std::minmax(a, b)] += 1;
    std::vector<std::uint32_t> groupOf(count);
    std::iota(groupOf.begin(), groupOf.end(), 0u);
    Weighted graph = graphOf(count, weights);
    while (graph.total > 0) {
        std::vector<std::uint32_t> group(graph.size());
        std::iota(group.begin(), group.end(), 0u);
        if (!moveNodes(graph, group))
            break;
        const std::size_t groups = renumber(group);
        for (std::uint32_t& each : groupOf)
            each = group[each];
        std::map<std::pair<std::uint32_t, std::uint32_t>, double> coarser;
        for (const auto& [pair, weight] : weights)
            coarser[std::minmax(group[pair.first], group[pair.second])] += weight;
        weights = std::move(coarser);
        graph = graphOf(groups, weights);
    }

    std::vector<int> size(count, 0);
    for (std::uint32_t each : groupOf)
        ++size[each];
    std::vector<std::uint32_t> order;  // groups as they are met
    std::vector<bool> isMet(count, false);
    for (std::uint32_t each : groupOf)
        if (!isMet[each]) {
            isMet[each] = true;
            order.push_back(each);
        }
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return size[a] > size[b]; });
    std::vector<int> rank(count, 0);
    for (std::size_t i = 0; i < order.size(); ++i)
        rank[order[i]] = static_cast<int>(i);
    std::vector<int> numbers;
    numbers.reserve(count);
    for (std::uint32_t each : groupOf)
        numbers.push_back(rank[each]);
    return numbers;
}

}  // namespace conspectus
