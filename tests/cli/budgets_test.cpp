// Small files that ask for much work, a worker that never answers, little memory: every command ends, and says why.
#include "tests/cli/program.h"
#include "tests/support/paths.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cctype>
#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace fs = std::filesystem;

namespace conspectus {
namespace {

using ::testing::AnyOf;
using ::testing::HasSubstr;

std::string ourProgram() { return test::programPath("conspectus"); }

std::string listOf(char letter, int count)
{
    std::string list = "{";
    for (int i = 0; i < count; ++i)
        list += letter + std::to_string(i) + ' ';
    return list + "}";
}

/// Two sets of concepts, each of one related to each of the other, and a few more: at 300 it has 609 concepts and
/// 90,011 relations in less than 4 KB.
std::string joinedSets(int each)
{
    return "digraph { edge [label=causes]; " + listOf('a', each) + " -> " + listOf('b', each) + " r -> " +
        listOf('s', 8) + " r -> a0; r -> b0; r -> b1 }";
}

std::string sameRelation(int times)
{
    std::string map = "digraph { r->z;";
    for (int i = 0; i < times; ++i)
        map += " a->z;";
    return map + " }";
}

/// Each concept related to each later one: Graphviz takes minutes.
std::string completeMap(int concepts)
{
    std::string map = "digraph {";
    for (int from = 0; from < concepts; ++from)
        for (int to = from + 1; to < concepts; ++to)
            map += " n" + std::to_string(from) + "->n" + std::to_string(to) + ";";
    return map + " }";
}

/// The program with a layout worker of our own beside it.
class WithWorker {
public:
    explicit WithWorker(const std::string& script)
    {
        fs::copy_file(ourProgram(), program());
        write(m_folder.file("conspectus-layout"), "#!/bin/sh\n" + script);
        fs::permissions(m_folder.file("conspectus-layout"), fs::perms::owner_all);
    }

    std::string program() const { return m_folder.file("conspectus"); }
    std::string file(const std::string& name) const { return m_folder.file(name); }
    const fs::path& path() const { return m_folder.path(); }

private:
    Folder m_folder;
};

void waitUntil(const std::function<bool()>& isSo)
{
    for (int i = 0; i < 6000; ++i) {
        if (isSo())
            return;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    FAIL() << "waited for in vain";
}

/// A zombie that nobody has fetched yet does not run.
bool isRunning(pid_t pid)
{
    const std::string state = bytesOf("/proc/" + std::to_string(pid) + "/stat");
    return !state.empty() && state.find(") Z ") == std::string::npos;
}

/// A child process of `parent` that is at work; 0: none.
pid_t busyChildOf(pid_t parent)
{
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator("/proc", ignored)) {
        if (!std::isdigit(static_cast<unsigned char>(entry.path().filename().string().front())))
            continue;
        const std::string state = bytesOf(entry.path() / "stat");
        if (state.find(") R " + std::to_string(parent) + ' ') != std::string::npos)
            return std::stoi(state);
    }
    return 0;
}

TEST(Budgets, ATangleIsExportedWithoutItsPhrasesAndSaysSo)
{
    const Folder folder;
    write(folder.file("tangle.dot"), joinedSets(300));
    ASSERT_LT(fs::file_size(folder.file("tangle.dot")), 4096u);
    const Outcome info = run({"info", folder.file("tangle.dot")});
    EXPECT_THAT(info.out, HasSubstr("Concepts:       609\nRelations:      90,011\n"));
    const Outcome outcome = run({"export", folder.file("tangle.dot"), "-o", folder.file("tangle.svg")});
    EXPECT_EQ(outcome.exitCode, 0) << outcome.trouble << outcome.err;
    EXPECT_THAT(outcome.err,
                AnyOf(HasSubstr("Linking phrases were left out: 90011 relations are more than can be placed."),
                      HasSubstr("Linking phrases were left out: 90,011 relations are more than can be placed.")));
    EXPECT_GT(fs::file_size(folder.file("tangle.svg")), 1'000'000u);
}

TEST(Budgets, TheSameTangleGivesTheSameBytes)
{
    const Folder folder;
    write(folder.file("tangle.dot"), joinedSets(60));
    for (const char* name : {"1.svg", "2.svg"})
        ASSERT_EQ(run({"export", folder.file("tangle.dot"), "-o", folder.file(name)}).exitCode, 0);
    EXPECT_EQ(bytesOf(folder.file("1.svg")), bytesOf(folder.file("2.svg")));
}

TEST(Budgets, OneRelationAThousandTimesIsExported)
{
    const Folder folder;
    write(folder.file("same.dot"), sameRelation(1000));
    const Outcome outcome =
        run({"export", folder.file("same.dot"), "-o", folder.file("same.svg")}, {}, std::chrono::seconds(30));
    EXPECT_EQ(outcome.exitCode, 0) << outcome.trouble << outcome.err;
}

TEST(Budgets, AWorkerThatNeverAnswersEndsTheCommandWithASentence)
{
    const WithWorker silent("exec sleep 600\n");
    const Outcome outcome = runProgram({silent.program(), "export", kBuiltIn, "-o", silent.file("map.svg")});
    EXPECT_EQ(outcome.exitCode, 3) << outcome.trouble;
    EXPECT_THAT(outcome.err, HasSubstr("The layout took too long and was stopped"));
    EXPECT_FALSE(fs::exists(silent.file("map.svg")));
}

TEST(Budgets, AnInterruptEndsTheCommandAndItsWorkerAndLeavesNoFile)
{
    const Folder folder;
    write(folder.file("complete.dot"), completeMap(80));
    const pid_t child = fork();
    if (child == 0) {
        execl(ourProgram().c_str(), "conspectus", "export", folder.file("complete.dot").c_str(), "-o",
              folder.file("map.svg").c_str(), static_cast<char*>(nullptr));
        _exit(127);
    }
    pid_t worker = 0;
    waitUntil([&] { return (worker = busyChildOf(child)) > 0; });
    kill(child, SIGINT);
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGINT);
    waitUntil([&] { return !isRunning(worker); });
    for (const auto& entry : fs::directory_iterator(folder.path()))
        EXPECT_EQ(entry.path().filename().string(), "complete.dot");
}

TEST(Budgets, LittleMemoryIsASentence)
{
#if defined(__SANITIZE_ADDRESS__)
    GTEST_SKIP() << "memory cannot be limited under the address sanitizer";
#endif
    const Folder folder;
    write(folder.file("tangle.dot"), joinedSets(300));
    write(folder.file("limited.sh"), "ulimit -v $1; shift; exec \"$@\"\n");
    bool isSaid = false;
    for (int megabytes : {250, 350, 500}) {
        const Outcome outcome =
            runProgram({"sh", folder.file("limited.sh"), std::to_string(megabytes * 1024), ourProgram(), "export",
                        folder.file("tangle.dot"), "-o", folder.file("tangle.svg")});
        EXPECT_EQ(outcome.trouble, "") << megabytes << " MB: " << outcome.err;
        isSaid = isSaid || outcome.err.find("There is not enough memory") != std::string::npos;
    }
    EXPECT_TRUE(isSaid);
}

}  // namespace
}  // namespace conspectus
