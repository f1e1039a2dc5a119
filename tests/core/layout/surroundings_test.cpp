#include "core/layout/surroundings/surroundings.h"

#include "core/layout/arrange/arrange.h"
#include "core/layout/geometry/obstacles.h"
#include "core/layout/measures/measures.h"
#include "tests/support/views.h"

#include <gtest/gtest.h>

using namespace conspectus;
using namespace conspectus::test;

namespace {

/// Concept 0 in the middle: 1 above it, 2 above that; 3 and 4 below; 5 comes to it, 6 goes out, 7 beyond 6.
LayoutRequest family()
{
    LayoutRequest view;
    for (int i = 0; i < 8; ++i)
        view.nodes.push_back({{80, 30}, -1, {}});
    const auto link = [&](int from, int to, bool isHierarchical) {
        view.edges.push_back({from, to, isHierarchical, 0, isHierarchical ? Size{} : Size{60, 18}, 1});
    };
    link(1, 0, true);
    link(2, 1, true);
    link(0, 3, true);
    link(0, 4, true);
    link(5, 0, false);
    link(0, 6, false);
    link(6, 7, false);
    view.centre = 0;
    view.engine = "neighbourhood";
    return view;
}

/// `neighbours` of concept 0 in all directions, some by several relations, some of which know each other.
LayoutRequest crowd(std::uint64_t seed, std::size_t neighbours)
{
    std::mt19937_64 random(seed);
    LayoutRequest view = viewOf(neighbours + 1, "neighbourhood");
    view.centre = 0;
    const auto link = [&](std::size_t from, std::size_t to) {
        relate(view, from, to, random() % 3 == 0);
        if (random() % 3 > 0)
            view.edges.back().phrase = {30.0 + static_cast<double>(random() % 90), random() % 4 == 0 ? 32.0 : 17.0};
        view.edges.back().kind = static_cast<int>(random() % 3);
    };
    for (std::size_t i = 1; i <= neighbours; ++i) {
        for (std::uint64_t more = 1 + random() % 5 / 3; more > 0; --more)
            random() % 2 == 0 ? link(0, i) : link(i, 0);
        if (i > 1 && random() % 3 == 0)
            link(i, 1 + random() % (i - 1));
    }
    return view;
}

Obstacles conceptsOf(const LayoutRequest& view, const Layout& layout)
{
    std::vector<Rect> boxes;
    for (std::size_t i = 0; i < view.nodes.size(); ++i)
        boxes.push_back(Rect::around(layout.centres[i], view.nodes[i].size));
    return Obstacles(std::move(boxes));
}

}  // namespace

TEST(Surroundings, PutEverythingWhereItBelongs)
{
    const LayoutRequest view = family();
    const Layout layout = arrangeAtOnce(view);
    EXPECT_EQ(faultOf(view, layout), std::nullopt);
    EXPECT_EQ(layout.engine, "neighbourhood");
    const auto& at = layout.centres;
    EXPECT_LT(at[1].y, at[0].y);
    EXPECT_LT(at[2].y, at[1].y);
    EXPECT_GT(at[3].y, at[0].y);
    EXPECT_EQ(at[3].y, at[4].y);
    EXPECT_LT(at[5].x, at[0].x);
    EXPECT_GT(at[6].x, at[0].x);
    EXPECT_GT(at[7].x, at[6].x);
    EXPECT_EQ(measure(view, layout).conceptOverlaps, 0);
    EXPECT_EQ(measure(view, layout).hiddenPhrases, 0);
}

TEST(Surroundings, TakeAnyViewWithoutOverlaps)
{
    for (unsigned seed = 1; seed <= 200; ++seed) {
        LayoutRequest view = randomView(seed, 40, "neighbourhood");
        view.engine = "neighbourhood";
        view.centre = static_cast<int>(seed % (view.nodes.size() + 2)) - 1;
        for (LayoutNode& node : view.nodes)
            node.pin.reset();
        const Layout layout = arrangeAtOnce(view);
        EXPECT_EQ(faultOf(view, layout), std::nullopt) << seed;
        EXPECT_EQ(measure(view, layout).conceptOverlaps, 0) << seed;
    }
    LayoutRequest empty;
    empty.engine = "neighbourhood";
    EXPECT_TRUE(arrangeAtOnce(empty).centres.empty());
}

