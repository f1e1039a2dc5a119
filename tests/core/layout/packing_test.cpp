#include "core/layout/geometry/packing.h"

#include "core/layout/engines/shelf_boxes.h"
#include "core/layout/geometry/spread.h"
#include "tests/core/layout/requests.h"

#include <gtest/gtest.h>

#include <random>

namespace conspectus {
namespace {

Rect boundsOf(const std::vector<Point>& corners, const std::vector<Size>& sizes)
{
    Rect bounds;
    for (std::size_t i = 0; i < sizes.size(); ++i)
        bounds = bounds.united({corners[i].x, corners[i].y, sizes[i].width, sizes[i].height});
    return bounds;
}

TEST(Packing, KeepsRectanglesApart)
{
    const auto sizes = randomSizes(1, 80);
    const auto corners = packed(sizes, 10, 1.6);
    for (std::size_t i = 0; i < sizes.size(); ++i)
        for (std::size_t k = i + 1; k < sizes.size(); ++k) {
            const Rect a{corners[i].x, corners[i].y, sizes[i].width, sizes[i].height};
            const Rect b{corners[k].x, corners[k].y, sizes[k].width, sizes[k].height};
            ASSERT_FALSE(a.grown(4.99).intersects(b.grown(4.99)));
        }
}

TEST(Packing, ComesNearTheShapeThatIsWanted)
{
    for (double aspect : {0.5, 1.0, 1.78, 3.0}) {
        const auto sizes = randomSizes(2, 60);
        const Rect bounds = boundsOf(packed(sizes, 10, aspect), sizes);
        EXPECT_NEAR(std::log(bounds.width / bounds.height / aspect), 0, 0.3) << aspect;
    }
}

TEST(Packing, OfNothingIsNothing) { EXPECT_TRUE(packed({}, 10, 1).empty()); }

TEST(Grid, ReadsInRows)
{
    const auto corners = gridded(std::vector<Size>(6, Size{100, 50}), 10, 3);
    EXPECT_EQ(corners[0], (Point{0, 0}));
    EXPECT_EQ(corners[1], (Point{110, 0}));
    EXPECT_GT(corners[5].y, corners[0].y);
}

TEST(ShelfBoxes, HoldsAllBelowAConceptInItsFrame)
{
    const Forest forest({-1, 0, 0, 1, 1, -1});
    const std::vector<Size> sizes(6, Size{100, 30});
    const ShelfBoxes boxes = shelfBoxes(forest, sizes, 1.6, {});
    for (int below : {1, 2, 3, 4}) {
        const Point centre = boxes.centres[static_cast<std::size_t>(below)];
        EXPECT_TRUE(boxes.frames[0].contains(centre));
        EXPECT_EQ(boxes.frames[1].contains(centre), below > 2);
    }
    EXPECT_TRUE(boxes.frames[5].isEmpty());
    EXPECT_LT(boxes.centres[0].y, boxes.frames[0].y);
}

TEST(ShelfBoxes, IsNeitherAStripNorATowerAndNeverOverlaps)
{
    std::mt19937 random(5);
    std::vector<int> parents{-1};
    for (int i = 1; i < 3000; ++i)
        parents.push_back(static_cast<int>(random() % static_cast<unsigned>(std::min(i, 600))));
    const auto sizes = randomSizes(3, 3000);
    const ShelfBoxes boxes = shelfBoxes(Forest(parents), sizes, 1.6, {});
    Rect bounds;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const Rect box = Rect::around(boxes.centres[i], sizes[i]);
        bounds = bounds.united(box);
        for (std::size_t k = i + 1; k < sizes.size(); ++k)
            ASSERT_FALSE(box.grown(-0.01).intersects(Rect::around(boxes.centres[k], sizes[k])));
    }
    EXPECT_GT(bounds.width / bounds.height, 0.7);
    EXPECT_LT(bounds.width / bounds.height, 3.5);
}

TEST(Spread, MovesWhatOverlapsAsLittleAsPossible)
{
    const auto centres = spread({{0, 10}, {4, 10}, {100, 10}}, 2);
    EXPECT_DOUBLE_EQ(centres[0], -4);
    EXPECT_DOUBLE_EQ(centres[1], 8);
    EXPECT_DOUBLE_EQ(centres[2], 100);
}

TEST(Spread, KeepsTheOrderOfTheWishes)
{
    const auto centres = spread({{5, 10}, {1, 10}, {3, 10}}, 0);
    EXPECT_LT(centres[1], centres[2]);
    EXPECT_LT(centres[2], centres[0]);
}

}  // namespace
}  // namespace conspectus
