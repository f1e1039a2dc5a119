#include "app/canvas/scene/spatial_index.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <random>

namespace conspectus {
namespace {

std::vector<int> bruteForce(const std::vector<Rect>& boxes, const Rect& area)
{
    std::vector<int> found;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const Rect& box = boxes[i];
        const bool isApart =
            box.right() < area.x || area.right() < box.x || box.bottom() < area.y || area.bottom() < box.y;
        if (!isApart)
            found.push_back(static_cast<int>(i));
    }
    return found;
}

std::vector<Rect> scattered(unsigned seed, int count, double spread, double largest)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> place(-spread, spread), size(0, largest);
    std::vector<Rect> boxes;
    for (int i = 0; i < count; ++i)
        boxes.push_back({place(random), place(random), size(random), size(random)});
    return boxes;
}

TEST(SpatialIndex, IsEmptyWithoutBoxes) { EXPECT_TRUE(SpatialIndex().meeting({0, 0, 10, 10}).empty()); }

TEST(SpatialIndex, FindsAPointInABoxWithoutArea)
{
    const SpatialIndex index({{5, 5, 0, 0}});
    EXPECT_EQ(index.meeting({5, 5, 0, 0}), std::vector<int>{0});
}

TEST(SpatialIndex, FindsABoxThatCoversEverything)
{
    std::vector<Rect> boxes = scattered(7, 1000, 5000, 20);
    boxes.push_back({-9000, -9000, 18000, 18000});
    const SpatialIndex index(boxes);
    EXPECT_EQ(index.meeting({123, 456, 0, 0}).back(), 1000);
}

RC_GTEST_PROP(SpatialIndex, AgreesWithLookingAtEveryBox, (unsigned seed))
{
    const int count = 1 + static_cast<int>(seed % 300);
    const double largest = seed % 2 ? 40 : 900;
    const std::vector<Rect> boxes = scattered(seed, count, 1000, largest);
    const SpatialIndex index(boxes);
    for (const Rect& area : scattered(seed + 1, 20, 1300, 400))
        RC_ASSERT(index.meeting(area) == bruteForce(boxes, area));
}

}  // namespace
}  // namespace conspectus
