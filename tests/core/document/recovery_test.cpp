// recovery_test.cpp: what is left of a map when its program dies, at any moment.
#include "core/document/recovery.h"

#include "core/document/file_store.h"
#include "core/edit/edits.h"
#include "tests/support/sketch.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <random>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace conspectus;
using namespace conspectus::test;
namespace fs = std::filesystem;

namespace {

class Recovery : public testing::Test {
protected:
    std::size_t places() const
    {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(root), fs::directory_iterator()));
    }

    /// Does it in a process of its own, which dies holding what that gave, and waits until it is dead.
    template <class What> void inAProcessThatDies(What&& what)
    {
        const pid_t child = fork();
        if (child == 0) {
            [[maybe_unused]] const auto held = what();
            kill(getpid(), SIGKILL);
        }
        waitpid(child, nullptr, 0);
    }

    TemporaryFolder folder;
    const std::string root = (folder.path() / "state" / "recovery").string();
};

void store(RecoveryPlace& place, const ConceptMap& map, const std::string& document = {})
{
    const auto stored = place.store(map, document);
    ASSERT_TRUE(stored) << stored.error().message;
}

}  // namespace

TEST_F(Recovery, FindsTheMapOfADeadProgram)
{
    const ConceptMap map = mapFrom("power->hard power->soft hard~soft");
    inAProcessThatDies([&] {
        auto place = RecoveryPlace::claim(root);
        store(*place, mapFrom("an older state"));
        store(*place, map, "maps/power.graphml");
        return place;
    });
    const std::vector<LostMap> lost = lostMaps(root);
    ASSERT_EQ(lost.size(), 1u);
    EXPECT_EQ(lost[0].document, "maps/power.graphml");
    EXPECT_GT(lost[0].stored, 0);
    const auto again = restored(lost[0]);
    ASSERT_TRUE(again) << again.error().message;
    EXPECT_EQ(toText(*again), toText(map));
    forget(lost[0]);
    EXPECT_EQ(places(), 0u);
}

TEST_F(Recovery, KnowsWhatTheFileHeldThatTheMapWasMadeFrom)
{
    const auto first = std::make_shared<const std::string>("what was opened");
    const auto second = std::make_shared<const std::string>("what was merged");
    inAProcessThatDies([&] {
        auto place = RecoveryPlace::claim(root);
        EXPECT_TRUE(place->store(mapFrom("a"), "power.graphml", first));
        return place;
    });
    ASSERT_EQ(lostMaps(root).size(), 1u);
    EXPECT_EQ(*documentAsItWas(lostMaps(root)[0]), *first);
    forget(lostMaps(root)[0]);
    inAProcessThatDies([&] {
        auto place = RecoveryPlace::claim(root);
        EXPECT_TRUE(place->store(mapFrom("a"), "power.graphml", first));
        EXPECT_TRUE(place->store(mapFrom("a b"), "power.graphml", second));
        return place;
    });
    EXPECT_EQ(*documentAsItWas(lostMaps(root)[0]), *second);
    forget(lostMaps(root)[0]);
    inAProcessThatDies([&] {
        auto place = RecoveryPlace::claim(root);
        EXPECT_TRUE(place->store(mapFrom("a"), "", nullptr));
        return place;
    });
    EXPECT_EQ(documentAsItWas(lostMaps(root)[0]), nullptr);
}

TEST_F(Recovery, IsFoundWhenItWasLeftBehindInOrder)
{
    {
        auto place = RecoveryPlace::claim(root);
        store(*place, mapFrom("power"), "power.graphml");
        place->leaveBehind();
    }
    ASSERT_EQ(lostMaps(root).size(), 1u);
    EXPECT_EQ(toText(*restored(lostMaps(root)[0])), "power");
}

TEST_F(Recovery, SaysThatTheCopyFailedNotTheFile)
{
    auto place = RecoveryPlace::claim(root);
    ASSERT_TRUE(place);
    const Flush before = replaceFlush([](int) {
        errno = ENOSPC;
        return -1;
    });
    const Result<void> stored = place->store(mapFrom("power"), "power.graphml");
    replaceFlush(before);
    ASSERT_FALSE(stored);
    EXPECT_EQ(stored.error().message.find("was not saved"), std::string::npos) << stored.error().message;
    EXPECT_NE(stored.error().message.find("No space left on device"), std::string::npos) << stored.error().message;
}

TEST_F(Recovery, LeavesTheMapsOfLivingProgramsAlone)
{
    auto place = RecoveryPlace::claim(root);
    ASSERT_TRUE(place);
    store(*place, mapFrom("power"));
    EXPECT_TRUE(lostMaps(root).empty());
    inAProcessThatDies([&] { return lostMaps(root); });
    EXPECT_EQ(places(), 1u);
}

