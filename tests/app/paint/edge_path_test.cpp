#include "app/paint/edge_path.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace conspectus {

namespace {

const Spline kBent = {{0, 0}, {40, 0}, {60, 20}, {60, 60}, {60, 90}, {80, 100}, {120, 100}};

}  // namespace

TEST(EdgePath, PutsTheTipExactlyOnTheEndOfTheCurve)
{
    const EdgePath path = edgePath(kBent, ArrowStyle::Forward, 9);
    ASSERT_EQ(path.heads.size(), 1u);
    EXPECT_EQ(path.heads[0][0], kBent.back());
    EXPECT_EQ(path.line.front(), kBent.front());
    EXPECT_NEAR(length(path.line.back() - path.heads[0][2]), 0, 1e-4) << "the line ends in the notch";
}

TEST(EdgePath, HasAHeadAtEachEndWhenBothWays)
{
    const EdgePath path = edgePath(kBent, ArrowStyle::Both, 9);
    ASSERT_EQ(path.heads.size(), 2u);
    EXPECT_EQ(path.heads[0][0], kBent.back());
    EXPECT_EQ(path.heads[1][0], kBent.front());
}

TEST(EdgePath, LeavesACurveWithoutArrowsAsItIs)
{
    const EdgePath path = edgePath(kBent, ArrowStyle::None, 9);
    EXPECT_EQ(path.line, kBent);
    EXPECT_TRUE(path.heads.empty());
}

TEST(EdgePath, MakesHeadsSmallerOnShortCurves)
{
    const EdgePath path = edgePath(straightSpline({{0, 0}, {5, 0}}), ArrowStyle::Both, 9);
    EXPECT_LT(path.heads[0][1].x, 5);
    EXPECT_GT(path.heads[0][1].x, path.heads[1][1].x) << "they do not meet";
}

TEST(EdgePath, TakesWhatHasNoLength)
{
    EXPECT_TRUE(edgePath({}, ArrowStyle::Both, 9).heads.empty());
    const EdgePath path = edgePath(straightSpline({{3, 3}, {3, 3}}), ArrowStyle::Both, 9);
    for (const ArrowHead& head : path.heads)
        for (Point corner : head)
            EXPECT_TRUE(isFinite(corner));
}

TEST(Shortened, EndsAtTheDistanceAndKeepsTheStart)
{
    EXPECT_TRUE(rc::check([] {
        const double distance = *rc::gen::inRange(1, 90);
        const Spline shorter = shortened(kBent, distance);
        RC_ASSERT(shorter.size() % 3 == 1);
        RC_ASSERT(shorter.front() == kBent.front());
        RC_ASSERT(std::abs(length(shorter.back() - kBent.back()) - distance) < 1e-4);
    }));
}

TEST(PartsWithin, HoldWhatIsSeenAndKnowWhereItStarts)
{
    const Spline line = straightSpline({{0, 0}, {10'000, 0}, {20'000, 0}});
    const auto parts = partsWithin(line, Rect{5'000, -50, 100, 100});
    ASSERT_EQ(parts.size(), 1u);
    EXPECT_LE(parts[0].curve.front().x, 5'000);
    EXPECT_GE(parts[0].curve.back().x, 5'100);
    EXPECT_LT(length(parts[0].curve.back() - parts[0].curve.front()), 400);
    EXPECT_NEAR(parts[0].before, parts[0].curve.front().x, 1);
    EXPECT_TRUE(isWithin(line, Rect{5'000, -50, 100, 100}));
}

TEST(PartsWithin, AreNoneOfACurveThatOnlyItsBoundsBringNear)
{
    const Spline around = {{0, 0}, {0, 1000}, {0, 1000}, {1000, 1000}};
    const Rect inside{700, 100, 50, 50};
    EXPECT_TRUE(boundsOf(around).intersects(inside));
    EXPECT_FALSE(isWithin(around, inside));
    EXPECT_TRUE(partsWithin(around, inside).empty());
}

TEST(PartsWithin, AreTheWholeCurveWhenAllOfItIsSeen)
{
    const auto parts = partsWithin(kBent, boundsOf(kBent).grown(1000));
    ASSERT_EQ(parts.size(), 1u);
    EXPECT_EQ(parts[0].curve, kBent);
}

}  // namespace conspectus
