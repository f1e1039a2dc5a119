// level_graph.h: a piece cut into levels.
#pragma once
#include "core/layout/layout.h"

#include <span>
#include <vector>

namespace conspectus {

/// What stands in levels: the nodes of a piece, by their numbers, and behind them a bend for each level that an edge
/// passes through.
struct LevelGraph {
    /// What an item is joined with in a neighbouring level. The weight is how many curves a crossing with it crosses.
    struct Joint {
        int item = 0;
        int weight = 1;

        friend bool operator==(const Joint&, const Joint&) = default;
    };
    std::vector<int> levelOf;  // by item; the first level is 0
    std::vector<std::vector<int>> levels;  // their items in order
    std::vector<std::vector<Joint>> above, below;  // by item
    std::vector<std::vector<int>> chains;  // by edge: its items from the higher end to the lower; empty: within a level
};

/// `levels`, by node, may start anywhere. No order yet. Empty if the edges pass through too many levels.
LevelGraph levelGraph(const LayoutRequest& piece, std::span<const int> levels);

}  // namespace conspectus
