// The windows beside the map: replacing, relation types, versions; and what others do with the file.
#include "app/window/actions/action_set.h"
#include "app/window/dialogs/replace_dialog.h"
#include "app/window/dialogs/types_dialog.h"
#include "app/window/files/map_files.h"
#include "app/window/files/versions_dialog.h"
#include "core/document/file_store.h"
#include "core/edit/edits.h"
#include "core/edit/growing.h"
#include "core/formats/format.h"
#include "core/model/info_changes.h"
#include "core/model/map_info.h"
#include "tests/app/window/window.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

namespace conspectus::test {
namespace {

template <class Dialog> Dialog* opened(WindowTest& test, const char* action)
{
    test.window.show();
    test.window.actions().action(action)->trigger();
    return test.window.findChild<Dialog*>();
}

TEST(ReplaceDialog, ReplacesWhatIsMarked)
{
    WindowTest test("power->hard power->soft");
    auto* dialog = opened<ReplaceDialog>(test, "replace");
    ASSERT_NE(dialog, nullptr);
    const QList<QLineEdit*> fields = dialog->findChildren<QLineEdit*>();
    fields[0]->setText(QStringLiteral("o"));
    fields[1]->setText(QStringLiteral("0"));
    auto* list = dialog->findChild<QTreeWidget*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return list->topLevelItemCount() == 2; }, 2'000));
    list->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    dialog->replace();
    EXPECT_EQ(test.session().map().find(named(test.session().map(), "soft"))->label, "s0ft");
    EXPECT_EQ(test.session().map().find(named(test.session().map(), "power"))->label, "power");
    EXPECT_EQ(test.session().stepsDone(), 1u);
}

TEST(TypesDialog, ChangesAddsAndRemovesTypes)
{
    WindowTest test("power->hard soft~hard");
    auto* dialog = opened<TypesDialog>(test, "types");
    ASSERT_NE(dialog, nullptr);
    const ConceptMap& map = test.session().map();
    auto* name = dialog->findChildren<QLineEdit*>().front();
    name->setText(QStringLiteral("holds"));
    emit name->editingFinished();
    EXPECT_EQ(map.find(map.typeByKey("includes"))->name, "holds");
    dialog->add();
    EXPECT_EQ(map.relationTypes().size(), 3u);
    dialog->remove();
    EXPECT_EQ(map.relationTypes().size(), 2u);
    dialog->findChild<QListWidget*>()->setCurrentRow(1);
    dialog->remove();
    EXPECT_EQ(map.relationTypes().size(), 1u) << "its relations have the other one now";
    EXPECT_EQ(map.relationCount(), 2u);
}

class DocumentInAWindow : public testing::Test {
protected:
    DocumentInAWindow()
    {
        test.window.show();
        EXPECT_TRUE(test.session().save(file));
    }

    void rename(const char* key, const char* label)
    {
        EXPECT_TRUE(test.session().perform(*conspectus::rename(map(), named(map(), key), label)));
    }
    const ConceptMap& map() { return test.session().map(); }
    std::string labelOf(const char* key) { return map().find(named(map(), key))->label; }
    void writeElsewhere(const char* key, const char* label)
    {
        ConceptMap other = map();
        Concept changed = *other.find(named(other, key));
        changed.label = label;
        applied(other, SetConcept{changed});
        EXPECT_TRUE(writeFile(file.toStdString(), formatByName("graphml")->write(other)->bytes));
    }
    QToolButton* noticeButton(const char* text)
    {
        for (QToolButton* button : test.window.findChildren<QToolButton*>())
            if (button->text() == QLatin1String(text) && button->isVisible())
                return button;
        return nullptr;
    }

