// file_names_test.cpp: maps whose names are bytes and no text.
#include "app/session/file_names.h"

#include "app/session/document_guard.h"
#include "app/session/recovery_keeper.h"
#include "core/document/file_store.h"
#include "core/document/recovery.h"
#include "core/edit/edits.h"
#include "tests/support/session.h"
#include "tests/support/temporary_folder.h"

#include <QTest>
#include <gtest/gtest.h>

#include <sys/stat.h>

namespace conspectus::test {
namespace {

namespace fs = std::filesystem;

TEST(FileNames, KeepEveryByte)
{
    std::string all;
    for (int byte = 1; byte < 256; ++byte)
        all += static_cast<char>(byte);
    for (const std::string& name : {std::string(), std::string("map"), std::string("文化 é 😀"), std::string("caf\xe9"),
                                    std::string("\xed\xb2\x80"), std::string("\xf0\x9f\x98"), "é" + all + "é"})
        EXPECT_EQ(bytesOf(pathFrom(name)), name);
    EXPECT_EQ(pathFrom("文化 é 😀"), QStringLiteral("文化 é 😀"));
}

TEST(FileNames, AreShownAsText)
{
    EXPECT_EQ(shownName(pathFrom("/maps/caf\xe9.graphml")), QStringLiteral("caf\uFFFD.graphml"));
    EXPECT_EQ(shownPath(QStringLiteral("/a/😀")), QStringLiteral("/a/😀"));
}

/// A map in a file with a name from another age.
class OddlyNamed : public testing::Test {
protected:
    OddlyNamed() { EXPECT_TRUE(session->save(path)); }

    TemporaryFolder folder;
    const std::string name = (folder.path() / "caf\xe9.graphml").string();
    const QString path = pathFrom(name);
    std::unique_ptr<MapSession> session = sessionOn("power->hard");
};

TEST_F(OddlyNamed, IsSavedAndOpened)
{
    EXPECT_TRUE(fs::exists(name));
    EXPECT_TRUE(isThere(path));
    EXPECT_GT(sizeOf(path), 100);
    EXPECT_TRUE(changedAt(path).isValid());
    EXPECT_EQ(session->displayName(), QStringLiteral("caf\uFFFD.graphml"));
    const auto other = sessionWithoutWorkers();
    ASSERT_TRUE(other->open(path));
    EXPECT_EQ(drawnIn(*other), "power hard");
}

TEST_F(OddlyNamed, IsLockedVersionedAndWatched)
{
    DocumentGuard guard(*session, pathFrom((folder.path() / "versions").string()));
    EXPECT_TRUE(fs::exists(folder.path() / ".~lock.caf\xe9.graphml#"));
    ASSERT_TRUE(session->perform(*rename(session->map(), named(session->map(), "hard"), "HARD")));
    ASSERT_TRUE(session->save(path));
    EXPECT_TRUE(QTest::qWaitFor([&] { return guard.versions().size() == 2; }, 5'000));
    QSignalSpy changed(&guard, &DocumentGuard::changedElsewhere);
    const std::string bytes = *readFile(name);
    ASSERT_TRUE(writeFile(name, bytes + "<!-- theirs -->"));
    EXPECT_TRUE(changed.wait(5'000));
    EXPECT_TRUE(guard.isChangedElsewhere());
}

TEST_F(OddlyNamed, IsRecovered)
{
    const std::string root = (folder.path() / "recovery").string();
    RecoveryKeeper keeper(*session, pathFrom(root));
    ASSERT_TRUE(session->perform(*rename(session->map(), named(session->map(), "hard"), "HARD")));
    keeper.storeNow();
    const auto document = [&] {
        for (const auto& place : fs::directory_iterator(root))
            if (const auto found = readFile((place.path() / "document").string()))
                return *found;
        return std::string();
    };
    EXPECT_TRUE(QTest::qWaitFor([&] { return document() == name; }, 5'000)) << document();
}

TEST(AWindow, DoesNotWaitForAPipe)
{
    const TemporaryFolder folder;
    const std::string pipe = (folder.path() / "map.graphml").string();
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    const auto session = sessionWithoutWorkers();
    const Result<void> opened = session->open(pathFrom(pipe));
    ASSERT_FALSE(opened);
    EXPECT_NE(opened.error().message.find("not an ordinary file"), std::string::npos);
    EXPECT_FALSE(session->save(pathFrom(pipe)));
    EXPECT_TRUE(fs::is_fifo(pipe));
}

TEST(ASave, SaysThatTheFileHadAnotherName)
{
    const TemporaryFolder folder;
    const std::string one = (folder.path() / "one.graphml").string(), two = (folder.path() / "two.graphml").string();
    const auto session = sessionOn("power->hard");
    ASSERT_TRUE(session->save(pathFrom(one)));
    fs::create_hard_link(one, two);
    QSignalSpy noticed(session.get(), &MapSession::noticed);
    ASSERT_TRUE(session->save(pathFrom(one)));
    ASSERT_EQ(noticed.size(), 1);
    EXPECT_TRUE(noticed[0][0].value<Notice>().text.contains(QStringLiteral("hard link")));
    ASSERT_TRUE(session->save(pathFrom(one)));
    EXPECT_EQ(noticed.size(), 1) << "it is said once";
}

}  // namespace
}  // namespace conspectus::test
