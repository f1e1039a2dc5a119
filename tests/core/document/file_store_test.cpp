// file_store_test.cpp: a save succeeds whole or changes nothing, on every disk and with every kind of target.
#include "core/document/file_store.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

using namespace conspectus;
using testing::HasSubstr;
namespace fs = std::filesystem;

namespace {

/// For tests of what root may do anyway: while it lives, root acts as a user without rights.
class WithoutRights {
public:
    explicit WithoutRights(const fs::path& owned)
    {
        if (::geteuid() != 0)
            return;
        for (const auto& entry : fs::directory_iterator(owned))
            EXPECT_EQ(::chown(entry.path().c_str(), kNobody, kNobody), 0);
        EXPECT_EQ(::chown(owned.c_str(), kNobody, kNobody), 0);
        m_isActing = ::setegid(kNobody) == 0 && ::seteuid(kNobody) == 0;
    }
    WithoutRights(const WithoutRights&) = delete;
    WithoutRights& operator=(const WithoutRights&) = delete;
    ~WithoutRights()
    {
        const bool isBack = !m_isActing || (::seteuid(0) == 0 && ::setegid(0) == 0);
        EXPECT_TRUE(isBack);
    }

private:
    static constexpr uid_t kNobody = 65534;
    bool m_isActing = false;
};

/// A folder of its own for each test; what is left in it besides the expected files is litter.
class FileStore : public testing::Test {
protected:
    void SetUp() override
    {
        std::string name = (fs::temp_directory_path() / "conspectus-store-XXXXXX").string();
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        m_folder = name;
    }
    void TearDown() override
    {
        fs::permissions(m_folder, fs::perms::owner_all);
        fs::remove_all(m_folder);
    }

    std::string path(const std::string& name) const { return (m_folder / name).string(); }

