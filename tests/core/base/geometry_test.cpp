#include "core/base/geometry.h"

#include <gmock/gmock.h>

using namespace conspectus;

TEST(Rect, AroundAPointHasItsCentreThere)
{
    const Rect rect = Rect::around({10, 20}, {8, 4});
    EXPECT_EQ(rect, (Rect{6, 18, 8, 4}));
    EXPECT_EQ(rect.centre(), (Point{10, 20}));
    EXPECT_EQ(rect.right(), 14);
    EXPECT_EQ(rect.bottom(), 22);
}

TEST(Rect, ContainsItsEdges)
{
    const Rect rect{0, 0, 10, 10};
    EXPECT_TRUE(rect.contains({0, 10}));
    EXPECT_FALSE(rect.contains({0, 10.1}));
}

TEST(Rect, NeighboursThatTouchDoNotIntersect)
{
    EXPECT_FALSE((Rect{0, 0, 10, 10}.intersects({10, 0, 5, 5})));
    EXPECT_TRUE((Rect{0, 0, 10, 10}.intersects({9, 9, 5, 5})));
}

TEST(Rect, UnionWithAnEmptyOneIsItself)
{
    const Rect rect{3, 4, 5, 6};
    EXPECT_EQ(rect.united({}), rect);
    EXPECT_EQ(Rect{}.united(rect), rect);
    EXPECT_EQ(rect.united({-1, 5, 2, 20}), (Rect{-1, 4, 9, 21}));
}

TEST(Spline, StraightOneHasThreePointsAPieceOnTheLine)
{
    const Spline spline = straightSpline({{0, 0}, {30, 0}, {30, 60}});
    EXPECT_THAT(spline,
                testing::ElementsAre(Point{0, 0}, Point{10, 0}, Point{20, 0}, Point{30, 0}, Point{30, 20},
                                     Point{30, 40}, Point{30, 60}));
    EXPECT_TRUE(straightSpline({}).empty());
}

TEST(Spline, FlattenedKeepsTheEndsOfEveryPiece)
{
    const Spline spline = straightSpline({{0, 0}, {8, 0}, {8, 8}});
    const std::vector<Point> points = flattened(spline, 4);
    ASSERT_EQ(points.size(), 9u);
    EXPECT_EQ(points.front(), (Point{0, 0}));
    EXPECT_NEAR(points[4].x, 8, 1e-9);
    EXPECT_NEAR(points[6].y, 4, 1e-9);
    EXPECT_NEAR(points.back().y, 8, 1e-9);
    EXPECT_TRUE(flattened({}).empty());
}

TEST(Spline, BoundsHoldEveryControlPoint)
{
    EXPECT_EQ(boundsOf({{0, 0}, {5, -10}, {20, 3}, {10, 10}}), (Rect{0, -10, 20, 20}));
    EXPECT_EQ(boundsOf({}), Rect{});
}
