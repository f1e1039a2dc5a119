#include "app/session/document_guard.h"

#include "core/document/file_store.h"
#include "core/edit/edits.h"
#include "core/formats/format.h"
#include "core/model/info_changes.h"
#include "core/model/map_info.h"
#include "tests/support/session.h"

#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace conspectus::test {
namespace {

std::string bytesOf(const ConceptMap& map) { return formatByName("graphml")->write(map)->bytes; }

class GuardingADocument : public testing::Test {
protected:
    GuardingADocument()
    {
        session->adopt(mapFrom("a->b"), {});
        EXPECT_TRUE(session->save(file));
    }

    void edit(const char* key, const char* label)
    {
        EXPECT_TRUE(session->perform(*rename(session->map(), named(session->map(), key), label)));
    }
    void writeElsewhere(const char* sketch) { EXPECT_TRUE(writeFile(file.toStdString(), bytesOf(mapFrom(sketch)))); }

    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("map.graphml"));
    std::unique_ptr<MapSession> session = sessionWithoutWorkers();
    DocumentGuard guard{*session, folder.filePath(QStringLiteral("versions"))};
};

TEST_F(GuardingADocument, NoticesWhatOthersWrite)
{
    EXPECT_FALSE(guard.isChangedElsewhere());
    QSignalSpy changes(&guard, &DocumentGuard::changedElsewhere);
    writeElsewhere("a->b b->c");
    EXPECT_TRUE(guard.isChangedElsewhere());
    ASSERT_TRUE(changes.wait(5'000));
    EXPECT_EQ(guard.mapOnDisk()->conceptCount(), 3u);
    EXPECT_EQ(guard.mapAsItWas()->conceptCount(), 2u);
    guard.accept();
    EXPECT_FALSE(guard.isChangedElsewhere());
}

TEST_F(GuardingADocument, WatchesAndKeepsFilesOfAnySize)
{
    MapInfo info = session->map().info();
    info.description = std::string(33u << 20, 'x');
    ASSERT_TRUE(session->perform({"Describe", changesTo(info, session->map().info()), {}}));
    ASSERT_TRUE(session->save(file));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !guard.isKeeping(); }, 20'000));
    EXPECT_EQ(guard.versions().size(), 2u);
    EXPECT_FALSE(guard.isChangedElsewhere());
    QSignalSpy changes(&guard, &DocumentGuard::changedElsewhere);
    writeElsewhere("a->b b->c");
    EXPECT_TRUE(guard.isChangedElsewhere());
    EXPECT_TRUE(changes.wait(10'000));
}

TEST_F(GuardingADocument, NoticesWhatOthersWroteBeforeALostMapCameBack)
{
    const auto asItWas = session->asItWas();
    writeElsewhere("a->b b->c");
    const auto later = sessionWithoutWorkers();
    DocumentGuard second(*later, folder.filePath(QStringLiteral("versions")));
    QSignalSpy changes(&second, &DocumentGuard::changedElsewhere);
    later->adoptUnsaved(mapFrom("a->b"), file, asItWas);
    EXPECT_TRUE(second.isChangedElsewhere());
    EXPECT_TRUE(changes.wait(5'000));
    EXPECT_EQ(second.mapAsItWas()->conceptCount(), 2u);
}

TEST_F(GuardingADocument, DoesNotNoticeItsOwnSaves)
{
    QSignalSpy changes(&guard, &DocumentGuard::changedElsewhere);
    edit("a", "alpha");
    ASSERT_TRUE(session->save(file));
    EXPECT_FALSE(guard.isChangedElsewhere());
    EXPECT_FALSE(changes.wait(600));
}

TEST_F(GuardingADocument, KeepsVersionsOfWhatIsSaved)
{
    edit("a", "alpha");
    ASSERT_TRUE(session->save(file));
    edit("a", "beta");
    ASSERT_TRUE(session->save(file));
    for (int wait = 0; wait < 100 && guard.versions().size() < 3; ++wait)
        QTest::qWait(20);
    ASSERT_EQ(guard.versions().size(), 3u);
    EXPECT_EQ(*readVersion(guard.versions().front()), bytesOf(session->map()));
}

TEST_F(GuardingADocument, TellsASecondWindowWhoHasIt)
{
    const auto other = sessionWithoutWorkers();
    DocumentGuard second(*other, folder.filePath(QStringLiteral("versions")));
    QSignalSpy held(&second, &DocumentGuard::heldByAnother);
    ASSERT_TRUE(other->open(file));
    EXPECT_EQ(held.size(), 1);
}

// What a full or vanished disk does to a save.
TEST_F(GuardingADocument, EditingGoesOnWhenASaveFails)
{
    edit("a", "alpha");
    const QString gone = folder.filePath(QStringLiteral("gone/map.graphml"));
    const Result<void> nowhere = session->save(gone);
    ASSERT_FALSE(nowhere);
    EXPECT_FALSE(nowhere.error().message.empty());
    QDir(folder.path()).mkdir(QStringLiteral("taken.graphml"));
    EXPECT_FALSE(session->save(folder.filePath(QStringLiteral("taken.graphml"))));
    EXPECT_TRUE(session->isModified());
    EXPECT_EQ(session->path(), file);
    edit("b", "beta");
    ASSERT_TRUE(session->save(file));
    EXPECT_FALSE(session->isModified());
}

}  // namespace
}  // namespace conspectus::test