    static void put(const std::string& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }
    static std::string contents(const std::string& path)
    {
        std::ifstream file(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    std::vector<std::string> names() const
    {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(m_folder))
            names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }
    static mode_t modeOf(const std::string& path)
    {
        struct stat state { };
        ::stat(path.c_str(), &state);
        return state.st_mode & 07777;
    }
    static bool isRoot() { return ::geteuid() == 0; }

    fs::path m_folder;
};

TEST_F(FileStore, GivesBackWhatWasWritten)
{
    std::string bytes(300'000, 'x');
    bytes[17] = '\0';
    bytes += "\r\n\xFF";
    ASSERT_TRUE(writeFile(path("a.graphml"), bytes));
    EXPECT_EQ(readFile(path("a.graphml")).value(), bytes);
    EXPECT_THAT(names(), testing::ElementsAre("a.graphml"));
}

TEST_F(FileStore, WritesAnEmptyFile)
{
    ASSERT_TRUE(writeFile(path("empty"), ""));
    EXPECT_EQ(readFile(path("empty")).value(), "");
}

TEST_F(FileStore, ReplacesAFileAsAWhole)
{
    put(path("a"), std::string(100'000, 'o'));
    ASSERT_TRUE(writeFile(path("a"), "new"));
    EXPECT_EQ(contents(path("a")), "new");
}

TEST_F(FileStore, KeepsPermissions)
{
    put(path("a"), "old");
    for (const mode_t mode : {0600u, 0640u, 0755u, 0666u}) {
        ASSERT_EQ(::chmod(path("a").c_str(), mode), 0);
        ASSERT_TRUE(writeFile(path("a"), "new"));
        EXPECT_EQ(modeOf(path("a")), mode);
    }
}

TEST_F(FileStore, GivesNewFilesTheUsualPermissions)
{
    const mode_t mask = ::umask(027);
    ASSERT_TRUE(writeFile(path("a"), "new"));
    ::umask(mask);
    EXPECT_EQ(modeOf(path("a")), 0640u);
}

TEST_F(FileStore, KeepsTheOwnerWhereItMay)
{
    if (!isRoot())
        GTEST_SKIP() << "only root can give files away";
    put(path("a"), "old");
    ASSERT_EQ(::chown(path("a").c_str(), 12345, 54321), 0);
    ASSERT_EQ(::chmod(path("a").c_str(), 0660), 0);
    ASSERT_TRUE(writeFile(path("a"), "new"));
    struct stat state { };
    ASSERT_EQ(::stat(path("a").c_str(), &state), 0);
    EXPECT_EQ(state.st_uid, 12345u);
    EXPECT_EQ(state.st_gid, 54321u);
    EXPECT_EQ(modeOf(path("a")), 0660u);
}

TEST_F(FileStore, FollowsSymbolicLinks)
{
    fs::create_directory(m_folder / "deep");
    put(path("deep/real"), "old");
    fs::create_symlink("deep/real", path("second"));
    fs::create_symlink(path("second"), path("first"));
    ASSERT_TRUE(writeFile(path("first"), "new"));
    EXPECT_TRUE(fs::is_symlink(path("first")));
    EXPECT_TRUE(fs::is_symlink(path("second")));
    EXPECT_EQ(contents(path("deep/real")), "new");
    EXPECT_THAT(names(), testing::ElementsAre("deep", "first", "second"));
}

TEST_F(FileStore, MakesTheFileThatALinkPromises)
{
    fs::create_symlink("later", path("link"));
    ASSERT_TRUE(writeFile(path("link"), "new"));
    EXPECT_TRUE(fs::is_symlink(path("link")));
    EXPECT_EQ(contents(path("later")), "new");
}

TEST_F(FileStore, RefusesALinkToItself)
{
    fs::create_symlink("loop", path("loop"));
    EXPECT_EQ(writeFile(path("loop"), "new").error().code, ErrorCode::Output);
    EXPECT_EQ(readFile(path("loop")).error().code, ErrorCode::Input);
}

TEST_F(FileStore, RefusesFolders)
{
    const auto done = writeFile(m_folder.string(), "new");
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Output);
    EXPECT_EQ(done.error().file, m_folder.string());
    EXPECT_THAT(done.error().message, HasSubstr("folder"));
    EXPECT_THAT(readFile(m_folder.string()).error().message, HasSubstr("folder"));
}

TEST_F(FileStore, RefusesDevicesAndLeavesThemAlone)
{
    fs::create_symlink("/dev/full", path("link"));
    for (const std::string& target : {std::string("/dev/full"), std::string("/dev/null"), path("link")}) {
        const auto done = writeFile(target, "new");
        ASSERT_FALSE(done) << target;
        EXPECT_THAT(done.error().message, HasSubstr("not an ordinary file"));
    }
    EXPECT_THAT(readFile("/dev/zero").error().message, HasSubstr("not an ordinary file"));
    struct stat state { };
    ASSERT_EQ(::stat("/dev/full", &state), 0);
    EXPECT_TRUE(S_ISCHR(state.st_mode));
}

TEST_F(FileStore, RefusesPipesAsTargetsAndDoesNotWaitForSilentOnes)
{
    ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
    EXPECT_FALSE(writeFile(path("pipe"), "new"));
    EXPECT_EQ(readFile(path("pipe")).value(), "");
}

TEST_F(FileStore, SaysWhatIsMissing)
{
    const auto read = readFile(path("nothing"));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Input);
    EXPECT_EQ(read.error().file, path("nothing"));
    EXPECT_THAT(read.error().message, HasSubstr("No such file"));
    EXPECT_THAT(writeFile(path("no/folder"), "new").error().message, HasSubstr("No such file"));
}

TEST_F(FileStore, RefusesWhatIsTooLarge)
{
    put(path("a"), std::string(1001, 'x'));
    EXPECT_TRUE(readFile(path("a"), 1001));
    EXPECT_THAT(readFile(path("a"), 1000).error().message, HasSubstr("larger"));
}

TEST_F(FileStore, LeavesAReadOnlyFolderAsItIs)
{
    put(path("a"), "old");
    const WithoutRights user(m_folder);
    fs::permissions(m_folder, fs::perms::owner_read | fs::perms::owner_exec);
    EXPECT_THAT(writeFile(path("a"), "new").error().message, HasSubstr("Permission denied"));
    EXPECT_EQ(contents(path("a")), "old");
}

TEST_F(FileStore, LeavesAWriteProtectedFileAsItIs)
{
    put(path("a"), "old");
    ASSERT_EQ(::chmod(path("a").c_str(), 0444), 0);
    const WithoutRights user(m_folder);
    EXPECT_THAT(writeFile(path("a"), "new").error().message, HasSubstr("write-protected"));
    EXPECT_EQ(contents(path("a")), "old");
}

/// A limit on the size of files fails in the middle of a write, as a full disk does, and needs no rights.
TEST_F(FileStore, KeepsTheOldBytesWhenAWriteFails)
{
    put(path("a"), "old");
    struct rlimit before { };
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit small = {150'000, before.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto done = writeFile(path("a"), std::string(1'000'000, 'n'));
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);

    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Output);
    EXPECT_THAT(done.error().message, HasSubstr("as it was before"));
    EXPECT_EQ(contents(path("a")), "old");
    EXPECT_THAT(names(), testing::ElementsAre("a"));
}

/// A file system of its own, as full or as read-only as the test wants it. Only root can have one.
class SmallDisk : public FileStore {
protected:
    void SetUp() override
    {
        FileStore::SetUp();
        m_isMounted = ::mount("none", m_folder.c_str(), "tmpfs", 0, "size=64k") == 0;
        if (!m_isMounted)
            GTEST_SKIP() << "no right to mount a small file system";
    }
    void TearDown() override
    {
        if (m_isMounted)
            ::umount(m_folder.c_str());
        FileStore::TearDown();
    }

    bool m_isMounted = false;
};

TEST_F(SmallDisk, ThatIsFullKeepsTheOldBytesForEverySize)
{
    const std::string old(10'000, 'o');
    ASSERT_TRUE(writeFile(path("a"), old));
    for (std::size_t size = 30'000; size < 300'000; size += 9'001) {
        const std::string bytes(size, 'n');
        const auto done = writeFile(path("a"), bytes);
        if (done) {
            EXPECT_EQ(contents(path("a")), bytes) << size;
            ASSERT_TRUE(writeFile(path("a"), old));
        } else {
            EXPECT_THAT(done.error().message, HasSubstr("No space left")) << size;
            EXPECT_EQ(contents(path("a")), old) << size;
        }
        EXPECT_THAT(names(), testing::ElementsAre("a")) << size;
    }
    EXPECT_FALSE(writeFile(path("a"), std::string(65'000, 'n')));
}

TEST_F(SmallDisk, ThatIsReadOnlyIsLeftAlone)
{
    ASSERT_TRUE(writeFile(path("a"), "old"));
    ASSERT_EQ(::mount("none", m_folder.c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr), 0);
    const auto done = writeFile(path("a"), "new");
    ASSERT_FALSE(done);
    EXPECT_THAT(done.error().message, testing::AnyOf(HasSubstr("Read-only"), HasSubstr("write-protected")));
    EXPECT_EQ(contents(path("a")), "old");
    ::mount("none", m_folder.c_str(), nullptr, MS_REMOUNT, nullptr);
}

}  // namespace
