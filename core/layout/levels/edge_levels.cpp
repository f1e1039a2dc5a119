// The longest way from a node that nothing leads to is its first level. That puts much higher than it need be; a node
// with as many edges down as up, or more, is then moved down to what it leads to, and one with more edges up moves up,
// until nothing moves (after N. Nikolov and A. Tarassov, "Graph layering by promotion of nodes", Discrete Applied
// Mathematics 154, 2006).
#include "core/layout/levels/edge_levels.h"

#include "core/layout/index.h"

#include <limits>

namespace conspectus {

namespace {

constexpr int kRounds = 8;

/// A graph without cycles that grows edge by edge.
class Descent {
public:
    explicit Descent(std::size_t nodes) : m_down(nodes), m_up(nodes), m_seenIn(nodes, 0) { }

    struct Step {
        int node;
        int levels;  // at least
    };

    void add(int from, int to, int levels)
    {
        m_down[index(from)].push_back({to, levels});
        m_up[index(to)].push_back({from, levels});
    }

    bool leads(int from, int to)
    {
        ++m_search;
        std::vector<int> open{from};
        while (!open.empty()) {
            const int node = open.back();
            open.pop_back();
            if (node == to)
                return true;
            for (const Step& step : m_down[index(node)])
                if (std::exchange(m_seenIn[index(step.node)], m_search) != m_search)
                    open.push_back(step.node);
        }
        return false;
    }

    std::vector<int> levels()
    {
        orderTopDown();
        std::vector<int> levels(m_down.size(), 0);
        for (int node : m_order)
            for (const Step& step : m_down[index(node)])
                levels[index(step.node)] = std::max(levels[index(step.node)], levels[index(node)] + step.levels);
        for (int round = 0; round < kRounds && moveAll(levels); ++round) { }
        const int highest = levels.empty() ? 0 : *std::min_element(levels.begin(), levels.end());
        for (int& level : levels)
            level -= highest;
        return levels;
    }

private:
    std::vector<std::vector<Step>> m_down, m_up;
    std::vector<int> m_seenIn;  // by node: the last search that met it
    std::vector<int> m_order;
    int m_search = 0;

    void orderTopDown()
    {
        std::vector<std::size_t> waiting;
        for (const std::vector<Step>& up : m_up)
            waiting.push_back(up.size());
        for (int node = 0; index(node) < waiting.size(); ++node)
            if (waiting[index(node)] == 0)
                m_order.push_back(node);
        for (std::size_t i = 0; i < m_order.size(); ++i)
            for (const Step& step : m_down[index(m_order[i])])
                if (--waiting[index(step.node)] == 0)
                    m_order.push_back(step.node);
    }

    bool moveAll(std::vector<int>& levels) const
    {
        bool isMoved = false;
        for (auto node = m_order.rbegin(); node != m_order.rend(); ++node) {
            const int best = bestLevel(*node, levels);
            isMoved = isMoved || best != levels[index(*node)];
            levels[index(*node)] = best;
        }
        return isMoved;
    }

    int bestLevel(int node, const std::vector<int>& levels) const
    {
        int least = 0, most = std::numeric_limits<int>::max();
        for (const Step& step : m_up[index(node)])
            least = std::max(least, levels[index(step.node)] + step.levels);
        for (const Step& step : m_down[index(node)])
            most = std::min(most, levels[index(step.node)] - step.levels);
        const std::size_t up = m_up[index(node)].size(), down = m_down[index(node)].size();
        return down > 0 && down >= up ? most : up > 0 ? least : levels[index(node)];
    }
};

}  // namespace

std::vector<int> levelsOfEdges(const LayoutRequest& piece, const Skeleton& skeleton)
{
    Descent descent(piece.nodes.size());
    const auto levelsOf = [&](const LayoutEdge& edge) {
        const bool isBranch = skeleton.parents[index(edge.to)] == edge.from;
        return isBranch && !skeleton.headroom.empty() && skeleton.headroom[index(edge.to)] > 0 ? 2 : 1;
    };
    for (const bool isHierarchical : {true, false})
        for (const LayoutEdge& edge : piece.edges) {
            if (edge.isHierarchical != isHierarchical || edge.from == edge.to)
                continue;
            const bool isTurned = descent.leads(edge.to, edge.from);
            isTurned ? descent.add(edge.to, edge.from, 1) : descent.add(edge.from, edge.to, levelsOf(edge));
        }
    return descent.levels();
}

}  // namespace conspectus
