#include "app/present/show_clock.h"

#include <gmock/gmock.h>

namespace conspectus {
namespace {

using testing::ElementsAre;

class Clock : public testing::Test {
protected:
    double now = 100;
    ShowClock clock{[this] {
        return now;
    }};
};

TEST_F(Clock, BooksTimeOnTheStopThatOneIsAt)
{
    clock.enter(1);
    now += 10;
    EXPECT_EQ(clock.spentAt(1), 10);
    clock.enter(0);
    now += 5;
    clock.enter(1);
    now += 2;
    EXPECT_EQ(clock.spentAt(0), 5);
    EXPECT_EQ(clock.spentAt(1), 12);
    EXPECT_EQ(clock.spentAt(7), 0);
    EXPECT_EQ(clock.total(), 17);
    EXPECT_THAT(clock.times(), ElementsAre(5, 12));
}

TEST_F(Clock, StandsStillWhilePaused)
{
    clock.enter(0);
    now += 3;
    clock.setPaused(true);
    now += 50;
    EXPECT_EQ(clock.total(), 3);
    clock.enter(1);
    now += 50;
    clock.setPaused(false);
    now += 1;
    EXPECT_EQ(clock.total(), 4);
    EXPECT_EQ(clock.spentAt(1), 1);
}

TEST_F(Clock, StartsAgain)
{
    now += 9;
    clock.restart();
    now += 1;
    EXPECT_EQ(clock.total(), 1);
}

}  // namespace
}  // namespace conspectus
