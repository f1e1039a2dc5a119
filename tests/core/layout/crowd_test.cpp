#include "core/layout/live/crowd.h"

#include <gtest/gtest.h>

using namespace conspectus;

namespace {

constexpr Crowd::Gaps kGaps{10, 5};

Crowd row(std::initializer_list<double> lefts)
{
    Crowd crowd(lefts.size() + 1, kGaps);
    int id = 0;
    for (double left : lefts)
        crowd.stand(id++, {left, 0, 50, 20});
    return crowd;
}

}  // namespace

TEST(Crowd, PushesAsFarAsItMustAndKeepsTheOrder)
{
    const Crowd crowd = row({0, 100, 170, 300});
    const Crowd::Push push = crowd.push(4, {60, 0, 50, 20});
    ASSERT_TRUE(push.isPossible);
    ASSERT_EQ(push.moves.size(), 2u);
    EXPECT_EQ(push.moves[0].first, 1);
    EXPECT_DOUBLE_EQ(push.moves[0].second.x, 120);
    EXPECT_EQ(push.moves[1].first, 2);
    EXPECT_DOUBLE_EQ(push.moves[1].second.x, 180);
    EXPECT_DOUBLE_EQ(push.way, 30);
}

TEST(Crowd, PushesNothingWhereThereIsRoom)
{
    const Crowd::Push push = row({0, 200}).push(2, {100, 0, 50, 20});
    EXPECT_TRUE(push.isPossible);
    EXPECT_TRUE(push.moves.empty());
}

TEST(Crowd, NeverPushesWhatIsFixed)
{
    Crowd crowd = row({0, 100, 160});
    crowd.fix(2);
    EXPECT_FALSE(crowd.push(3, {60, 0, 50, 20}).isPossible);
    crowd.take(crowd.push(3, {40, 100, 50, 20}));
    EXPECT_DOUBLE_EQ(crowd.box(2).x, 160);
}

TEST(Crowd, KeepsLinkedOnesAsFarApartAsTheirLineNeeds)
{
    Crowd crowd = row({0, 70, 300});
    crowd.part(0, 1, {60, 40});
    const Crowd::Push push = crowd.push(0, crowd.box(0));
    ASSERT_EQ(push.moves.size(), 1u);
    EXPECT_DOUBLE_EQ(push.moves[0].second.x, 110);
    crowd.stand(1, {0, 60, 50, 20});
    EXPECT_TRUE(crowd.push(0, crowd.box(0)).moves.empty()) << "far enough in the other direction";
}

TEST(Crowd, LinkedOnesOffACornerTakeTheShorterWay)
{
    Crowd crowd(2, kGaps);
    crowd.part(0, 1, {100, 40});
    crowd.stand(0, {0, 0, 50, 20});
    crowd.stand(1, {60, 35, 50, 20});
    const Crowd::Push push = crowd.push(0, crowd.box(0));
    ASSERT_EQ(push.moves.size(), 1u);
    EXPECT_DOUBLE_EQ(push.moves[0].second.x, 60);
    EXPECT_DOUBLE_EQ(push.moves[0].second.y, 60);
}

TEST(Crowd, PushesToAnotherLevelWhatItOnlyTouches)
{
    const Crowd crowd = row({0});
    const Crowd::Push push = crowd.push(1, {0, -16, 50, 20});
    ASSERT_EQ(push.moves.size(), 1u);
    EXPECT_DOUBLE_EQ(push.moves[0].second.x, 0);
    EXPECT_DOUBLE_EQ(push.moves[0].second.y, 9);
}

TEST(Crowd, FindsTheNearestFreePlace)
{
    const Crowd crowd = row({0, 60, 120});
    const Rect free = crowd.nearestFree({60, 0, 50, 20}, 3);
    EXPECT_TRUE(crowd.inTheWay(free, 3).empty());
    EXPECT_LT(length(free.centre() - Point{85, 10}), 60);
}

TEST(Crowd, FindsThemAgainAfterAMove)
{
    Crowd crowd = row({0});
    crowd.stand(0, {5'000, 5'000, 50, 20});
    EXPECT_TRUE(crowd.standingIn({0, 0, 100, 100}).empty());
    EXPECT_EQ(crowd.standingIn({4'990, 4'990, 100, 100}).size(), 1u);
}
