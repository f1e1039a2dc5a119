#include "core/layout/levels/level_graph.h"

#include "core/layout/index.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace conspectus {

namespace {

constexpr std::size_t kMostItems = 6000;
constexpr int kMostParallel = 30;  // edges of one pair that pass through levels by themselves
constexpr int kMostWeight = 1000;

int weightOf(const LayoutEdge& edge)
{
    return std::isfinite(edge.weight) ? static_cast<int>(std::clamp(edge.weight, 1.0, double{kMostWeight})) : 1;
}

}  // namespace

LevelGraph levelGraph(const LayoutRequest& piece, std::span<const int> levels)
{
    LevelGraph graph;
    if (piece.nodes.empty())
        return graph;
    const auto [first, last] = std::minmax_element(levels.begin(), levels.end());
    graph.levels.resize(index(*last - *first) + 1);
    const auto add = [&](int level) {
        const int item = static_cast<int>(graph.levelOf.size());
        graph.levelOf.push_back(level);
        graph.levels[index(level)].push_back(item);
        graph.above.emplace_back();
        graph.below.emplace_back();
        return item;
    };
    for (int level : levels)
        add(level - *first);
    std::map<std::pair<int, int>, int> parallels;
    for (const LayoutEdge& edge : piece.edges) {
        std::vector<int>& chain = graph.chains.emplace_back();
        const bool isDown = graph.levelOf[index(edge.from)] < graph.levelOf[index(edge.to)];
        const int upper = isDown ? edge.from : edge.to, lower = isDown ? edge.to : edge.from;
        if (graph.levelOf[index(upper)] == graph.levelOf[index(lower)] || ++parallels[{upper, lower}] > kMostParallel)
            continue;
        chain.push_back(upper);
        for (int level = graph.levelOf[index(upper)] + 1; level < graph.levelOf[index(lower)]; ++level)
            chain.push_back(add(level));
        chain.push_back(lower);
        if (graph.levelOf.size() > kMostItems)
            return {};
        for (std::size_t i = 1; i < chain.size(); ++i) {
            graph.below[index(chain[i - 1])].push_back({chain[i], weightOf(edge)});
            graph.above[index(chain[i])].push_back({chain[i - 1], weightOf(edge)});
        }
    }
    return graph;
}

}  // namespace conspectus
