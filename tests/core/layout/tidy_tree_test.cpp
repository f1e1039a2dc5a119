#include "core/layout/engines/tidy_tree.h"

#include "tests/core/layout/requests.h"

#include <gtest/gtest.h>

#include <random>

namespace conspectus {
namespace {

std::vector<Size> equalSizes(std::size_t count) { return std::vector<Size>(count, Size{100, 30}); }

int overlaps(const std::vector<Point>& centres, const std::vector<Size>& sizes)
{
    int count = 0;
    for (std::size_t i = 0; i < centres.size(); ++i)
        for (std::size_t k = i + 1; k < centres.size(); ++k)
            count += Rect::around(centres[i], sizes[i]).grown(-0.01).intersects(Rect::around(centres[k], sizes[k]));
    return count;
}

std::vector<int> randomParents(unsigned seed, int count)
{
    std::mt19937 random(seed);
    std::vector<int> parents{-1};
    for (int i = 1; i < count; ++i)
        parents.push_back(random() % 12 == 0 ? -1 : static_cast<int>(random() % static_cast<unsigned>(i)));
    return parents;
}

TEST(TidyTree, CentresAParentOverItsChildren)
{
    const auto centres = tidyTree(Forest({-1, 0, 0, 0}), equalSizes(4), Orientation::Down, {});
    EXPECT_DOUBLE_EQ(centres[0].x, centres[2].x);
    EXPECT_DOUBLE_EQ(centres[0].x, (centres[1].x + centres[3].x) / 2);
    EXPECT_LT(centres[0].y, centres[1].y);
}

TEST(TidyTree, KeepsTheOrderOfSiblings)
{
    const auto centres = tidyTree(Forest({-1, 0, 0, 0}), equalSizes(4), Orientation::Right, {});
    EXPECT_LT(centres[1].y, centres[2].y);
    EXPECT_LT(centres[2].y, centres[3].y);
    EXPECT_LT(centres[0].x, centres[1].x);
}

TEST(TidyTree, OrdersSiblingsByTheirKeys)
{
    const std::vector<double> keys{0, 3, 2, 1};
    const auto centres = tidyTree(Forest({-1, 0, 0, 0}, keys), equalSizes(4), Orientation::Down, {});
    EXPECT_GT(centres[1].x, centres[2].x);
    EXPECT_GT(centres[2].x, centres[3].x);
}

TEST(TidyTree, LeavesTheGapsThatWereAskedFor)
{
    const auto centres = tidyTree(Forest({-1, 0, 0}), equalSizes(3), Orientation::Down, {14, 46});
    EXPECT_DOUBLE_EQ(centres[2].x - centres[1].x, 114);
    EXPECT_DOUBLE_EQ(centres[1].y - centres[0].y, 76);
}

TEST(TidyTree, DrawsASubtreeAndItsMirrorImageAlike)
{
    //      0          the two branches are equal, so their parts stand equally far apart
    //    1   2
    //   34   56
    const auto centres = tidyTree(Forest({-1, 0, 0, 1, 1, 2, 2}), equalSizes(7), Orientation::Down, {});
    EXPECT_DOUBLE_EQ(centres[4].x - centres[3].x, centres[6].x - centres[5].x);
    EXPECT_DOUBLE_EQ(centres[0].x - centres[1].x, centres[2].x - centres[0].x);
}

TEST(TidyTree, NeverOverlaps)
{
    for (unsigned seed = 1; seed <= 60; ++seed)
        for (Orientation orientation : {Orientation::Down, Orientation::Right}) {
            const int count = static_cast<int>(seed) * 3;
            const auto sizes = randomSizes(seed, count);
            const auto centres = tidyTree(Forest(randomParents(seed, count)), sizes, orientation, {});
            ASSERT_EQ(overlaps(centres, sizes), 0) << "seed " << seed;
        }
}

TEST(TidyTree, DrawsAVeryDeepChain)
{
    std::vector<int> parents(1'000'000);
    for (std::size_t i = 0; i < parents.size(); ++i)
        parents[i] = static_cast<int>(i) - 1;
    const auto centres = tidyTree(Forest(parents), equalSizes(parents.size()), Orientation::Down, {});
    EXPECT_DOUBLE_EQ(centres.back().x, centres.front().x);
    EXPECT_GT(centres.back().y, 7e7);
}

TEST(TidyTree, OfNothingIsNothing)
{
    EXPECT_TRUE(tidyTree(Forest(std::vector<int>{}), {}, Orientation::Down, {}).empty());
}

TEST(Forest, CutsCyclesAndParentsThatDoNotExist)
{
    const Forest forest({1, 0, 99, 3, -7, 4});
    EXPECT_EQ(forest.topDown().size(), 6u);
    EXPECT_EQ(forest.parent(2), -1);
    EXPECT_EQ(forest.parent(3), -1);
    EXPECT_EQ(forest.parent(5), 4);
    EXPECT_NE(forest.parent(0) < 0, forest.parent(1) < 0);
}

}  // namespace
}  // namespace conspectus
