#include "app/layout/worker_pool.h"

#include "core/layout/engine_catalogue.h"
#include "tests/app/layout/workers.h"
#include "tests/support/views.h"

#include <gtest/gtest.h>

#include <csignal>
#include <thread>

namespace conspectus {
namespace {

using test::children;
using test::completeView;
using test::FakeWorker;
using test::kRealWorker;
using test::openFiles;
using test::treeView;

constexpr WorkerLimits kPatient{std::chrono::minutes(10)};
constexpr WorkerLimits kImpatient{std::chrono::milliseconds(300)};

std::string sentenceOf(const Result<Layout>& answer) { return answer ? "" : answer.error().message; }

Result<Layout> layOut(WorkerPool& pool, LayoutRequest view)
{
    std::vector<Result<Layout>> answers = pool.runAll({std::move(view)});
    return answers.size() == 1 ? answers.front() : unexpected(ErrorCode::Layout, "not one answer");
}

/// Waits until a worker is so busy that it will not answer soon.
void waitUntilWorking()
{
    const auto isRunning = [] {
        for (const test::Child& child : children())
            if (child.state == 'R')
                return true;
        return false;
    };
    for (int seen = 0; seen < 5; seen = isRunning() ? seen + 1 : 0)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
}

void killAllChildren()
{
    const std::vector<test::Child> all = children();
    for (const test::Child& child : all)
        kill(child.pid, SIGKILL);
    const auto isAlive = [&all] {
        for (const test::Child& now : children())
            for (const test::Child& then : all)
                if (now.pid == then.pid && now.state != 'Z')
                    return true;
        return false;
    };
    while (isAlive())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

}  // namespace

TEST(WorkerPool, LaysOutManyViewsInOrder)
{
    WorkerPool pool(kRealWorker);
    std::vector<LayoutRequest> views;
    for (std::size_t concepts = 1; concepts <= 20; ++concepts) {
        views.push_back(treeView(concepts, 3));
        views.back().revision = concepts;
    }
    const std::vector<Result<Layout>> answers = pool.runAll(views);
    ASSERT_EQ(answers.size(), 20u);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        ASSERT_TRUE(answers[i]) << answers[i].error().message;
        EXPECT_EQ(answers[i]->revision, i + 1);
        EXPECT_EQ(answers[i]->centres.size(), i + 1);
    }
}

TEST(WorkerPool, AnswersNothingWithNothing)
{
    WorkerPool pool(kRealWorker);
    EXPECT_TRUE(pool.runAll({}).empty());
}

TEST(WorkerPool, PassesOnWhatTheEngineHasToSay)
{
    WorkerPool pool(kRealWorker);
    EXPECT_EQ(sentenceOf(layOut(pool, treeView(3, 2, "knitting"))),
              "'knitting' is not a layout engine that Graphviz has.");
    EXPECT_TRUE(layOut(pool, treeView(3, 2)));
}

TEST(WorkerPool, CarriesLargeViews)
{
    const FakeWorker fake("behaves");
    WorkerPool pool(fake.program());
    EXPECT_EQ(layOut(pool, treeView(100'000, 10)).value().centres.size(), 100'000u);
}

TEST(WorkerPool, SaysThatTheWorkerIsMissing)
{
    WorkerPool pool("/nowhere/conspectus-layout");
    for (int times = 0; times < 3; ++times) {
        const Result<Layout> answer = layOut(pool, treeView(3, 2));
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().code, ErrorCode::Layout);
        EXPECT_NE(answer.error().message.find("/nowhere/conspectus-layout' could not be started"), std::string::npos);
    }
}

TEST(WorkerPool, FindsTheWorkerBesideTheProgram)
{
    WorkerPool pool;
    EXPECT_EQ(sentenceOf(layOut(pool, treeView(3, 2))), "");
}

struct Misdeed {
    const char* behaviour;
    const char* sentence;

    friend void PrintTo(const Misdeed& misdeed, std::ostream* out) { *out << misdeed.behaviour; }
};

class Misdeeds : public testing::TestWithParam<Misdeed> { };

INSTANTIATE_TEST_SUITE_P(
    , Misdeeds,
    testing::Values(Misdeed{"exits", "The layout engine stopped in the middle of this view."},
                    Misdeed{"crashes", "The layout engine crashed on this view."},
                    Misdeed{"runs-out-of-memory", "The layout engine ran out of memory on this view."},
                    Misdeed{"runs-out-of-time", "The layout engine took too long for this view."},
                    Misdeed{"hangs", "The layout engine took too long for this view."},
                    Misdeed{"hangs-up", "The layout engine crashed on this view."},
                    Misdeed{"mumbles", "do not understand each other"},
                    Misdeed{"boasts", "do not understand each other"},
                    Misdeed{"garbles", "do not understand each other"},
                    Misdeed{"gives-no-number", "The layout engine gave a place that is not a number."},
                    Misdeed{"loses-a-concept", "The layout engine lost a concept."},
                    Misdeed{"dies-in-the-middle", "The layout engine stopped in the middle of this view."},
                    Misdeed{"floods", "The layout engine said more than it was asked."}),
    [](const auto& tested) {
        std::string name = tested.param.behaviour;
        std::erase(name, '-');
        return name;
    });

TEST_P(Misdeeds, AreASentenceAndTheNextViewIsLaidOut)
{
    const FakeWorker fake(GetParam().behaviour);
    WorkerPool pool(fake.program(), 2, kImpatient);
    const Result<Layout> bad = layOut(pool, treeView(5, 2));
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error().code, ErrorCode::Layout);
    EXPECT_NE(bad.error().message.find(GetParam().sentence), std::string::npos) << bad.error().message;
    EXPECT_EQ(sentenceOf(layOut(pool, treeView(5, 2))), "");
}

TEST(WorkerPool, ReplacesAWorkerThatGoesOnTalking)
{
    const FakeWorker fake("echoes");
    WorkerPool pool(fake.program(), 1);
    for (std::size_t concepts = 2; concepts < 12; ++concepts) {
        const Result<Layout> answer = layOut(pool, treeView(concepts, 2));
        if (answer) {
            EXPECT_EQ(answer->centres.size(), concepts);
        }
    }
    EXPECT_EQ(sentenceOf(layOut(pool, treeView(4, 2))), "");
}

TEST(WorkerPool, GivesUpOnAWorkerThatDoesNotEvenRead)
{
    const FakeWorker fake("never-listens");
    WorkerPool pool(fake.program(), 1, kImpatient);
    for (int times = 0; times < 3; ++times)
        EXPECT_EQ(sentenceOf(layOut(pool, treeView(20'000, 10))),  // more than fits into a socket
                  "The layout engine took too long for this view.");
}

TEST(WorkerPool, SurvivesTheDeathOfWorkersInTheMiddleOfALayout)
{
    WorkerPool pool(kRealWorker, 1, kPatient);
    std::jthread killer([] {
        waitUntilWorking();
        killAllChildren();
    });
    EXPECT_EQ(sentenceOf(layOut(pool, completeView(80))), "The layout engine crashed on this view.");
    killer.join();
    EXPECT_EQ(sentenceOf(layOut(pool, treeView(30, 3))), "");
}

TEST(WorkerPool, EndsALayoutThatTakesTooLong)
{
    WorkerPool pool(kRealWorker, 2, kImpatient);
    const std::vector<Result<Layout>> answers = pool.runAll({completeView(80), treeView(10, 3), completeView(80)});
    EXPECT_EQ(sentenceOf(answers.at(0)), "The layout engine took too long for this view.");
    EXPECT_EQ(sentenceOf(answers.at(1)), "");
    EXPECT_EQ(sentenceOf(answers.at(2)), "The layout engine took too long for this view.");
}

TEST(WorkerPool, HasOneDeadlineForAllThatARunnerIsAsked)
{
    const FakeWorker silent("never-listens");
    WorkerLimits limits = kPatient;
    limits.whole = std::chrono::milliseconds(300);
    WorkerPool pool(silent.program(), 2, limits);
    const RunAll runAll = pool.runner();
    for (int call = 0; call < 3; ++call) {  // the later ones come back at once
        const std::vector<Result<Layout>> answers = runAll(std::vector<LayoutRequest>(8, treeView(10, 3)));
        ASSERT_EQ(answers.size(), 8u);
        for (const Result<Layout>& answer : answers) {
            ASSERT_FALSE(answer);
            EXPECT_EQ(answer.error().code, ErrorCode::Cancelled);
            EXPECT_EQ(sentenceOf(answer).substr(0, 48), "The layout took too long and was stopped; a smal");
        }
    }
}

TEST(WorkerPool, SaysWhenMemoryRunsOut)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "memory cannot be limited under this sanitizer";
#endif
    WorkerLimits limits = kPatient;
    limits.memory = std::size_t{48} << 20;
    WorkerPool pool(kRealWorker, 1, limits);
    EXPECT_EQ(sentenceOf(layOut(pool, treeView(60'000, 3, "radial"))),
              "The layout engine ran out of memory on this view.");
    EXPECT_EQ(sentenceOf(layOut(pool, treeView(30, 3))), "");
}

TEST(WorkerPool, CancelsWhatRunsAndWhatWaits)
{
    WorkerPool pool(kRealWorker, 1, kPatient);
    std::jthread canceller([&pool] {
        waitUntilWorking();
        pool.cancel();
    });
    for (const Result<Layout>& answer : pool.runAll({completeView(80), completeView(80), completeView(80)})) {
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().code, ErrorCode::Cancelled);
    }
    canceller.join();
    EXPECT_EQ(sentenceOf(layOut(pool, treeView(30, 3))), "");
}

TEST(WorkerPool, StopsOneCallAndLetsTheOthersBe)
{
    WorkerPool pool(kRealWorker, 1, kPatient);
    std::stop_source stop;
    Result<Layout> stopped = Layout{};
    std::jthread caller([&] { stopped = pool.runAll({completeView(80)}, stop.get_token()).front(); });
    waitUntilWorking();
    EXPECT_EQ(sentenceOf(layOut(pool, treeView(30, 3))), "");
    stop.request_stop();
    caller.join();
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(pool.runAll({treeView(3, 2)}, stop.get_token()).front().error().code, ErrorCode::Cancelled);
}

TEST(WorkerPool, ServesSeveralThreads)
{
    WorkerPool pool(kRealWorker);
    std::vector<std::jthread> callers;
    for (std::size_t thread = 0; thread < 4; ++thread)
        callers.emplace_back([&pool, thread] {
            for (std::size_t concepts = 1; concepts < 20; ++concepts)
                EXPECT_EQ(layOut(pool, treeView(concepts + thread, 3)).value().centres.size(), concepts + thread);
        });
}

TEST(WorkerPool, RecyclesWorkers)
{
    WorkerLimits limits;
    limits.recycleAfter = 3;
    WorkerPool pool(kRealWorker, 1, limits);
    for (int times = 0; times < 20; ++times)
        EXPECT_EQ(sentenceOf(layOut(pool, treeView(10, 3))), "");
}

TEST(WorkerPool, LeavesNoProcessesAndNoOpenFiles)
{
    const std::size_t before = openFiles();
    for (const char* behaviour : {"exits", "hangs", "floods", "dies-in-the-middle", "behaves"}) {
        const FakeWorker fake(behaviour);
        WorkerPool pool(fake.program(), 2, kImpatient);
        for (int times = 0; times < 5; ++times)
            static_cast<void>(pool.runAll({treeView(5, 2), treeView(6, 2), treeView(7, 2)}));
    }
    EXPECT_EQ(openFiles(), before);
    EXPECT_TRUE(children().empty());
}

TEST(WorkerPool, GivesWorkersNothingOfOurs)
{
    const int ours = dup(STDOUT_FILENO);  // inherited by careless programs
    WorkerPool pool(kRealWorker, 1);
    EXPECT_EQ(sentenceOf(layOut(pool, treeView(3, 2))), "");
    ASSERT_FALSE(children().empty());
    const std::filesystem::path child = std::filesystem::path("/proc") / std::to_string(children().front().pid);
    std::string environment;
    std::getline(std::ifstream(child / "environ"), environment);
    EXPECT_EQ(environment, std::string("LC_ALL=C.UTF-8") + '\0');
    EXPECT_EQ(std::filesystem::read_symlink(child / "cwd"), "/");
    EXPECT_FALSE(std::filesystem::exists(child / "fd" / std::to_string(ours + 5)));
    close(ours);
}

TEST(WorkerPool, LaysOutWithEveryEngineUnderItsConfinement)
{
    WorkerPool pool(kRealWorker, 2, kPatient);
    for (const EngineInfo& engine : layoutEngines()) {
        if (engine.kind != EngineKind::Graphviz)
            continue;
        EXPECT_EQ(sentenceOf(layOut(pool, treeView(300, 4, engine.name))), "") << engine.name;
        for (std::uint64_t seed = 1; seed < 15; ++seed)
            EXPECT_EQ(sentenceOf(layOut(pool, test::randomView(seed, 60, engine.name))), "") << engine.name << seed;
    }
}

}  // namespace conspectus
