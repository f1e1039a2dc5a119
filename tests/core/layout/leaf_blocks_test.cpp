#include "core/layout/structure/leaf_blocks.h"

#include "tests/core/layout/requests.h"

#include <gtest/gtest.h>

namespace conspectus {
namespace {

TEST(LeafBlocks, GatherLeavesOfOneConceptAndOneKind)
{
    LayoutRequest request = star(4);
    request.edges[3].kind = 1;
    const auto groups = leafGroups(request);
    ASSERT_EQ(groups.size(), 1u);
    EXPECT_EQ(groups[0].anchor, 0);
    EXPECT_EQ(groups[0].nodes, (std::vector<int>{1, 2, 3}));
    EXPECT_EQ(groups[0].edges, (std::vector<int>{0, 1, 2}));
}

TEST(LeafBlocks, LeaveOutWhatHasAnotherEdge)
{
    LayoutRequest request = star(4);
    request.edges.push_back(relates(3, 4));
    EXPECT_EQ(leafGroups(request)[0].nodes, (std::vector<int>{1, 2}));
}

TEST(LeafBlocks, LeaveOutWhatIsPinned)
{
    LayoutRequest request = star(3);
    request.nodes[2].pin = Point{500, 500};
    EXPECT_EQ(leafGroups(request)[0].nodes, (std::vector<int>{1, 3}));
}

TEST(LeafBlocks, KeepDirectionsApart)
{
    LayoutRequest request = star(4);
    for (std::size_t edge : {2u, 3u}) {
        std::swap(request.edges[edge].from, request.edges[edge].to);
        request.edges[edge].isHierarchical = false;
    }
    const auto groups = leafGroups(request);
    ASSERT_EQ(groups.size(), 2u);
    EXPECT_TRUE(groups[0].isOutward);
    EXPECT_FALSE(groups[1].isOutward);
}

TEST(LeafBlocks, DoNotGatherASingleLeaf) { EXPECT_TRUE(leafGroups(star(1)).empty()); }

TEST(LeafBlocks, DoNotGatherEdgesThatAreLikeNoOther)
{
    LayoutRequest request = star(3);
    for (LayoutEdge& edge : request.edges)
        edge.kind = -1;
    EXPECT_TRUE(leafGroups(request).empty());
}

TEST(LeafBlocks, TakeTheShapeThatIsWanted)
{
    const LayoutRequest request = star(12);
    const LeafGroup group = leafGroups(request)[0];
    const Size tall = shapeOf(request, group, 0.3).size, wide = shapeOf(request, group, 8).size;
    EXPECT_LT(tall.width / tall.height, 0.5);
    EXPECT_GT(wide.width / wide.height, 5);
}

TEST(LeafBlocks, ReadInRowsInsideTheirFrame)
{
    const LayoutRequest request = star(5);
    const BlockShape shape = shapeOf(request, leafGroups(request)[0], 3);
    ASSERT_EQ(shape.centres.size(), 5u);
    for (std::size_t i = 0; i < 5; ++i) {
        const Rect box = Rect::around(shape.centres[i], kPlainBox);
        EXPECT_GE(box.x, kFramePadding);
        EXPECT_LE(box.bottom(), shape.size.height - kFramePadding + 1e-9);
        if (i > 0) {
            EXPECT_TRUE(shape.centres[i].y > shape.centres[i - 1].y || shape.centres[i].x > shape.centres[i - 1].x);
        }
    }
}

}  // namespace
}  // namespace conspectus
