// saving_test.cpp: saving as a person meets it: empty maps, slow and full disks, files that others write.
#include "app/canvas/map_canvas.h"
#include "app/panels/notice_bar.h"
#include "app/window/actions/action_set.h"
#include "core/document/file_store.h"
#include "core/edit/edits.h"
#include "core/formats/format.h"
#include "tests/app/window/answering.h"
#include "tests/app/window/window.h"
#include "tests/support/slow_disk.h"

#include <QDir>
#include <QLabel>
#include <QTest>
#include <gtest/gtest.h>

namespace conspectus::test {
namespace {

class SavingInAWindow : public testing::Test {
protected:
    SavingInAWindow()
    {
        test.window.show();
        EXPECT_TRUE(test.session().save(file));
        EXPECT_TRUE(QTest::qWaitFor([&] { return !test.guard.isKeeping(); }));
    }

    void rename(const char* key, const char* label)
    {
        EXPECT_TRUE(test.session().perform(*conspectus::rename(map(), named(map(), key), label)));
    }
    const ConceptMap& map() { return test.session().map(); }
    void trigger(const char* action) { test.window.actions().action(action)->trigger(); }
    void deleteAll()
    {
        test.session().select(map().concepts(), {});
        trigger("delete");
        EXPECT_EQ(map().conceptCount(), 0u);
    }
    bool waitUntilSaved()
    {
        return QTest::qWaitFor([&] { return !test.session().isSaving() && !test.guard.isKeeping(); });
    }
    std::string onDisk() { return *readFile(file.toStdString()); }
    bool diskSays(const char* text) { return onDisk().find(text) != std::string::npos; }
    QString notice()
    {
        const auto* bar = test.window.findChild<NoticeBar*>();
        return bar->isVisible() ? bar->accessibleDescription() : QString();
    }
    std::vector<std::string> versions()
    {
        std::vector<std::string> all;
        for (const Version& version : test.guard.versions())
            all.push_back(readVersion(version).value_or("unreadable"));
        return all;
    }
    /// Writes the map into the file with another label, as another program does. Returns the bytes.
    std::string writeElsewhere(const char* key, const char* label)
    {
        ConceptMap other = map();
        EXPECT_TRUE(perform(other, *conspectus::rename(other, named(other, key), label)));
        const std::string bytes = formatByName("graphml")->write(other)->bytes;
        EXPECT_TRUE(writeFile(file.toStdString(), bytes));
        return bytes;
    }

