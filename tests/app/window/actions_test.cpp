#include "app/window/actions/action_set.h"
#include "app/window/dialogs/help_shelf.h"
#include "tests/app/window/window.h"

#include <QFile>
#include <QMenuBar>
#include <gtest/gtest.h>

#include <map>
#include <set>

namespace conspectus::test {
namespace {

std::set<const QAction*> actionsBelow(const QMenu& menu)
{
    std::set<const QAction*> found;
    for (const QAction* action : menu.actions()) {
        found.insert(action);
        if (action->menu())
            found.merge(actionsBelow(*action->menu()));
    }
    return found;
}

TEST(ActionsTable, NamesEachActionOnce)
{
    std::set<std::string> ids;
    for (const ActionInfo* info : allActions())
        EXPECT_TRUE(ids.insert(info->id).second) << info->id;
}

TEST(ActionsTable, GivesEachKeyToOneAction)
{
    std::map<QString, std::string> owners;
    for (const ActionInfo* info : allActions())
        for (const QKeySequence& key : keysOf(*info)) {
            EXPECT_FALSE(key.isEmpty()) << info->id;
            EXPECT_EQ(key.count(), 1) << info->id;
            const auto [owner, isNew] = owners.emplace(key.toString(), info->id);
            EXPECT_TRUE(isNew) << info->id << " and " << owner->second << " share " << key.toString().toStdString();
        }
}

TEST(ActionsTable, EveryMnemonicOfAMenuLeadsToOneEntry)
{
    WindowTest test("a->b");
    for (const QAction* top : test.window.menuBar()->actions()) {
        std::map<QString, QString> owners;
        for (const QAction* action : top->menu()->actions()) {
            const QKeySequence key = QKeySequence::mnemonic(action->text());
            if (!key.isEmpty()) {
                EXPECT_TRUE(owners.emplace(key.toString(), action->text()).second)
                    << action->text().toStdString() << " and " << owners[key.toString()].toStdString();
            }
        }
    }
}

TEST(ActionsTable, EveryIconIsThere)
{
    for (const ActionInfo* info : allActions())
        if (info->icon) {
            EXPECT_TRUE(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(info->icon)))) << info->icon;
        }
}

TEST(ActionsTable, EveryActionIsInAMenuAndInTheListOfKeys)
{
    WindowTest test("a->b");
    std::set<const QAction*> reachable;
    for (const QAction* top : test.window.menuBar()->actions())
        reachable.merge(actionsBelow(*top->menu()));
    const QString list = keyListMarkdown();
    for (const auto& [info, action] : test.window.actions().all()) {
        EXPECT_TRUE(reachable.contains(action)) << info->id;
        EXPECT_TRUE(list.contains(plainActionText(*info))) << info->id;
    }
}

TEST(Actions, AreOffWhereTheyCannotBeDone)
{
    WindowTest test;
    EXPECT_FALSE(test.window.actions().action("save-as")->isEnabled());
    EXPECT_FALSE(test.window.actions().action("back")->isEnabled());
    test.session().adopt(mapFrom("a->b"), {});
    EXPECT_TRUE(test.window.actions().action("save-as")->isEnabled());
    EXPECT_FALSE(test.window.actions().action("rename")->isEnabled());
    const ConceptId a = named(test.session().map(), "a");
    test.session().select({a}, a);
    EXPECT_TRUE(test.window.actions().action("rename")->isEnabled());
    EXPECT_TRUE(test.window.actions().action("fold")->isEnabled());
}

TEST(Actions, DeleteTakesAllThatIsSelectedInOneStep)
{
    WindowTest test("a->b b->c a->c");
    MapSession& session = test.session();
    session.select({named(session.map(), "b"), named(session.map(), "c")}, named(session.map(), "c"));
    test.window.actions().action("delete")->trigger();
    EXPECT_EQ(toText(session.map()), "a");
    session.undo();
    EXPECT_EQ(toText(session.map()), "a b c a->b b->c a->c");
}

TEST(Actions, ABranchGoesDownFromTheSelectionAndBackIsTheWhole)
{
    WindowTest test("power->soft soft->culture power->hard");
    MapSession& session = test.session();
    session.select({named(session.map(), "soft")}, named(session.map(), "soft"));
    test.window.actions().action("branch")->trigger();
    EXPECT_EQ(shownIn(session), "soft culture");
    test.window.actions().action("back")->trigger();
    EXPECT_EQ(shownIn(session), "power soft culture hard");
    test.window.actions().action("focus")->trigger();
    EXPECT_EQ(shownIn(session), "power soft culture");
    test.window.actions().action("focus-wider")->trigger();
    EXPECT_EQ(shownIn(session), "power soft culture hard");
    test.window.actions().action("step-out")->trigger();
    EXPECT_FALSE(session.isFocused());
}

}  // namespace
}  // namespace conspectus::test
