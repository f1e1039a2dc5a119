#include "app/canvas/map_canvas.h"
#include "app/window/actions/action_set.h"
#include "app/window/search/search_box.h"
#include "tests/app/window/window.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>
#include <QToolBar>
#include <gtest/gtest.h>

#include <set>

namespace conspectus::test {
namespace {

TEST(SearchBox, ListsConceptsAsOneTypesAndEnterRevealsAndSelects)
{
    WindowTest test("power->soft soft->culture power->hard");
    test.window.show();
    test.session().foldToLevel(1);
    SearchBox& box = test.window.searchBox();
    box.start(SearchBox::Start::Everything);
    QTest::keyClicks(&box, QStringLiteral("cul"));
    EXPECT_TRUE(box.isListing());
    ASSERT_FALSE(box.hits().items().empty());
    EXPECT_EQ(box.hits().items().front().title, QStringLiteral("culture"));
    QTest::keyClick(&box, Qt::Key_Return);
    const ConceptId culture = named(test.session().map(), "culture");
    EXPECT_EQ(test.session().current(), culture);
    EXPECT_GE(test.session().visible().indexOf(culture), 0);
    EXPECT_FALSE(box.isListing());
}

TEST(SearchBox, GoesFromHitToHit)
{
    WindowTest test("root->power1 root->power2 root->power3");
    SearchBox& box = test.window.searchBox();
    QTest::keyClicks(&box, QStringLiteral("power"));
    QTest::keyClick(&box, Qt::Key_Return);
    std::set<ConceptId> visited{test.session().current()};
    for (int i = 0; i < 2; ++i) {
        test.window.actions().action("find-next")->trigger();
        visited.insert(test.session().current());
    }
    EXPECT_EQ(visited.size(), 3u);
    const ConceptId last = test.session().current();
    test.window.actions().action("find-next")->trigger();
    test.window.actions().action("find-previous")->trigger();
    EXPECT_EQ(test.session().current(), last);
}

TEST(SearchBox, RunsCommandsByName)
{
    WindowTest test("a->b b->c");
    SearchBox& box = test.window.searchBox();
    QTest::keyClicks(&box, QStringLiteral("top lev"));
    QTest::keyClick(&box, Qt::Key_Return);
    EXPECT_EQ(test.session().view().depth, 1);
}

TEST(SearchBox, OffersEveryCommandBeforeAnythingIsTyped)
{
    WindowTest test("a->b");
    SearchBox& box = test.window.searchBox();
    box.start(SearchBox::Start::Commands);
    EXPECT_GT(box.hits().rowCount(), 10);
}

TEST(MainWindow, SaysWhatToDoWhileNoMapIsOpen)
{
    WindowTest test;
    test.window.show();
    auto* centre = test.window.findChild<QStackedWidget*>();
    EXPECT_EQ(centre->currentWidget()->findChildren<QPushButton*>().size(), 3);
    test.session().adopt(mapFrom("a->b"), {});
    EXPECT_TRUE(test.window.canvas().isVisible());
    test.window.actions().action("close")->trigger();
    EXPECT_FALSE(test.window.canvas().isVisible());
}

TEST(MainWindow, ItsTitleNamesTheMapAndMarksChanges)
{
    WindowTest test("a->b");
    EXPECT_TRUE(test.window.windowTitle().contains(QStringLiteral("[*]")));
    EXPECT_FALSE(test.window.isWindowModified());
    const ConceptId b = named(test.session().map(), "b");
    test.session().select({b}, b);
    test.window.actions().action("delete")->trigger();
    EXPECT_TRUE(test.window.isWindowModified());
    test.session().undo();
    EXPECT_FALSE(test.window.isWindowModified());
}

TEST(MainWindow, HidesEverythingButTheMapAndBringsItBack)
{
    WindowTest test("a->b");
    test.window.show();
    const auto isUsual = [](const QDockWidget* dock) {  // the others come when they are asked for
        return dock->objectName() != QStringLiteral("table-dock") &&
            dock->objectName() != QStringLiteral("history-dock") &&
            dock->objectName() != QStringLiteral("related-dock") &&
            dock->objectName() != QStringLiteral("insights-dock") && dock->objectName() != QStringLiteral("tour-dock");
    };
    QAction* fullScreen = test.window.actions().action("full-screen");
    fullScreen->trigger();
    EXPECT_TRUE(test.window.isFullScreen());
    for (const QDockWidget* dock : test.window.findChildren<QDockWidget*>())
        EXPECT_TRUE(dock->isHidden());
    EXPECT_TRUE(test.window.findChild<QToolBar*>()->isHidden());
    test.window.actions().action("step-out")->trigger();
    EXPECT_FALSE(test.window.isFullScreen());
    for (const QDockWidget* dock : test.window.findChildren<QDockWidget*>())
        EXPECT_EQ(dock->isHidden(), !isUsual(dock)) << dock->objectName().toStdString();
}

TEST(MainWindow, TogglesItsDocks)
{
    WindowTest test("a->b");
    test.window.show();
    QAction* inspector = test.window.actions().action("inspector");
    EXPECT_TRUE(inspector->isChecked());
    inspector->trigger();
    EXPECT_FALSE(inspector->isChecked());
    EXPECT_TRUE(test.window.findChild<QDockWidget*>(QStringLiteral("inspector-dock"))->isHidden());
}

TEST(MainWindow, EscapeStepsOutOneByOne)
{
    WindowTest test("power->soft soft->culture");
    test.window.show();
    MapSession& session = test.session();
    session.select({named(session.map(), "soft")}, named(session.map(), "soft"));
    test.window.actions().action("branch")->trigger();
    QAction* out = test.window.actions().action("step-out");
    test.window.canvas().setFocus();
    out->trigger();
    EXPECT_TRUE(session.selection().empty());
    EXPECT_EQ(shownIn(session), "soft culture");
    session.setSpotlight({{named(session.map(), "soft")}, {}});
    out->trigger();
    EXPECT_TRUE(session.spotlight().isEmpty());
    EXPECT_EQ(shownIn(session), "soft culture");
    out->trigger();
    EXPECT_EQ(shownIn(session), "power soft culture");
}

TEST(MainWindow, WearsTheThemeThatIsChosenAndRemembersIt)
{
    WindowTest test("a->b");
    for (const Theme& theme : themes()) {
        test.appearance.choose(theme.name);
        EXPECT_EQ(test.window.canvas().theme().name, theme.name);
        EXPECT_EQ(QApplication::palette().color(QPalette::Base), theme.canvas);
        EXPECT_EQ(test.settings.theme(), theme.name);
    }
}

TEST(MainWindow, FollowsTheSessionsViewAndLayout)
{
    WindowTest test("power->soft soft->culture");
    const auto combos = test.window.findChild<QToolBar*>()->findChildren<QComboBox*>();
    ASSERT_EQ(combos.size(), 2);
    EXPECT_EQ(combos[0]->currentText(), QStringLiteral("Whole map"));
    EXPECT_EQ(combos[1]->currentData().toString(), QStringLiteral("layered"));
    test.session().setEngine("boxes");
    EXPECT_EQ(combos[1]->currentData().toString(), QStringLiteral("boxes"));
}

TEST(MainWindow, EveryControlHasAName)
{
    WindowTest test("a->b");
    for (const QWidget* widget : test.window.findChildren<QWidget*>()) {
        const bool takesFocus = widget->focusPolicy() & Qt::TabFocus;
        const QString name =
            QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget))->text(QAccessible::Name);
        if (takesFocus && widget->isVisibleTo(&test.window)) {
            EXPECT_FALSE(name.isEmpty()) << widget->metaObject()->className() << ' '
                                         << widget->objectName().toStdString();
        }
    }
}

}  // namespace
}  // namespace conspectus::test
