// The menus as a person opens them: by mouse and key, so that what is filled when it opens is filled.
#include "app/canvas/map_canvas.h"
#include "app/window/actions/action_set.h"
#include "app/window/search/search_box.h"
#include "core/edit/edits.h"
#include "core/model/info_changes.h"
#include "core/model/map_info.h"
#include "tests/app/window/window.h"

#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QTest>
#include <gtest/gtest.h>

#include <set>

namespace conspectus::test {
namespace {

const QString kBuiltIn = QStringLiteral("builtin:cultural-soft-power");

/// A wide map of three levels, more than one would show at once.
std::string largeSketch()
{
    std::string sketch;
    for (int branch = 0; branch < 40; ++branch) {
        const std::string name = "b" + std::to_string(branch);
        sketch += "root->" + name + ' ';
        for (int leaf = 0; leaf < 50; ++leaf)
            sketch += name + "->" + name + "c" + std::to_string(leaf) + ' ';
    }
    return sketch;
}

class Menus : public testing::Test {
protected:
    void SetUp() override
    {
        test.window.resize(1280, 720);
        test.window.show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&test.window));
    }

    MapSession& session() { return test.session(); }

    /// Clicks the menu's title in the menu bar.
    QMenu* openMenu(const QString& title)
    {
        QMenuBar* bar = test.window.menuBar();
        for (QAction* top : bar->actions())
            if (plain(*top) == title) {
                QTest::mouseClick(bar, Qt::LeftButton, {}, bar->actionGeometry(top).center());
                return QTest::qWaitFor([&] { return top->menu()->isVisible(); }, 1'000) ? top->menu() : nullptr;
            }
        return nullptr;
    }

    /// Goes to the entry with the arrow keys and opens its menu; null where it is grey.
    static QMenu* openBelow(QMenu& menu, const QString& title)
    {
        for (qsizetype i = 0; i < menu.actions().size(); ++i) {
            QTest::keyClick(&menu, Qt::Key_Down);
            const QAction* at = menu.activeAction();
            if (!at || plain(*at) != title)
                continue;
            QTest::keyClick(&menu, Qt::Key_Right);
            return at->menu() && at->menu()->isVisible() ? at->menu() : nullptr;
        }
        return nullptr;
    }

    static void choose(QMenu& menu, const QString& text)
    {
        for (QAction* action : menu.actions())
            if (plain(*action) == text)
                QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(action).center());
    }

    static void closeMenus()
    {
        while (QWidget* open = QApplication::activePopupWidget())
            open->close();
    }

    /// Opens every menu and every menu below, and notes what could be chosen in one of them.
    void walkMenus()
    {
        for (QAction* top : test.window.menuBar()->actions()) {
            QMenu* menu = openMenu(plain(*top));
            ASSERT_TRUE(menu) << plain(*top).toStdString();
            note(*menu, plain(*top));
            for (QAction* entry : menu->actions()) {
                if (!entry->menu() || !entry->isEnabled())
                    continue;
                menu->setActiveAction(entry);
                QTest::keyClick(menu, Qt::Key_Right);
                EXPECT_TRUE(entry->menu()->isVisible()) << plain(*entry).toStdString();
                note(*entry->menu(), plain(*top) + QStringLiteral(" > ") + plain(*entry));
                QTest::keyClick(entry->menu(), Qt::Key_Left);
            }
            closeMenus();
        }
    }

    /// Entries that were never enabled in a menu that was walked through.
    std::set<std::string> neverEnabled() const
    {
        std::set<std::string> never;
        std::ranges::set_difference(m_seen, m_enabled, std::inserter(never, never.end()));
        return never;
    }

    static QString plain(const QAction& action) { return action.text().remove(QLatin1Char('&')); }

    ConceptId idOf(const char* key) { return session().map().conceptByKey(key); }
    void select(std::initializer_list<const char*> keys)
    {
        std::vector<ConceptId> ids;
        for (const char* key : keys)
            ids.push_back(idOf(key));
        const ConceptId current = ids.front();
        session().select(std::move(ids), current);
    }
    void run(const char* action)
    {
        ASSERT_TRUE(test.window.actions().action(action)->isEnabled()) << action;
        test.window.actions().action(action)->trigger();
    }

