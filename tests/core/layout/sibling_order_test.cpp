#include "core/layout/structure/sibling_order.h"

#include "core/layout/engines/nested_boxes.h"
#include "core/layout/measures/measures.h"
#include "tests/core/layout/requests.h"

#include <gtest/gtest.h>

namespace conspectus {
namespace {

std::vector<int> rootsInOrder(std::vector<int> parents, const std::vector<LayoutEdge>& edges)
{
    const Forest forest(parents);
    const Forest ordered(parents, siblingOrder(forest, edges));
    return {ordered.roots().begin(), ordered.roots().end()};
}

TEST(SiblingOrder, IsThatOfTheNodesWithoutRelationsBesideTheTree)
{
    EXPECT_EQ(rootsInOrder({-1, -1, 0, -1}, {includes(0, 2)}), (std::vector<int>{0, 1, 3}));
}

TEST(SiblingOrder, PutsRelatedSiblingsSideBySide)
{
    EXPECT_EQ(rootsInOrder({-1, -1, -1, -1}, {relates(0, 3)}), (std::vector<int>{0, 3, 1, 2}));
}

TEST(SiblingOrder, SeesRelationsOfWhatHangsBelow)
{
    // 4 hangs under 0, 5 under 2.
    EXPECT_EQ(rootsInOrder({-1, -1, -1, -1, 0, 2}, {relates(4, 5)}), (std::vector<int>{0, 2, 1, 3}));
}

TEST(SiblingOrder, FollowsAChain)
{
    EXPECT_EQ(rootsInOrder({-1, -1, -1, -1, -1}, {relates(0, 3), relates(3, 1), relates(1, 4), relates(4, 2)}),
              (std::vector<int>{0, 3, 1, 4, 2}));
}

TEST(NestedBoxes, CrossLessInThatOrder)
{
    // Pairs of roots far from each other in the order of the nodes.
    LayoutRequest request;
    request.nodes.assign(60, node());
    for (int i = 0; i < 30; ++i)
        request.edges.push_back(relates(i, 59 - (i * 7) % 30));
    EXPECT_LT(measure(request, nestedBoxes(request)).crossings, 10);
}

}  // namespace
}  // namespace conspectus
