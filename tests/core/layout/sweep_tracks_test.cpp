#include "core/layout/levels/sweep_tracks.h"

#include <gtest/gtest.h>

namespace conspectus {
namespace {

TEST(SweepTracks, LetWhatIsAheadSweepFirst)
{
    const SweepTracks tracks = tracksOf({{0, 100}, {50, 150}, {90, 200}});
    EXPECT_EQ(tracks.tracks, (std::vector<int>{2, 1, 0}));
    EXPECT_EQ(tracks.count, 3);
}

TEST(SweepTracks, SeeTheOtherDirectionFromTheOtherSide)
{
    EXPECT_EQ(tracksOf({{100, 0}, {150, 50}, {200, 90}}).tracks, (std::vector<int>{0, 1, 2}));
}

TEST(SweepTracks, LeaveOneTrackToWhatDoesNotMeet)
{
    const SweepTracks tracks = tracksOf({{0, 40}, {60, 100}, {200, 120}});
    EXPECT_EQ(tracks.tracks, (std::vector<int>{0, 0, 0}));
    EXPECT_EQ(tracks.count, 1);
}

TEST(SweepTracks, KeepATrunkTogetherInBothDirections)
{
    // The second sweep makes the first, and with it all of its trunk, wait.
    const SweepTracks tracks = tracksOf({{0, 100, 7}, {50, 150}, {0, -100, 7}, {0, 0, 7}});
    EXPECT_EQ(tracks.tracks, (std::vector<int>{1, 0, 1, 1}));
}

TEST(SweepTracks, TakeNoTrackForWhatRunsStraightOn) { EXPECT_EQ(tracksOf({{0, 100}, {50, 51}}).count, 1); }

}  // namespace
}  // namespace conspectus
