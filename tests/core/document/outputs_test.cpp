// outputs_test.cpp: what a command is told to write to, and what saves leave behind.
#include "core/document/file_store.h"
#include "core/document/temporary_file.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <thread>

using namespace conspectus;
using namespace conspectus::test;
using testing::HasSubstr;
namespace fs = std::filesystem;

namespace {

class Output : public testing::Test {
protected:
    std::string path(const std::string& name) const { return (folder.path() / name).string(); }
    static std::string contents(const std::string& path)
    {
        std::ifstream file(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    std::size_t count() const
    {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder.path()), {}));
    }

    TemporaryFolder folder;
};

/// A child that dies in the middle of a save of `path`; what it leaves was last written to a minute ago.
void dieWhileSaving(const std::string& path)
{
    const pid_t child = fork();
    if (child == 0) {
        auto file = TemporaryFile::beside(path, 0600);
        const std::array<timespec, 2> times{timespec{time(nullptr) - 60, 0}, timespec{time(nullptr) - 60, 0}};
        if (!file || write(file->descriptor(), "half", 4) != 4 || futimens(file->descriptor(), times.data()) != 0)
            _exit(1);
        kill(getpid(), SIGKILL);
    }
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
}

}  // namespace

TEST_F(Output, GoesToWhatIsOpenAlreadyWhereItStands)
{
    const Descriptor file(open(path("log").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
    struct stat before { };
    fstat(file.number(), &before);
    ASSERT_EQ(write(file.number(), "one ", 4), 4);
    ASSERT_TRUE(writeOutput("/dev/fd/" + std::to_string(file.number()), "two "));
    ASSERT_TRUE(writeOutput("/proc/self/fd/" + std::to_string(file.number()), "three"));
    EXPECT_EQ(contents(path("log")), "one two three");
    struct stat after { };
    stat(path("log").c_str(), &after);
    EXPECT_EQ(after.st_ino, before.st_ino) << "the file was replaced";
    EXPECT_EQ(outputDescriptor("/dev/stdout"), STDOUT_FILENO);
    EXPECT_EQ(outputDescriptor("/dev/fd/x"), -1);
}

TEST_F(Output, GoesIntoAPipeThatStaysAPipe)
{
    ASSERT_EQ(mkfifo(path("pipe").c_str(), 0600), 0);
    std::string got;
    std::thread reader([&] { got = contents(path("pipe")); });
    const std::string large(300'000, 'x');
    EXPECT_TRUE(writeOutput(path("pipe"), large));
    reader.join();
    EXPECT_EQ(got, large);
    EXPECT_TRUE(fs::is_fifo(path("pipe")));
}

TEST_F(Output, GoesToDevicesAndSaysWhenTheyAreFull)
{
    EXPECT_TRUE(writeOutput("/dev/null", "x"));
    EXPECT_THAT(writeOutput("/dev/full", "x").error().message, HasSubstr("No space left"));
    struct stat state { };
    ASSERT_EQ(stat("/dev/null", &state), 0);
    EXPECT_TRUE(S_ISCHR(state.st_mode));
}

TEST_F(Output, OfAnOrdinaryNameIsAFile)
{
    EXPECT_TRUE(writeOutput(path("map"), "x"));
    EXPECT_EQ(contents(path("map")), "x");
    EXPECT_FALSE(writeOutput(folder.path().string(), "x"));
}

TEST_F(Output, LeavesOtherNamesOfAFileWithTheOldBytesAndKnowsOfThem)
{
    std::ofstream(path("one")) << "old";
    EXPECT_FALSE(hasOtherNames(path("one")));
    fs::create_hard_link(path("one"), path("two"));
    EXPECT_TRUE(hasOtherNames(path("one")));
    ASSERT_TRUE(writeFile(path("one"), "new"));
    EXPECT_EQ(contents(path("two")), "old");
    EXPECT_FALSE(hasOtherNames(path("one")));
}

TEST_F(Output, ClearsAwayWhatAKilledSaveOfTheSameFileLeft)
{
    dieWhileSaving(path("map"));
    dieWhileSaving(path("other"));
    std::ofstream(path(".conspectus-notes.tmp")) << "somebody's";
    ASSERT_EQ(count(), 3u);
    ASSERT_TRUE(writeFile(path("map"), "new"));
    EXPECT_EQ(count(), 3u) << "the map has come, its litter has gone, the rest stays";
    EXPECT_TRUE(fs::exists(path(".conspectus-notes.tmp")));
}

TEST_F(Output, LeavesASaveAloneThatIsStillGoingOn)
{
    auto busy = TemporaryFile::beside(path("map"), 0600);
    ASSERT_TRUE(busy);
    const std::array<timespec, 2> times{timespec{time(nullptr) - 60, 0}, timespec{time(nullptr) - 60, 0}};
    ASSERT_EQ(futimens(busy->descriptor(), times.data()), 0);
    ASSERT_TRUE(writeFile(path("map"), "first"));
    ASSERT_EQ(busy->close(), 0);
    removeAbandoned(path("map"));
    EXPECT_EQ(busy->takeName(path("map")), 0);
}

TEST_F(Output, OfTheProgramsOwnReplacesALinkAndDoesNotFollowIt)
{
    std::ofstream(path("theirs")) << "theirs";
    fs::create_symlink(path("theirs"), path("own"));
    ASSERT_TRUE(writeOwnFile(path("own"), "mine"));
    EXPECT_EQ(contents(path("theirs")), "theirs");
    EXPECT_FALSE(fs::is_symlink(path("own")));
    EXPECT_EQ(readOwnFile(path("own")).value(), "mine");
}

TEST_F(Output, OfTheProgramsOwnIsReadFromRegularFilesOnly)
{
    std::ofstream(path("theirs")) << "theirs";
    fs::create_symlink(path("theirs"), path("link"));
    ASSERT_EQ(mkfifo(path("pipe").c_str(), 0600), 0);
    EXPECT_FALSE(readOwnFile(path("link")));
    EXPECT_FALSE(readOwnFile(path("pipe")));
    EXPECT_FALSE(readOwnFile("/dev/zero"));
    EXPECT_TRUE(readRegularFile(path("link"))) << "a map of a person may be a link";
    EXPECT_FALSE(readRegularFile(path("pipe")));
}
