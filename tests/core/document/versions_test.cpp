#include "core/document/versions.h"

#include "core/document/file_store.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

#include <cerrno>
#include <fstream>
#include <sys/stat.h>

using namespace conspectus;
using namespace conspectus::test;

namespace {

class Versions : public testing::Test {
protected:
    void keep(const std::string& bytes, std::time_t when, const std::string& document = "map.graphml")
    {
        const Result<void> kept = keepVersion(root, (folder.path() / document).string(), bytes, when);
        ASSERT_TRUE(kept) << kept.error().message;
    }
    std::vector<std::string> kept(const std::string& document = "map.graphml") const
    {
        std::vector<std::string> all;
        for (const Version& version : versionsOf(root, (folder.path() / document).string()))
            all.push_back(readVersion(version).value_or("unreadable"));
        return all;
    }

    TemporaryFolder folder;
    const std::string root = (folder.path() / "state" / "versions").string();
};

}  // namespace

TEST_F(Versions, AreGivenBackTheLatestFirst)
{
    keep("one", 100);
    keep("two", 200);
    keep("three", 200);
    EXPECT_THAT(kept(), testing::ElementsAre("three", "two", "one"));
    EXPECT_EQ(versionsOf(root, (folder.path() / "map.graphml").string()).front().saved, 200);
}

TEST_F(Versions, KeepOneOfTheSame)
{
    keep("one", 100);
    keep("one", 200);
    EXPECT_EQ(kept().size(), 1u);
}

TEST_F(Versions, AreTheLastTwenty)
{
    for (int i = 0; i < 25; ++i)
        keep("save " + std::to_string(i), 100 + i);
    EXPECT_EQ(kept().size(), kVersionsKept);
    EXPECT_EQ(kept().front(), "save 24");
    EXPECT_EQ(kept().back(), "save 5");
}

TEST_F(Versions, BelongToOneDocument)
{
    keep("one", 100);
    keep("other", 100, "other.graphml");
    EXPECT_THAT(kept(), testing::ElementsAre("one"));
    EXPECT_THAT(kept("third.graphml"), testing::IsEmpty());
}

TEST_F(Versions, AreMuchSmallerThanWhatTheyHold)
{
    const std::string large(200'000, 'x');
    keep(large, 100);
    const Version version = versionsOf(root, (folder.path() / "map.graphml").string()).front();
    EXPECT_LT(std::filesystem::file_size(version.file), 2'000u);
    EXPECT_EQ(*readVersion(version), large);
}

TEST_F(Versions, ThatAreDamagedSaySo)
{
    keep("one", 100);
    const Version version = versionsOf(root, (folder.path() / "map.graphml").string()).front();
    std::ofstream(version.file, std::ios::trunc) << "not packed";
    EXPECT_FALSE(readVersion(version));
    std::ofstream(version.file, std::ios::trunc) << "";
    EXPECT_FALSE(readVersion(version));
}

TEST_F(Versions, AreNotMisdatedByAClockThatWasWrongOnce)
{
    keep("before", 100);
    keep("in the future", 4'000'000'000);
    keep("after", 200);
    keep("later", 300);
    EXPECT_THAT(kept(), testing::ElementsAre("later", "after", "in the future", "before"));
    const std::vector<Version> versions = versionsOf(root, (folder.path() / "map.graphml").string());
    EXPECT_EQ(versions[0].saved, 300);
    EXPECT_EQ(versions[1].saved, 200);
}

TEST_F(Versions, AreReadInTheOrderOfOlderPrograms)
{
    keep("new", 300);
    const std::filesystem::path place =
        std::filesystem::path(versionsOf(root, (folder.path() / "map.graphml").string()).front().file).parent_path();
    for (const char* name : {"0000000100-000000.gz", "0000000200-000000.gz"})
        std::filesystem::copy(place / "0000000300-000000.gz", place / name);
    keep("newest", 50);
    const std::vector<Version> versions = versionsOf(root, (folder.path() / "map.graphml").string());
    ASSERT_EQ(versions.size(), 4u);
    EXPECT_EQ(versions[0].saved, 50);
    EXPECT_EQ(versions[1].saved, 300);
    EXPECT_EQ(versions[3].saved, 100);
}

TEST_F(Versions, ThatAreLinksOrPipesAreNotOpened)
{
    keep("one", 100);
    const Version version = versionsOf(root, (folder.path() / "map.graphml").string()).front();
    std::filesystem::remove(version.file);
    std::filesystem::create_symlink("/dev/zero", version.file);
    EXPECT_FALSE(readVersion(version));
    keep("two", 200);
    EXPECT_EQ(kept().front(), "two");
    std::filesystem::remove(version.file);
    ASSERT_EQ(mkfifo(version.file.c_str(), 0600), 0);
    EXPECT_FALSE(readVersion(version));
}

TEST_F(Versions, DoNotFollowAFolderThatIsALink)
{
    keep("one", 100);
    const std::filesystem::path place =
        std::filesystem::path(versionsOf(root, (folder.path() / "map.graphml").string()).front().file).parent_path();
    const std::filesystem::path elsewhere = folder.path() / "elsewhere";
    std::filesystem::rename(place, elsewhere);
    std::filesystem::create_directory_symlink(elsewhere, place);
    EXPECT_FALSE(keepVersion(root, (folder.path() / "map.graphml").string(), "two", 200));
}

TEST_F(Versions, WhenTheyCannotBeKeptTheErrorDoesNotSpeakOfTheDocument)
{
    const Flush before = replaceFlush([](int) {
        errno = ENOSPC;
        return -1;
    });
    const Result<void> kept = keepVersion(root, (folder.path() / "map.graphml").string(), "one", 100);
    replaceFlush(before);
    ASSERT_FALSE(kept);
    EXPECT_THAT(kept.error().message, testing::StartsWith("No version could be kept in "));
    EXPECT_THAT(kept.error().message, testing::EndsWith(": No space left on device."));
}
