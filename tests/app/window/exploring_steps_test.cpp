// Asking, and stepping out again: what is said when there is no answer, and where Escape leads.
#include "app/panels/breadcrumb.h"
#include "app/panels/insights_panel.h"
#include "app/panels/related_panel.h"
#include "tests/app/window/exploring.h"

#include <QDockWidget>

#include <gmock/gmock.h>

namespace conspectus::test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

/// How economic power and culture are related is asked first.
class AskingHowRelated : public Exploring {
protected:
    void SetUp() override
    {
        Exploring::SetUp();
        session().select({idOf("culture"), idOf("economic-power")}, idOf("culture"));
        run("related");
        panel = test.window.findChild<RelatedPanel*>();
        ASSERT_TRUE(panel);
        ASSERT_FALSE(panel->ways().empty());
        ASSERT_FALSE(session().spotlight().isEmpty());
    }

    void type(int field, const char* name)
    {
        auto* line = panel->findChildren<QLineEdit*>().at(field);
        line->setFocus();
        line->setText(QString::fromUtf8(name));  // there are no keys for Chinese
        Typist().key(Qt::Key_Return);
    }
    bool offersView() const
    {
        for (const QToolButton* button : panel->findChildren<QToolButton*>())
            if (button->text() == QStringLiteral("Show as a view"))
                return button->isVisibleTo(panel);
        return false;
    }
    std::string said() const { return panel->text().toStdString(); }

    RelatedPanel* panel = nullptr;
};

class SteppingOut : public Exploring {
protected:
    void escape() { Typist().key(Qt::Key_Escape); }
    bool isOpen(const char* dock) const
    {
        return test.window.findChild<QDockWidget*>(QLatin1String(dock))->isVisible();
    }
};

}  // namespace

TEST_F(AskingHowRelated, ANameThatNoConceptHasIsSaidAndTakesTheAnswerAway)
{
    EXPECT_TRUE(offersView());
    type(1, "qwxyz");
    EXPECT_THAT(said(), HasSubstr("No concept is called “qwxyz”"));
    EXPECT_TRUE(panel->ways().empty());
    EXPECT_TRUE(session().spotlight().isEmpty()) << "the old answer is highlighted no more";
    EXPECT_FALSE(offersView());
    EXPECT_EQ(panel->findChildren<QLineEdit*>().at(1)->text(), QStringLiteral("qwxyz")) << "to be put right";
    type(1, "culture");
    EXPECT_FALSE(panel->ways().empty());
    EXPECT_TRUE(offersView());
}

TEST_F(AskingHowRelated, ALabelThatSeveralConceptsHaveIsAskedBack)
{
    type(1, "brand recognition");
    EXPECT_THAT(said(), HasSubstr("2 concepts are called “brand recognition”"));
    EXPECT_THAT(said(), HasSubstr("below "));
    EXPECT_TRUE(panel->ways().empty());
    Typist().key(Qt::Key_Tab);
    Typist().key(Qt::Key_Return);
    ASSERT_EQ(panel->subjects().size(), 2u);
    EXPECT_EQ(session().map().find(panel->subjects()[1])->label, "brand recognition");
    EXPECT_FALSE(panel->ways().empty());
}

TEST_F(AskingHowRelated, AWordThatStandsInADefinitionAloneNamesNothing)
{
    Concept changed = *session().map().find(idOf("culture"));
    changed.definition = "Xylophone music";
    ASSERT_TRUE(session().perform({"Define", {SetConcept{changed}}, {}}));
    type(1, "xylophone");
    EXPECT_THAT(said(), HasSubstr("No concept is called"));
}

TEST_F(AskingHowRelated, FollowsTheLanguageOfTheLabels)
{
    session().setLanguage(QStringLiteral("zh-Hans"));
    EXPECT_EQ(panel->findChildren<QLineEdit*>().at(1)->text(), QStringLiteral("文化"));
    EXPECT_THAT(said(), HasSubstr("文化"));
    type(1, "硬实力");
    EXPECT_FALSE(panel->ways().empty()) << said();
}