TEST_F(Recovery, AnOrderlyEndLeavesNothing)
{
    {
        auto place = RecoveryPlace::claim(root);
        store(*place, mapFrom("power"));
        RecoveryPlace moved = std::move(*place);
        EXPECT_EQ(places(), 1u);
    }
    EXPECT_EQ(places(), 0u);
}

TEST_F(Recovery, ClearsAwayWhatHoldsNoMap)
{
    inAProcessThatDies([&] { return RecoveryPlace::claim(root); });
    EXPECT_EQ(places(), 1u);
    EXPECT_TRUE(lostMaps(root).empty());
    EXPECT_EQ(places(), 0u);
}

TEST_F(Recovery, IsNobodyElsesToRead)
{
    const auto place = RecoveryPlace::claim(root);
    struct stat about { };
    ASSERT_EQ(stat(root.c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777u, 0700u);
}

TEST_F(Recovery, SaysWhereItCannotBeKept)
{
    std::ofstream((folder.path() / "file").string()) << "in the way";
    const auto place = RecoveryPlace::claim((folder.path() / "file" / "recovery").string());
    ASSERT_FALSE(place);
    EXPECT_EQ(place.error().code, ErrorCode::Output);
}

TEST_F(Recovery, ADamagedCopyIsASentence)
{
    inAProcessThatDies([&] {
        auto place = RecoveryPlace::claim(root);
        store(*place, mapFrom("power"));
        return place;
    });
    const std::vector<LostMap> lost = lostMaps(root);
    ASSERT_EQ(lost.size(), 1u);
    std::ofstream(lost[0].place + "/map.graphml") << "<graphml><no";
    EXPECT_FALSE(restored(lost[0]));
    EXPECT_EQ(lostMaps(root).size(), 1u) << "it is not thrown away unasked";
}

// A child adds concepts one by one, and says so once each is stored; it is killed at any moment. What is found is
// whole, and holds at least everything that was said.
TEST_F(Recovery, SurvivesBeingKilledAtAnyMoment)
{
    std::mt19937 random(7);
    for (int round = 0; round < 25; ++round) {
        int channel[2];
        ASSERT_EQ(pipe(channel), 0);
        const pid_t child = fork();
        if (child == 0) {
            auto place = RecoveryPlace::claim(root);
            ConceptMap map;
            for (;;) {
                const auto step = perform(map, *addConcept(map, "concept"));
                const bool isStored = step && place->store(map, {});
                if (!isStored || write(channel[1], "+", 1) != 1)
                    _exit(1);
            }
        }
        close(channel[1]);
        std::size_t said = 0;
        char sign = 0;
        const std::size_t enough = random() % 12;
        while (said < enough && read(channel[0], &sign, 1) == 1)
            ++said;
        usleep(static_cast<useconds_t>(random() % 3000));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        while (read(channel[0], &sign, 1) == 1)
            ++said;
        close(channel[0]);
        const std::vector<LostMap> lost = lostMaps(root);
        if (said == 0 && lost.empty())
            continue;
        ASSERT_EQ(lost.size(), 1u);
        const auto map = restored(lost[0]);
        ASSERT_TRUE(map) << map.error().message;
        EXPECT_GE(map->conceptCount(), said);
        EXPECT_LE(map->conceptCount(), said + 1);
        forget(lost[0]);
    }
}

TEST_F(Recovery, DoesNotOpenWhatSomebodyPutInThePlaceOfACopy)
{
    inAProcessThatDies([&] {
        auto place = RecoveryPlace::claim(root);
        store(*place, mapFrom("power->hard"), "map.graphml");
        return place;
    });
    const LostMap lost = lostMaps(root).at(0);
    const fs::path copy = fs::path(lost.place) / "map.graphml", name = fs::path(lost.place) / "document";
    fs::rename(copy, folder.path() / "elsewhere.graphml");
    fs::remove(name);
    fs::create_symlink("/dev/zero", name);
    fs::create_symlink(folder.path() / "elsewhere.graphml", copy);
    EXPECT_FALSE(restored(lost));
    EXPECT_TRUE(lostMaps(root).empty());
    EXPECT_TRUE(fs::exists(folder.path() / "elsewhere.graphml"));
}

TEST_F(Recovery, IsNotHeldUpByAPipe)
{
    inAProcessThatDies([&] {
        auto place = RecoveryPlace::claim(root);
        store(*place, mapFrom("power->hard"), "map.graphml");
        return place;
    });
    const LostMap lost = lostMaps(root).at(0);
    for (const char* file : {"document", "map.graphml"}) {
        fs::remove(fs::path(lost.place) / file);
        ASSERT_EQ(mkfifo((fs::path(lost.place) / file).c_str(), 0600), 0);
    }
    EXPECT_FALSE(restored(lost));
    EXPECT_TRUE(lostMaps(root).empty());
}