    WindowTest test{"power->hard power->soft"};
    const QString file = test.folder.filePath(QStringLiteral("map.graphml"));
};

TEST_F(SavingInAWindow, AnEmptyMapKeepsItsNameAndSaysHowToBegin)
{
    const auto* hint = test.window.findChild<QLabel*>(QStringLiteral("empty-map"));
    EXPECT_FALSE(hint->isVisible());
    deleteAll();
    EXPECT_TRUE(test.window.windowTitle().contains(QStringLiteral("map.graphml")));
    EXPECT_TRUE(test.window.canvas().isVisible());
    EXPECT_TRUE(hint->isVisible());
    EXPECT_TRUE(hint->text().contains(QStringLiteral("Ins")));
    for (const char* action : {"save", "save-as", "save-copy", "close"})
        EXPECT_TRUE(test.window.actions().action(action)->isEnabled()) << action;
    trigger("undo");
    EXPECT_FALSE(hint->isVisible());
}

TEST_F(SavingInAWindow, AsksBeforeAnEmptyMapReplacesConcepts)
{
    const std::string before = onDisk();
    deleteAll();
    {
        const Answer answer(QStringLiteral("Cancel"));
        trigger("save");
        EXPECT_TRUE(answer.asked().contains(QStringLiteral("3 concepts"))) << answer.asked().toStdString();
    }
    EXPECT_FALSE(test.session().isSaving());
    EXPECT_EQ(onDisk(), before);
    EXPECT_TRUE(test.session().isModified());
    const Answer answer(QStringLiteral("Save the empty map"));
    trigger("save");
    ASSERT_TRUE(waitUntilSaved());
    EXPECT_TRUE(answer.wasGiven());
    EXPECT_FALSE(test.session().isModified());
    EXPECT_EQ(readMap(onDisk(), "map.graphml")->map.conceptCount(), 0u);
}

TEST_F(SavingInAWindow, EditingGoesOnWhileTheDiskIsSlow)
{
    SlowDisk disk;
    rename("hard", "first");
    trigger("save");
    EXPECT_TRUE(test.session().isSaving());
    rename("soft", "second");
    EXPECT_TRUE(QTest::qWaitFor([&] { return notice() == QStringLiteral("Saving map.graphml"); }));
    disk.go();
    ASSERT_TRUE(waitUntilSaved());
    EXPECT_TRUE(diskSays("first"));
    EXPECT_FALSE(diskSays("second")) << "what is saved is the map as it was when that was asked for";
    EXPECT_TRUE(test.session().isModified());
    EXPECT_FALSE(notice().startsWith(QStringLiteral("Saving")));
    trigger("undo");
    EXPECT_FALSE(test.session().isModified());
}

TEST_F(SavingInAWindow, TheLatestWishWins)
{
    SlowDisk disk;
    for (const char* label : {"first", "second", "third"}) {
        rename("hard", label);
        trigger("save");
    }
    disk.go();
    ASSERT_TRUE(waitUntilSaved());
    EXPECT_TRUE(diskSays("third"));
    EXPECT_FALSE(test.session().isModified());
    for (const std::string& version : versions())
        EXPECT_EQ(version.find("second"), std::string::npos) << "it waited, and a later wish replaced it";
}

TEST_F(SavingInAWindow, ClosingWaitsForTheDiskAndSaysSo)
{
    SlowDisk disk;
    rename("hard", "HARD");
    trigger("save");
    QTimer watch;
    QString said;
    QObject::connect(&watch, &QTimer::timeout, [&] {
        if (!notice().contains(QStringLiteral("when the file is on the disk")))
            return;
        said = notice();
        disk.go();
    });
    watch.start(10);
    EXPECT_TRUE(test.window.close());
    EXPECT_TRUE(said.contains(QStringLiteral("map.graphml"))) << said.toStdString();
    EXPECT_TRUE(diskSays("HARD"));
}

TEST_F(SavingInAWindow, WaitingForTheDiskCanBeCalledOff)
{
    SlowDisk disk;
    rename("hard", "HARD");
    trigger("save");
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, [&] {
        for (QToolButton* button : test.window.findChildren<QToolButton*>())
            if (button->text() == QStringLiteral("Cancel") && button->isVisible())
                button->click();
    });
    watch.start(10);
    EXPECT_FALSE(test.window.close());
    EXPECT_TRUE(test.window.isVisible());
    disk.go();
    ASSERT_TRUE(waitUntilSaved());
    EXPECT_TRUE(diskSays("HARD"));
}

TEST_F(SavingInAWindow, SavingOnTheWayOutIsWaitedFor)
{
    rename("hard", "HARD");
    const Answer answer(QStringLiteral("Save"));
    EXPECT_TRUE(test.window.close());
    EXPECT_TRUE(answer.wasGiven());
    EXPECT_TRUE(diskSays("HARD"));
}

TEST_F(SavingInAWindow, AFailedSaveIsSaidAndTheMapStaysModified)
{
    rename("hard", "HARD");
    {
        const FullDisk disk;
        trigger("save");
        ASSERT_TRUE(waitUntilSaved());
    }
    EXPECT_TRUE(notice().contains(QStringLiteral("The file was not saved and is as it was before")))
        << notice().toStdString();
    EXPECT_TRUE(test.session().isModified());
    EXPECT_FALSE(diskSays("HARD"));
}

TEST_F(SavingInAWindow, AVersionThatCannotBeKeptIsNoFailedSave)
{
    ASSERT_TRUE(QDir(test.folder.filePath(QStringLiteral("versions"))).removeRecursively());
    ASSERT_TRUE(writeFile(test.folder.filePath(QStringLiteral("versions")).toStdString(), "in the way"));
    rename("hard", "HARD");
    trigger("save");
    ASSERT_TRUE(waitUntilSaved());
    EXPECT_TRUE(diskSays("HARD"));
    EXPECT_TRUE(notice().startsWith(QStringLiteral("map.graphml is saved. No version could be kept")))
        << notice().toStdString();
}

TEST_F(SavingInAWindow, WhatIsOverwrittenIsKeptAsAVersion)
{
    const std::string theirs = writeElsewhere("soft", "theirs");
    rename("hard", "ours");
    const Answer answer(QStringLiteral("Overwrite"));
    trigger("save");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !test.session().isModified(); }));
    ASSERT_TRUE(waitUntilSaved());
    EXPECT_TRUE(answer.wasGiven());
    EXPECT_TRUE(diskSays("ours"));
    const std::vector<std::string> kept = versions();
    EXPECT_NE(std::find(kept.begin(), kept.end(), theirs), kept.end());
}

TEST_F(SavingInAWindow, MergesWhatOthersWroteBeforeItSaves)
{
    writeElsewhere("soft", "theirs");
    rename("hard", "ours");
    const Answer answer(QStringLiteral("Merge and save"));
    trigger("save");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !test.session().isModified(); }));
    EXPECT_TRUE(diskSays("ours"));
    EXPECT_TRUE(diskSays("theirs"));
}

TEST_F(SavingInAWindow, ARestoredMapDoesNotOverwriteWhatOthersWroteSince)
{
    const auto asItWas = test.session().asItWas();
    ASSERT_NE(asItWas, nullptr);
    rename("hard", "ours");
    ConceptMap lost = map();
    writeElsewhere("soft", "theirs");
    WindowTest again;
    again.window.show();
    again.session().adoptUnsaved(std::move(lost), file, asItWas);
    {
        const Answer answer(QStringLiteral("Merge and save"));
        again.window.actions().action("save")->trigger();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !again.session().isModified(); }));
        EXPECT_TRUE(answer.wasGiven());
    }
    EXPECT_TRUE(diskSays("ours"));
    EXPECT_TRUE(diskSays("theirs"));
}

TEST_F(SavingInAWindow, ASecondWindowSaysWhoHasTheFile)
{
    WindowTest second;
    second.window.show();
    second.window.open(file);
    const auto* bar = second.window.findChild<NoticeBar*>();
    EXPECT_TRUE(bar->isVisible());
    EXPECT_TRUE(bar->accessibleDescription().contains(QStringLiteral("is open in another window")));
}

TEST_F(SavingInAWindow, WhatWasSaidBeforeAWaitComesBackAfterIt)
{
    auto* bar = test.window.findChild<NoticeBar*>();
    bar->say({Notice::Kind::Warning, QStringLiteral("Something to know."), {}});
    bar->beginWork(QStringLiteral("Saving"), NoticeBar::Work::EndsSoon);
    EXPECT_EQ(notice(), QStringLiteral("Saving"));
    bar->endWork();
    EXPECT_EQ(notice(), QStringLiteral("Something to know."));
    bar->dismiss();
    bar->beginWork(QStringLiteral("Saving"), NoticeBar::Work::EndsSoon);
    bar->endWork();
    EXPECT_EQ(notice(), QString());
}

}  // namespace
}  // namespace conspectus::test
