#include "core/layout/levels/level_order.h"

#include "tests/core/layout/requests.h"

#include <gtest/gtest.h>

#include <numeric>

namespace conspectus {
namespace {

/// Pairs of joints that cross, weighed, counted one by one.
long long crossingsIn(const LevelGraph& graph)
{
    std::vector<int> place(graph.levelOf.size());
    for (const std::vector<int>& level : graph.levels)
        for (std::size_t i = 0; i < level.size(); ++i)
            place[index(level[i])] = static_cast<int>(i);
    long long sum = 0;
    for (const std::vector<int>& level : graph.levels)
        for (int a : level)
            for (int b : level)
                for (const LevelGraph::Joint& i : graph.below[index(a)])
                    for (const LevelGraph::Joint& j : graph.below[index(b)])
                        if (place[index(a)] < place[index(b)] && place[index(i.item)] > place[index(j.item)])
                            sum += static_cast<long long>(i.weight) * j.weight;
    return sum;
}

std::vector<double> inReadingOrder(const LayoutRequest& piece)
{
    std::vector<double> keys(piece.nodes.size());
    std::iota(keys.begin(), keys.end(), 0);
    return keys;
}

/// Two levels; node i of the upper one is joined with those of `edges`.
LevelGraph twoLevels(int upper, int lower, const std::vector<std::pair<int, int>>& edges, LayoutRequest& piece)
{
    piece.nodes.assign(index(upper + lower), node());
    for (const auto& [from, to] : edges)
        piece.edges.push_back(includes(from, upper + to));
    std::vector<int> levels(piece.nodes.size(), 1);
    std::fill(levels.begin(), levels.begin() + upper, 0);
    return levelGraph(piece, levels);
}

TEST(LevelGraph, GivesAnEdgeABendInEachLevelThatItPasses)
{
    LayoutRequest piece;
    piece.nodes.assign(3, node());
    piece.edges = {includes(0, 1), includes(1, 2), includes(2, 0)};
    const LevelGraph graph = levelGraph(piece, std::vector<int>{-1, 0, 1});
    ASSERT_EQ(graph.levelOf, (std::vector<int>{0, 1, 2, 1}));
    EXPECT_EQ(graph.chains[2], (std::vector<int>{0, 3, 2}));
    EXPECT_EQ(graph.levels[1], (std::vector<int>{1, 3}));
}

TEST(LevelGraph, LeavesOutWhatRunsWithinALevel)
{
    LayoutRequest piece;
    piece.nodes.assign(2, node());
    piece.edges = {relates(0, 1), relates(1, 1)};
    for (const std::vector<int>& chain : levelGraph(piece, std::vector<int>{0, 0}).chains)
        EXPECT_TRUE(chain.empty());
}

TEST(PutInOrder, KeepsTheFirstStartWhereNothingCrosses)
{
    LayoutRequest piece;
    LevelGraph graph = twoLevels(3, 3, {{0, 0}, {1, 1}, {2, 2}}, piece);
    putInOrder(graph, {{2, 0, 1, 2, 0, 1}});
    EXPECT_EQ(graph.levels[0], (std::vector<int>{1, 2, 0}));
    EXPECT_EQ(graph.levels[1], (std::vector<int>{4, 5, 3}));
}

TEST(PutInOrder, UntanglesWhatCanBeUntangled)
{
    LayoutRequest piece;
    LevelGraph graph = twoLevels(4, 4, {{0, 3}, {1, 2}, {2, 1}, {3, 0}, {0, 2}, {2, 0}}, piece);
    putInOrder(graph, {inReadingOrder(piece)});
    EXPECT_EQ(crossingsIn(graph), 0);
}

TEST(PutInOrder, FindsTheFewestCrossingsOfACompleteGraph)
{
    LayoutRequest piece;
    std::vector<std::pair<int, int>> edges;
    for (int from = 0; from < 4; ++from)
        for (int to = 0; to < 5; ++to)
            edges.emplace_back(from, to);
    LevelGraph graph = twoLevels(4, 5, edges, piece);
    putInOrder(graph, {inReadingOrder(piece)});
    EXPECT_EQ(crossingsIn(graph), 6 * 10);  // every pair above with every pair below
}

TEST(PutInOrder, CrossesOneCurveRatherThanOneThatStandsForMany)
{
    // Either the heavy curve is crossed twice or the light one.
    LayoutRequest piece;
    piece.nodes.assign(5, node());
    piece.edges = {includes(0, 3), includes(1, 3), includes(0, 4), includes(1, 4), includes(2, 3), includes(2, 4)};
    piece.edges[0].weight = 9;
    LevelGraph graph = levelGraph(piece, std::vector<int>{0, 0, 0, 1, 1});
    putInOrder(graph, {inReadingOrder(piece)});
    EXPECT_EQ(crossingsIn(graph), 3);
}

TEST(PutInOrder, IsNoWorseThanAnyStart)
{
    for (unsigned seed = 1; seed <= 12; ++seed) {
        const LayoutRequest piece = randomRequest(seed, 50, 0.6);
        std::vector<int> levels;
        for (int i = 0; i < 50; ++i)
            levels.push_back(i / 10);
        LevelGraph graph = levelGraph(piece, levels), ordered = graph;
        putInOrder(ordered, {inReadingOrder(piece)});
        EXPECT_LT(crossingsIn(ordered), crossingsIn(graph) / 2) << seed;
        for (std::size_t level = 0; level < graph.levels.size(); ++level)
            EXPECT_TRUE(std::is_permutation(graph.levels[level].begin(), graph.levels[level].end(),
                                            ordered.levels[level].begin(), ordered.levels[level].end()));
    }
}

TEST(LevelOrders, KnowAGraphThatComesAgain)
{
    const LayoutRequest piece = randomRequest(5, 60, 0.5);
    std::vector<int> levels;
    for (int i = 0; i < 60; ++i)
        levels.push_back(i / 12);
    LevelGraph first = levelGraph(piece, levels), again = first;
    LevelOrders orders;
    orders.putInOrder(first, {inReadingOrder(piece)});
    std::vector<double> backwards = inReadingOrder(piece);
    std::reverse(backwards.begin(), backwards.end());
    orders.putInOrder(again, {backwards});
    EXPECT_EQ(first.levels, again.levels);
}

}  // namespace
}  // namespace conspectus
