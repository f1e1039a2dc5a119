#include "app/canvas/scene/spline_pieces.h"

#include <gtest/gtest.h>

namespace conspectus {
namespace {

const Spline kArc{{0, 0}, {0, 100}, {100, 100}, {100, 0}};

TEST(SplinePieces, HalvesMeetOnTheCurve)
{
    const auto [before, after] = halved(pieceOf(kArc, 0));
    EXPECT_EQ(before.front(), kArc.front());
    EXPECT_EQ(before.back(), after.front());
    EXPECT_EQ(before.back(), (Point{50, 75}));
    EXPECT_EQ(after.back(), kArc.back());
}

TEST(SplinePieces, MorePiecesAreTheSameCurve)
{
    const Spline finer = withPieces(kArc, 5);
    ASSERT_EQ(pieceCount(finer), 5U);
    for (Point p : flattened(finer))
        EXPECT_LT(distanceTo(kArc, p), 0.3);
}

TEST(SplinePieces, MixesCurvesOfDifferentPieces)
{
    const Spline line = straightSpline({{0, 300}, {50, 300}, {100, 300}});
    EXPECT_EQ(between(kArc, line, 1), line);
    const Spline start = between(kArc, line, 0);
    EXPECT_EQ(start.front(), kArc.front());
    EXPECT_EQ(start.back(), kArc.back());
    EXPECT_EQ(between(kArc, line, 0.5).front(), (Point{0, 150}));
}

TEST(SplinePieces, DraggedEndsGoAllTheWay)
{
    const Spline moved = dragged(kArc, {10, 0}, {0, 20});
    EXPECT_EQ(moved.front(), (Point{10, 0}));
    EXPECT_EQ(moved.back(), (Point{100, 20}));
}

TEST(SplinePieces, DistanceIsToTheCurveNotToItsControls)
{
    EXPECT_NEAR(distanceTo(kArc, {50, 75}), 0, 0.1);
    EXPECT_NEAR(distanceTo(kArc, {50, 100}), 25, 0.1);
    EXPECT_TRUE(std::isinf(distanceTo({}, {0, 0})));
}

}  // namespace
}  // namespace conspectus
