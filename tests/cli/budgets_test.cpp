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
using ::testing::IsEmpty;

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
    /// What else the folder holds.
    std::vector<std::string> left() const
    {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(m_folder.path()))
            if (const fs::path name = entry.path().filename(); name != "conspectus" && name != "conspectus-layout")
                names.push_back(name);
        return names;
    }

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

/// State and parent of a process, as the system tells them: "R 1234 ..."; empty: there is none.
std::string stateOf(const std::string& pid)
{
    const std::string line = bytesOf("/proc/" + pid + "/stat");
    const std::size_t name = line.rfind(") ");
    return name == std::string::npos ? std::string() : line.substr(name + 2);
}

/// A zombie that nobody has fetched yet does not run.
bool isRunning(pid_t pid)
{
    const std::string state = stateOf(std::to_string(pid));
    return !state.empty() && state.front() != 'Z';
}

/// Whichever thread of `parent` started them.
std::vector<pid_t> childrenOf(pid_t parent)
{
    std::vector<pid_t> children;
    for (const auto& entry : fs::directory_iterator("/proc")) {
        const std::string pid = entry.path().filename();
        if (std::isdigit(static_cast<unsigned char>(pid.front())) &&
            stateOf(pid).find(' ' + std::to_string(parent) + ' ') == 1)
            children.push_back(std::stoi(pid));
    }
    return children;
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

TEST(Budgets, AnInterruptEndsTheCommandAndItsWorkersAndLeavesNoFile)
{
    const WithWorker silent("exec cat >/dev/null\n");
    const std::string program = silent.program(), picture = silent.file("map.svg");
    const pid_t command = fork();
    if (command == 0) {
        execl(program.c_str(), "conspectus", "export", kBuiltIn, "-o", picture.c_str(), static_cast<char*>(nullptr));
        _exit(127);
    }
    std::vector<pid_t> workers;
    waitUntil([&] { return !(workers = childrenOf(command)).empty(); });
    kill(command, SIGINT);
    int status = 0;
    ASSERT_EQ(waitpid(command, &status, 0), command);
    EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGINT);
    for (pid_t worker : workers)
        waitUntil([&] { return !isRunning(worker); });
    EXPECT_THAT(silent.left(), IsEmpty());
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