TEST_F(AskingHowRelated, HasRoomForAnAnswerInALowWindow)
{
    test.window.resize(1280, 680);
    run("step-out");
    run("step-out");
    run("step-out");
    ASSERT_FALSE(panel->isVisible());
    session().select({idOf("culture"), idOf("economic-power")}, idOf("culture"));
    run("related");
    auto* page = panel->findChild<QTextBrowser*>();
    const auto lines = [&] {
        return page->viewport()->height() / page->fontMetrics().lineSpacing();
    };
    EXPECT_TRUE(QTest::qWaitFor([&] { return lines() >= 10; }, 1'000)) << lines() << " lines";
}

TEST_F(SteppingOut, LeavesSelectionHighlightingPanelAndPartOneByOne)
{
    ASSERT_TRUE(session().filterBy(QStringLiteral("under:\"soft power\"")));
    session().select({idOf("soft-power"), idOf("culture")}, idOf("culture"));
    run("related");
    test.window.canvas().setFocus();
    ASSERT_FALSE(session().spotlight().isEmpty());
    escape();
    EXPECT_TRUE(session().selection().empty());
    EXPECT_FALSE(session().spotlight().isEmpty());
    escape();
    EXPECT_TRUE(session().spotlight().isEmpty());
    EXPECT_TRUE(isOpen("related-dock"));
    escape();
    EXPECT_FALSE(isOpen("related-dock"));
    EXPECT_TRUE(session().isFiltered());
    escape();
    EXPECT_FALSE(session().isFiltered());
    EXPECT_EQ(session().viewName(), QStringLiteral("Whole map"));
    escape();
    EXPECT_EQ(session().viewName(), QStringLiteral("Whole map")) << "a view of the map is no part to leave";
}

TEST_F(SteppingOut, ClosesThePanelThatHasTheKeyboard)
{
    for (const auto& [action, dock] : {std::pair("insights", "insights-dock"), std::pair("history", "history-dock"),
                                       std::pair("table", "table-dock"), std::pair("related", "related-dock")}) {
        run(action);
        ASSERT_TRUE(isOpen(dock)) << dock;
        test.window.findChild<QDockWidget*>(QLatin1String(dock))->widget()->setFocus();
        escape();
        EXPECT_FALSE(isOpen(dock)) << dock;
        EXPECT_TRUE(test.window.canvas().hasFocus());
    }
    test.window.findChild<QDockWidget*>(QStringLiteral("outline-dock"))->widget()->setFocus();
    escape();
    EXPECT_TRUE(isOpen("outline-dock")) << "a part of the window stays";
    EXPECT_TRUE(test.window.canvas().hasFocus());
}

TEST_F(SteppingOut, LeavesABranchOfAFilterBeforeTheFilter)
{
    ASSERT_TRUE(session().filterBy(QStringLiteral("under:\"comprehensive national power\"")));
    session().select({idOf("soft-power")}, idOf("soft-power"));
    run("branch");
    ASSERT_FALSE(session().view().roots.empty());
    session().select({}, {});
    test.window.canvas().setFocus();
    escape();
    EXPECT_TRUE(session().view().roots.empty());
    EXPECT_TRUE(session().isFiltered());
    escape();
    EXPECT_FALSE(session().isFiltered());
}

TEST_F(Exploring, ASearchThatFindsNothingSaysSo)
{
    search("qwxyz");
    ASSERT_EQ(test.window.searchBox().hits().items().size(), 1u);
    EXPECT_TRUE(test.window.searchBox().isListing());
    EXPECT_THAT(test.window.searchBox().hits().items().front().title.toStdString(),
                HasSubstr("Nothing matches “qwxyz”"));
    Typist().key(Qt::Key_Return);
    EXPECT_TRUE(test.window.searchBox().isListing()) << "there is nothing to go to";
    search("   ");
    Typist().key(Qt::Key_Down);
    EXPECT_TRUE(test.window.searchBox().hits().items().empty()) << "nothing is asked for";
}

TEST_F(Exploring, ACommandThatCannotBeDoneIsFoundWithTheReason)
{
    session().select({}, {});
    search("merge into");
    const auto& items = test.window.searchBox().hits().items();
    ASSERT_EQ(items.size(), 1u);
    EXPECT_TRUE(items.front().isOff);
    EXPECT_EQ(items.front().note, QStringLiteral("Select two concepts or more first"));
    Typist().key(Qt::Key_Return);
    EXPECT_TRUE(test.window.searchBox().isListing());
    EXPECT_FALSE(session().isModified());
}

TEST_F(Exploring, TheChoicesOfMenusAreFoundAsCommands)
{
    search("chinese");
    const auto& items = test.window.searchBox().hits().items();
    ASSERT_EQ(items.size(), 1u);
    EXPECT_EQ(items.front().title, QStringLiteral("Language of labels: 简体中文"));
    Typist().key(Qt::Key_Return);
    EXPECT_EQ(session().language(), QStringLiteral("zh-Hans"));
}

TEST_F(Exploring, EveryCommandThatCannotBeDoneSaysWhy)
{
    session().adopt({}, {});
    for (const auto& [info, action] : test.window.actions().all())
        if (!action->isEnabled()) {
            EXPECT_FALSE(missingFor(*info).isEmpty()) << info->id;
        }
}

TEST_F(Exploring, AFilterClearsAnOlderHighlighting)
{
    search("power");
    Typist().key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_FALSE(session().spotlight().isEmpty());
    ASSERT_TRUE(session().filterBy(QStringLiteral("tag:table-1")));
    EXPECT_TRUE(session().spotlight().isEmpty());
    session().setSpotlight({{idOf("culture")}, {}});
    session().showOnly({idOf("culture"), idOf("soft-power")});
    EXPECT_TRUE(session().spotlight().isEmpty());
}

TEST_F(Exploring, TopLevelOnlyAndShowAllAreFitted)
{
    const auto isFitted = [&] {
        return test.window.canvas().camera().isFitted() && !test.window.canvas().navigation().isMoving() &&
            test.window.canvas().picture().concepts.size() == session().visible().concepts.size();
    };
    for (const char* levels : {"all-levels", "top-level", "all-levels"}) {
        test.window.canvas().navigation().zoomIn();
        test.window.canvas().navigation().zoomIn();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !test.window.canvas().navigation().isMoving(); }, 2'000));
        ASSERT_FALSE(test.window.canvas().camera().isFitted());
        run(levels);
        EXPECT_TRUE(QTest::qWaitFor(isFitted, 5'000)) << levels;
    }
    run("fewer-levels");
    EXPECT_TRUE(QTest::qWaitFor(isFitted, 5'000)) << "who saw all of the picture sees all of it";
}

TEST_F(Exploring, LargeNumbersAreGrouped)
{
    std::string sketch = "root";
    for (int i = 0; i < 1'200; ++i)
        sketch += " root->c" + std::to_string(i);
    session().adopt(mapFrom(sketch), {});
    run("insights");
    auto* panel = test.window.findChild<InsightsPanel*>();
    QSignalSpy settled(panel, &InsightsPanel::settled);
    ASSERT_TRUE(!settled.isEmpty() || settled.wait(10'000));
    const std::string text = panel->text().toStdString();
    EXPECT_THAT(text, HasSubstr("1,201 concepts"));
    EXPECT_THAT(text, HasSubstr("1,200 relations"));
    EXPECT_THAT(text, HasSubstr("719,000")) << "about as many pairs does the root bridge";
    EXPECT_THAT(text, Not(HasSubstr("e+")));
    QStringList labels;
    for (const QLabel* label : test.window.findChild<Breadcrumb*>()->findChildren<QLabel*>())
        labels << label->text();
    EXPECT_TRUE(labels.join(QLatin1Char(' ')).contains(QStringLiteral("1,201 concepts")))
        << labels.join(QLatin1Char(' ')).toStdString();
}

}  // namespace conspectus::test
