#include "core/document/document_lock.h"

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace conspectus;
using namespace conspectus::test;

namespace {

class Lock : public testing::Test {
protected:
    TemporaryFolder folder;
    const std::string document = (folder.path() / "map.graphml").string();
    const std::filesystem::path file = folder.path() / ".~lock.map.graphml#";
};

}  // namespace

TEST_F(Lock, IsOneWindowsAsLongAsItLives)
{
    {
        const auto first = DocumentLock::take(document, "first");
        ASSERT_TRUE(first);
        EXPECT_TRUE(std::filesystem::exists(file));
        const auto second = DocumentLock::take(document, "second");
        ASSERT_FALSE(second);
        EXPECT_EQ(second.error().token, "first");
        EXPECT_EQ(second.error().process, getpid());
    }
    EXPECT_FALSE(std::filesystem::exists(file));
    EXPECT_TRUE(DocumentLock::take(document, "second"));
}

TEST_F(Lock, MovesWithItsOwner)
{
    DocumentLock lock;
    lock = std::move(*DocumentLock::take(document, "first"));
    EXPECT_FALSE(DocumentLock::take(document, "second"));
    lock = DocumentLock();
    EXPECT_TRUE(DocumentLock::take(document, "second"));
}

TEST_F(Lock, OfAProcessThatDiedIsStale)
{
    const pid_t child = fork();
    if (child == 0) {
        const auto lock = DocumentLock::take(document, "child");
        kill(getpid(), SIGKILL);
    }
    waitpid(child, nullptr, 0);
    EXPECT_TRUE(std::filesystem::exists(file));
    EXPECT_TRUE(DocumentLock::take(document, "heir"));
}

TEST_F(Lock, OfANumberThatIsAnotherProcessByNowIsStale)
{
    char host[256] = {};
    gethostname(host, sizeof host - 1);
    std::ofstream(file) << "somebody\n" << host << '\n' << getpid() << "\nother\n1\n";
    EXPECT_TRUE(DocumentLock::take(document, "heir"));
}

TEST_F(Lock, OfAnotherHostIsBelieved)
{
    std::ofstream(file) << "somebody\nfar-away\n1\nother\n1\n";
    const auto lock = DocumentLock::take(document, "mine");
    ASSERT_FALSE(lock);
    EXPECT_EQ(lock.error().user, "somebody");
    EXPECT_EQ(lock.error().host, "far-away");
}

TEST_F(Lock, ThatIsNoneOfOursIsReplaced)
{
    std::ofstream(file) << "?";
    EXPECT_TRUE(DocumentLock::take(document, "mine"));
}

TEST_F(Lock, IsNotNeededWhereNoFileCanBe)
{
    EXPECT_TRUE(DocumentLock::take("/there/is/no/such/folder/map.graphml", "mine"));
}

TEST_F(Lock, ThatLeadsToAnEndlessDeviceIsReplacedAndNotRead)
{
    std::filesystem::create_symlink("/dev/zero", file);
    EXPECT_TRUE(DocumentLock::take(document, "mine"));
    EXPECT_TRUE(std::filesystem::exists("/dev/zero"));
}

TEST_F(Lock, ThatIsAPipeIsReplacedAndNotWaitedFor)
{
    ASSERT_EQ(mkfifo(file.c_str(), 0600), 0);
    const auto lock = DocumentLock::take(document, "mine");
    EXPECT_TRUE(lock);
    EXPECT_TRUE(std::filesystem::is_regular_file(file));
}

TEST_F(Lock, IsNotReadThroughALink)
{
    const std::filesystem::path elsewhere = folder.path() / "elsewhere";
    std::ofstream(elsewhere) << "somebody\nfar-away\n1\nother\n1\n";
    std::filesystem::create_symlink(elsewhere, file);
    EXPECT_TRUE(DocumentLock::take(document, "mine"));
    EXPECT_TRUE(std::filesystem::exists(elsewhere));
}

TEST_F(Lock, OfUnreasonableSizeIsNoneOfOurs)
{
    std::ofstream(file) << std::string(1 << 20, 'x') << "\nfar-away\n1\nother\n1\n";
    EXPECT_TRUE(DocumentLock::take(document, "mine"));
}

TEST_F(Lock, WithAFolderInItsPlaceIsDoneWithout)
{
    std::filesystem::create_directory(file);
    EXPECT_TRUE(DocumentLock::take(document, "mine"));
}
