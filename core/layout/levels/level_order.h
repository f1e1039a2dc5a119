// level_order.h: the order within levels that makes few curves cross.
#pragma once
#include "core/layout/levels/level_graph.h"

namespace conspectus {

/// Puts every level in the order in which the fewest curves cross, of several that are tried: from the order of each of
/// `starts` (places across the levels, by node; at least one), and, unless nothing crosses in the first of them, from
/// others. Of equal ones the first is taken. The effort is bounded by a count.
void putInOrder(LevelGraph& graph, const std::vector<std::vector<double>>& starts);

/// Orders that have been found, for graphs that come again: pictures of one view in several shapes.
class LevelOrders {
public:
    /// See above; `starts` count only for a graph that is new.
    void putInOrder(LevelGraph& graph, const std::vector<std::vector<double>>& starts);

private:
    struct Known {
        LevelGraph graph;
        std::vector<std::vector<int>> order;
    };
    std::vector<Known> m_known;
};

}  // namespace conspectus