TEST(Surroundings, LeaveTheWayFromTheCentreToEachNeighbourFree)
{
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const LayoutRequest view = crowd(seed, 1 + seed % 34);
        const Layout layout = arrangeAtOnce(view);
        ASSERT_EQ(faultOf(view, layout), std::nullopt) << seed;
        const Obstacles concepts = conceptsOf(view, layout);
        for (std::size_t i = 0; i < view.edges.size(); ++i)
            if (const LayoutEdge& edge = view.edges[i]; edge.from == 0 || edge.to == 0) {
                EXPECT_EQ(concepts.hits(layout.edges[i].curve, edge.from, edge.to), 0) << seed << ", edge " << i;
                EXPECT_TRUE(layout.edges[i].block >= 0 || !layout.edges[i].curve.empty()) << seed << ", edge " << i;
            }
        for (const LeafBlock& block : layout.blocks)
            EXPECT_FALSE(block.stem.empty()) << seed;
    }
}

TEST(Surroundings, HideNoRelationBehindAConcept)
{
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        const LayoutRequest view = crowd(seed, 1 + seed % 24);
        const Layout layout = arrangeAtOnce(view);
        const Obstacles concepts = conceptsOf(view, layout);
        for (std::size_t i = 0; i < view.edges.size(); ++i)
            EXPECT_EQ(concepts.hits(layout.edges[i].curve, view.edges[i].from, view.edges[i].to), 0)
                << seed << ", edge " << i;
        EXPECT_EQ(measure(view, layout).hiddenPhrases, 0) << seed;
    }
}

TEST(Surroundings, DrawTheWayToAFewNeighboursStraight)
{
    const LayoutRequest view = family();
    const Layout layout = arrangeAtOnce(view);
    for (std::size_t i : {0u, 2u, 3u, 4u, 5u}) {
        const Spline& curve = layout.edges[i].curve;
        const Point way = curve.back() - curve.front();
        for (Point p : flattened(curve))
            EXPECT_NEAR(((p - curve.front()).x * way.y - (p - curve.front()).y * way.x) / length(way), 0, 0.01) << i;
    }
}

TEST(Surroundings, PutBehindANeighbourWhatIsReachedThroughIt)
{
    LayoutRequest view = viewOf(9, "neighbourhood");
    view.centre = 0;
    for (std::size_t side : {1u, 2u, 3u, 4u}) {  // above, below, left, right; and something behind each
        const bool isHierarchical = side < 3, comesIn = side % 2 == 1;
        comesIn ? relate(view, side, 0, isHierarchical) : relate(view, 0, side, isHierarchical);
        relate(view, side + 4, side, true);
    }
    const auto at = arrangeAtOnce(view).centres;
    EXPECT_LT(at[5].y, at[1].y);
    EXPECT_GT(at[6].y, at[2].y);
    EXPECT_LT(at[7].x, at[3].x);
    EXPECT_GT(at[8].x, at[4].x);
}

TEST(Surroundings, FrameManyEqualLeaves)
{
    LayoutRequest view = viewOf(41, "neighbourhood");
    view.centre = 0;
    for (std::size_t i = 1; i <= 40; ++i)
        relate(view, 0, i);
    const Layout layout = arrangeAtOnce(view);
    ASSERT_EQ(layout.blocks.size(), 1u);
    EXPECT_EQ(layout.blocks[0].nodes.size(), 40u);
    EXPECT_GT(layout.blocks[0].frame.y, layout.centres[0].y);
    EXPECT_EQ(measure(view, layout).conceptOverlaps, 0);
}

TEST(Surroundings, AreMadeAtOnceHoweverManyThereAre)
{
    LayoutRequest view = viewOf(20'000, "neighbourhood");
    view.centre = 0;
    for (std::size_t i = 1; i < view.nodes.size(); ++i)
        relate(view, i % 3 == 0 ? 0 : i / 3, i, i % 2 == 0);
    EXPECT_EQ(faultOf(view, arrangeAtOnce(view)), std::nullopt);
}
