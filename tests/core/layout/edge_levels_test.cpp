#include "core/layout/levels/edge_levels.h"

#include "tests/core/layout/requests.h"

#include <gtest/gtest.h>

namespace conspectus {
namespace {

std::vector<int> levelsOf(const LayoutRequest& piece) { return levelsOfEdges(piece, skeletonOf(piece, {})); }

LayoutRequest pieceOf(int nodes, const std::vector<std::pair<int, int>>& edges)
{
    LayoutRequest piece;
    piece.nodes.assign(index(nodes), node());
    for (const auto& [from, to] : edges)
        piece.edges.push_back(includes(from, to));
    return piece;
}

TEST(EdgeLevels, PutASecondParentAboveItsChildToo)
{
    // 3 hangs under 0 and under 2.
    EXPECT_EQ(levelsOf(pieceOf(4, {{0, 1}, {1, 2}, {0, 3}, {2, 3}})), (std::vector<int>{0, 1, 2, 3}));
}

TEST(EdgeLevels, KeepABranchOfItsOwnNearWhatItLeadsTo)
{
    // 4 -> 5 -> 3 could start at the top, but belongs close to 3.
    EXPECT_EQ(levelsOf(pieceOf(6, {{0, 1}, {1, 2}, {2, 3}, {4, 5}, {5, 3}})), (std::vector<int>{0, 1, 2, 3, 1, 2}));
}

TEST(EdgeLevels, TurnTheEdgeThatClosesACycle)
{
    EXPECT_EQ(levelsOf(pieceOf(3, {{0, 1}, {1, 2}, {2, 0}})), (std::vector<int>{0, 1, 2}));
}

TEST(EdgeLevels, TurnACrossLinkRatherThanTheHierarchy)
{
    LayoutRequest piece = pieceOf(3, {});
    piece.edges = {relates(2, 0), includes(0, 1), includes(1, 2)};
    EXPECT_EQ(levelsOf(piece), (std::vector<int>{0, 1, 2}));
}

TEST(EdgeLevels, LetNoEdgeRunWithinALevel)
{
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const LayoutRequest piece = randomRequest(seed, 60, 0.8);
        const std::vector<int> levels = levelsOf(piece);
        EXPECT_EQ(*std::min_element(levels.begin(), levels.end()), 0) << seed;
        for (const LayoutEdge& edge : piece.edges)
            EXPECT_EQ(levels[index(edge.from)] == levels[index(edge.to)], edge.from == edge.to) << seed;
    }
}

}  // namespace
}  // namespace conspectus