    WindowTest test;

private:
    void note(const QMenu& menu, const QString& place)
    {
        for (const QAction* action : menu.actions()) {
            if (action->isSeparator())
                continue;
            const std::string name = (place + QStringLiteral(" > ") + plain(*action)).toStdString();
            m_seen.insert(name);
            if (action->isEnabled())
                m_enabled.insert(name);
        }
    }

    std::set<std::string> m_seen, m_enabled;
};

}  // namespace

TEST_F(Menus, SwitchTheLanguageOfTheLabelsToChineseAndBack)
{
    test.window.open(kBuiltIn);
    ASSERT_EQ(session().languages().size(), 2) << "English and Chinese";
    QMenu* view = openMenu(QStringLiteral("View"));
    ASSERT_TRUE(view);
    QMenu* languages = openBelow(*view, QStringLiteral("Language of labels"));
    ASSERT_TRUE(languages) << "the menu is grey";
    choose(*languages, QStringLiteral("简体中文"));
    EXPECT_EQ(session().language(), QStringLiteral("zh-Hans"));
    EXPECT_TRUE(test.window.windowTitle().contains(QStringLiteral("文化软实力"))) << "the title follows";
    ASSERT_TRUE(QTest::qWaitFor([&] { return session().picture().language == QStringLiteral("zh-Hans"); }, 5'000));

    view = openMenu(QStringLiteral("View"));
    languages = openBelow(*view, QStringLiteral("Language of labels"));
    ASSERT_TRUE(languages);
    for (const QAction* each : languages->actions())
        EXPECT_EQ(each->isChecked(), plain(*each) == QStringLiteral("简体中文"));
    choose(*languages, QStringLiteral("English"));
    EXPECT_EQ(session().language(), QStringLiteral("en"));
}

TEST_F(Menus, OpenRecentOffersWhatWasOpenedInThisSession)
{
    const QString file = test.folder.filePath(QStringLiteral("power.graphml"));
    session().adopt(mapFrom("power->hard power->soft"), {});
    ASSERT_TRUE(session().save(file));
    test.window.open(file);
    session().adopt({}, {});
    QMenu* menu = openMenu(QStringLiteral("File"));
    ASSERT_TRUE(menu);
    QMenu* recent = openBelow(*menu, QStringLiteral("Open recent"));
    ASSERT_TRUE(recent) << "the menu is grey";
    choose(*recent, QStringLiteral("power.graphml"));
    EXPECT_EQ(session().map().conceptCount(), 3u);
}

TEST_F(Menus, HaveNoEntryThatIsNeverEnabled)
{
    walkMenus();  // without a map
    session().adopt(mapFrom(largeSketch()), {});
    walkMenus();
    run("all-levels");
    walkMenus();

    test.window.open(kBuiltIn);
    walkMenus();
    select({"soft-power"});
    walkMenus();
    run("focus");
    walkMenus();
    run("focus-wider");
    walkMenus();
    run("step-out");
    run("back");
    walkMenus();
    select({"soft-power", "hard-power", "culture"});
    walkMenus();
    session().selectRelation(session().map().relations().front());
    walkMenus();
    ASSERT_TRUE(session().filterBy(QStringLiteral("tag:table-1")));
    session().setSpotlight({{idOf("culture")}, {}});
    walkMenus();
    test.window.searchBox().start(SearchBox::Start::Everything);
    QTest::keyClicks(&test.window.searchBox(), QStringLiteral("power"));
    walkMenus();

    const QString file = test.folder.filePath(QStringLiteral("map.graphml"));
    ASSERT_TRUE(session().save(file));
    test.window.open(file);
    Concept cited = *session().map().find(idOf("culture"));
    cited.link = "https://example.org/culture";
    ASSERT_TRUE(session().perform({"Cite", {SetConcept{cited}}, {}}));
    MapInfo info = session().map().info();
    ASSERT_GT(info.tours.at(0).stops.size(), 2u);
    info.tours.edit(0).stops.edit(1).ink.push_back({idOf("culture"), {{0, 0}, {9, 9}}});
    ASSERT_TRUE(session().perform({"Draw", changesTo(info, session().map().info()), {}}));
    test.window.tour().chooseStop(1, false);
    session().showNamedView(QString::fromStdString(info.views.back().name));
    select({"culture", "soft-power"});
    walkMenus();
    session().undo();
    walkMenus();
    for (const std::string& name : neverEnabled())
        ADD_FAILURE() << name << " can never be chosen";
}

}  // namespace conspectus::test