    WindowTest test{"power->hard power->soft"};
    const QString file = test.folder.filePath(QStringLiteral("map.graphml"));
};

TEST_F(DocumentInAWindow, GoesBackToAVersion)
{
    rename("hard", "HARD");
    ASSERT_TRUE(test.session().save(file));
    for (int wait = 0; wait < 100 && test.guard.versions().size() < 2; ++wait)
        QTest::qWait(20);
    auto* dialog = opened<VersionsDialog>(test, "versions");
    ASSERT_NE(dialog, nullptr);
    auto* list = dialog->findChild<QListWidget*>();
    ASSERT_EQ(list->count(), 2);
    list->setCurrentRow(1);
    EXPECT_TRUE(
        dialog->findChild<QPlainTextEdit*>()->toPlainText().contains(QStringLiteral("hard is now called HARD")));
    dialog->restoreChosen();
    EXPECT_EQ(labelOf("hard"), "hard");
    test.session().undo();
    EXPECT_EQ(labelOf("hard"), "HARD");
}

TEST_F(DocumentInAWindow, MergesWhatOthersSaved)
{
    rename("hard", "mine");
    ConceptMap ours = map();
    test.session().undo();
    writeElsewhere("soft", "theirs");
    test.session().redo();
    ASSERT_TRUE(QTest::qWaitFor([&] { return noticeButton("Merge") != nullptr; }, 5'000));
    noticeButton("Merge")->click();
    EXPECT_EQ(labelOf("hard"), "mine");
    EXPECT_EQ(labelOf("soft"), "theirs");
    EXPECT_TRUE(test.session().isModified());
    test.session().undo();
    EXPECT_EQ(labelOf("soft"), "soft");
}

TEST_F(DocumentInAWindow, KeepsAConceptThatEachAdded)
{
    const std::unique_ptr<MapSession> other = sessionWithoutWorkers();
    ASSERT_TRUE(other->open(file));
    ASSERT_TRUE(other->perform(addChild(other->map(), named(other->map(), "soft"), "theirs")->transaction));
    MapInfo info = other->map().info();
    info.tours = {{"Tour", {}, {TourStop{}}, {}}};
    ASSERT_TRUE(other->perform(Transaction{"Tour", changesTo(info, other->map().info()), {}}));
    ASSERT_TRUE(test.session().perform(addChild(map(), named(map(), "hard"), "ours")->transaction));
    info = map().info();
    info.description = "ours";
    ASSERT_TRUE(test.session().perform(Transaction{"Description", changesTo(info, test.session().map().info()), {}}));
    ASSERT_TRUE(other->save(file));
    ASSERT_TRUE(QTest::qWaitFor([&] { return noticeButton("Merge") != nullptr; }, 5'000));
    noticeButton("Merge")->click();
    ASSERT_EQ(map().conceptCount(), 5u);
    std::map<std::string, std::string> parents;
    for (RelationId id : map().relations())
        parents[map().find(map().find(id)->to)->label] = map().find(map().find(id)->from)->label;
    EXPECT_EQ(parents["ours"], "hard");
    EXPECT_EQ(parents["theirs"], "soft");
    EXPECT_EQ(map().info().description, "ours");
    EXPECT_EQ(map().info().tours.size(), 1u);
}

TEST_F(DocumentInAWindow, SaysWhereBothChangedTheSame)
{
    rename("hard", "mine");
    test.session().undo();
    writeElsewhere("hard", "theirs");
    test.session().redo();
    ASSERT_TRUE(QTest::qWaitFor([&] { return noticeButton("Merge") != nullptr; }, 5'000));
    noticeButton("Merge")->click();
    EXPECT_EQ(labelOf("hard"), "mine");
    EXPECT_EQ(map().find(named(map(), "hard"))->notes, "Other version of the label: theirs");
}

TEST_F(DocumentInAWindow, CarriesFiguresAlongWhenAViewIsRenamedAndRemoved)
{
    MapInfo info = map().info();
    info.views.resize(1);
    info.views.edit(0).name = "Overview";
    info.views.edit(0).depth = 1;
    info.figures.resize(1);
    info.figures.edit(0).name = "Figure 1";
    info.figures.edit(0).view = "Overview";
    ASSERT_TRUE(test.session().perform(Transaction{"Info", changesTo(info, test.session().map().info()), {}}));
    test.session().showNamedView(QStringLiteral("Overview"));
    ASSERT_TRUE(test.session().renameView(QStringLiteral("Overview"), QStringLiteral("All")));
    EXPECT_EQ(map().info().figures[0].view, "All");
    EXPECT_EQ(test.session().viewName(), QStringLiteral("All"));
    test.window.actions().action("remove-view")->trigger();
    EXPECT_TRUE(map().info().views.empty());
    EXPECT_EQ(map().info().figures[0].view, "");
    EXPECT_EQ(map().info().figures[0].shown.depth, 1);
    test.session().undo();
    EXPECT_EQ(map().info().figures[0].view, "All");
}

TEST_F(DocumentInAWindow, ReloadsAndRevertsAndCanUndoThat)
{
    writeElsewhere("soft", "theirs");
    ASSERT_TRUE(QTest::qWaitFor([&] { return noticeButton("Reload") != nullptr; }, 5'000));
    noticeButton("Reload")->click();
    EXPECT_EQ(labelOf("soft"), "theirs");
    EXPECT_FALSE(test.session().isModified());
    rename("hard", "unwanted");
    test.window.actions().action("revert")->trigger();
    EXPECT_EQ(labelOf("hard"), "hard");
    test.session().undo();
    EXPECT_EQ(labelOf("hard"), "unwanted");
}

TEST(SeveralWindows, AreAskedForByTheMenu)
{
    WindowTest test("a->b");
    QSignalSpy asked(&test.window, &MainWindow::windowAsked);
    test.window.actions().action("new-window")->trigger();
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked.front().front().toString(), QString());
}

TEST(CopyAsPicture, PutsSvgAndPngOnTheClipboard)
{
    WindowTest test("a->b a->c");
    const ConceptId a = named(test.session().map(), "a"), b = named(test.session().map(), "b");
    test.session().select({a, b}, a);
    test.window.actions().action("copy-picture")->trigger();
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    ASSERT_TRUE(data->hasFormat(QStringLiteral("image/svg+xml")));
    ASSERT_TRUE(data->hasFormat(QStringLiteral("image/png")));
    const QByteArray svg = data->data(QStringLiteral("image/svg+xml"));
    EXPECT_TRUE(svg.contains(">a<") && svg.contains(">b<"));
    EXPECT_FALSE(svg.contains(">c<"));
}

}  // namespace
}  // namespace conspectus::test
