#include "app/session/recovery_keeper.h"
#include "core/document/recovery.h"
#include "core/edit/edits.h"
#include "tests/support/scarce_memory.h"
#include "tests/support/session.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <gmock/gmock.h>

namespace conspectus::test {
namespace {

class KeepingASession : public testing::Test {
protected:
    void change(const char* label)
    {
        ASSERT_TRUE(session->perform(*rename(session->map(), named(session->map(), "a"), label)));
    }

    QStringList places() const { return QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot); }

    /// What a program that starts now would find, if this one were dead.
    std::string kept() const
    {
        for (const QString& place : places())
            if (const auto map = restored({(root + u'/' + place).toStdString(), {}, 0}))
                return map->find(map->concepts().front())->label;
        return "nothing";
    }

    QTemporaryDir folder;
    const QString root = folder.filePath(QStringLiteral("recovery"));
    std::unique_ptr<MapSession> session = sessionOn("a->b");
    std::unique_ptr<RecoveryKeeper> keeper = std::make_unique<RecoveryKeeper>(*session, root);
};

TEST_F(KeepingASession, HasAChangeOnDiskWithinASecond)
{
    QTest::qWait(600);
    EXPECT_TRUE(places().isEmpty()) << "nothing to lose yet";
    change("first");
    change("second");
    EXPECT_TRUE(QTest::qWaitFor([&] { return kept() == "second"; }, 1000));
    change("third");
    EXPECT_TRUE(QTest::qWaitFor([&] { return kept() == "third"; }, 1000));
    EXPECT_EQ(places().size(), 1);
}

TEST_F(KeepingASession, LetsGoOfWhatIsSavedOrGivenUp)
{
    change("first");
    keeper->storeNow();
    EXPECT_EQ(kept(), "first");
    ASSERT_TRUE(session->save(folder.filePath(QStringLiteral("map.graphml"))));
    keeper->storeNow();
    EXPECT_TRUE(places().isEmpty());
    change("second");
    keeper->storeNow();
    EXPECT_EQ(kept(), "second");
    session->undo();
    keeper->storeNow();
    EXPECT_TRUE(places().isEmpty());
    change("third");
    keeper->storeNow();
    session->adopt(mapFrom("c"), {});
    keeper->storeNow();
    EXPECT_TRUE(places().isEmpty());
}

TEST_F(KeepingASession, LeavesNothingAfterAnOrderlyEnd)
{
    change("first");
    keeper->storeNow();
    keeper.reset();
    EXPECT_TRUE(places().isEmpty());
}

TEST_F(KeepingASession, LeavesWhatIsNotSavedToTheNextStart)
{
    change("first");
    keeper->leaveBehind();
    session->undo();  // whatever comes after it
    keeper.reset();
    EXPECT_EQ(kept(), "first");
}

TEST_F(KeepingASession, LeavesNothingBehindOfWhatIsSaved)
{
    change("first");
    ASSERT_TRUE(session->save(folder.filePath(QStringLiteral("map.graphml"))));
    keeper->leaveBehind();
    keeper.reset();
    EXPECT_TRUE(places().isEmpty());
}

TEST_F(KeepingASession, TakesUpAMapThatWasLost)
{
    session->adoptUnsaved(mapFrom("lost"), QStringLiteral("of.graphml"));
    EXPECT_TRUE(session->isModified());
    keeper->storeNow();
    EXPECT_EQ(kept(), "lost");
}

TEST_F(KeepingASession, SaysOnceThatItCannot)
{
    RecoveryKeeper other(*session, QStringLiteral("/dev/null/recovery"));
    const QSignalSpy failed(&other, &RecoveryKeeper::failed);
    change("first");
    other.storeNow();
    change("second");
    other.storeNow();
    QTest::qWait(20);
    EXPECT_EQ(failed.count(), 1);
}

/// There is memory for the map, not for all of its file at once.
TEST_F(KeepingASession, SaysThatMemoryIsShortAndGoesOn)
{
    constexpr std::size_t kMostBytes = 150'000;
    std::string sketch;
    for (int i = 0; i < 2'000; ++i)
        sketch += "a" + std::to_string(i) + ' ';
    session->adopt(mapFrom("a " + sketch), {});
    keeper->storeNow();
    const QSignalSpy failed(keeper.get(), &RecoveryKeeper::failed);
    change("first");
    {
        const ScarceMemory scarce = ScarceMemory::withBlocksUpTo(kMostBytes);
        keeper->storeNow();
        EXPECT_TRUE(scarce.ranOut());
    }
    QTest::qWait(20);
    ASSERT_EQ(failed.count(), 1);
    EXPECT_THAT(failed.front().front().toString().toStdString(), testing::HasSubstr("not enough memory"));
    change("second");
    keeper->storeNow();
    EXPECT_EQ(kept(), "second");
}

}  // namespace
}  // namespace conspectus::test
