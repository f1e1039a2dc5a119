// What a student asks the built-in map, by clicks and keys.
#include "app/canvas/map_canvas.h"
#include "app/panels/insights_panel.h"
#include "app/panels/related_panel.h"
#include "app/panels/text_writer.h"
#include "app/window/actions/action_set.h"
#include "app/window/dialogs/filter_dialog.h"
#include "app/window/frame/side_view.h"
#include "app/window/search/search_box.h"
#include "core/edit/edits.h"
#include "core/edit/views.h"
#include "core/model/map_info.h"
#include "tests/app/window/exploring.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSlider>

#include <gmock/gmock.h>

namespace conspectus::test {
namespace {

using testing::HasSubstr;
using testing::UnorderedElementsAre;

}  // namespace

TEST_F(Exploring, WhatAreTheThreeDriversOfCulturalInnovation)
{
    search("? -[drives]-> \"cultural innovation\"");
    EXPECT_THAT(found(),
                UnorderedElementsAre("ability to innovate with technology", "ability to create a soft environment",
                                     "soft capital"));
    Typist().key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(lit().size(), 4u) << "the three, and what they drive";
    EXPECT_EQ(session().spotlight().relations.size(), 3u);
    run("step-out");
    run("step-out");
    EXPECT_TRUE(session().spotlight().isEmpty());
}

TEST_F(Exploring, HowIsSoftCapitalRelatedToComprehensiveNationalPower)
{
    // The paper says what soft capital drives, but draws no line from there to national power: so does the answer.
    search("soft capital");
    Typist().key(Qt::Key_Return);
    EXPECT_EQ(session().current(), idOf("soft-capital"));
    clickOn(idOf("comprehensive-national-power"), Qt::ControlModifier);
    EXPECT_EQ(session().selection().size(), 2u);
    QTest::keyClick(&test.window.canvas(), Qt::Key_R);
    auto* panel = test.window.findChild<RelatedPanel*>();
    ASSERT_TRUE(panel);
    EXPECT_THAT(panel->text().toStdString(), HasSubstr("Not related in this map"));
    EXPECT_THAT(panel->text().toStdString(), HasSubstr("cultural innovation"));
    EXPECT_THAT(panel->text().toStdString(), HasSubstr("soft power"));
}

TEST_F(Exploring, HowIsCultureRelatedToEconomicPower)
{
    session().revealConcept(idOf("culture"));
    session().revealConcept(idOf("economic-power"));
    session().select({idOf("culture"), idOf("economic-power")}, idOf("culture"));
    run("related");
    auto* panel = test.window.findChild<RelatedPanel*>();
    ASSERT_TRUE(panel);
    ASSERT_FALSE(panel->ways().empty());
    EXPECT_EQ(panel->ways().front().length(), 3u) << "over soft power and hard power";
    EXPECT_THAT(panel->text().toStdString(), HasSubstr("soft power — consists of → culture"));
    EXPECT_THAT(panel->text().toStdString(), HasSubstr("comprehensive national power")) << "what they have in common";
    EXPECT_FALSE(session().spotlight().isEmpty());
    panel->follow(QUrl(QStringLiteral("way:0")));
    EXPECT_EQ(session().spotlight().concepts.size(), 4u);
    panel->showAsView();
    EXPECT_EQ(session().visible().concepts.size(), conceptsOn(panel->ways()).size());
    run("back");
}

TEST_F(Exploring, WhichIndicatorsMeasureHiddenCompetitiveness)
{
    search("under:\"hidden competitiveness\" and is:leaf");
    EXPECT_EQ(found().size(), 6u);
    Typist().key(Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(session().visible().concepts.size(), 6u);
    EXPECT_TRUE(session().isFiltered());
    run("clear-filter");
    EXPECT_FALSE(session().isFiltered());

    search("hidden competitiveness");
    Typist().key(Qt::Key_Return);
    run("branch");
    EXPECT_EQ(session().visible().concepts.size(), 10u) << "three kinds and six indicators below it";
}

TEST_F(Exploring, WhatDoesThePaperSayInSection42)
{
    search("source:\"§4.2\"");
    EXPECT_FALSE(found().empty());
    EXPECT_THAT(found(), testing::Contains("national centripetal force"));
    Typist().key(Qt::Key_Return, Qt::ShiftModifier);
    for (const VisibleConcept& each : session().visible().concepts)
        EXPECT_THAT(session().map().find(each.id)->source, HasSubstr("4.2"));
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return session().picture().concepts.size() == session().visible().concepts.size(); }, 5'000));
    run("select-all");
    run("copy-text");
    EXPECT_THAT(QGuiApplication::clipboard()->text().toStdString(), HasSubstr("national centripetal force"));
}

TEST_F(Exploring, AMistakeIsForgivenAndCounted)
{
    search("cultrual sotf");
    EXPECT_THAT(found(), testing::Contains("cultural soft power"));
    search("qwxyz");
    EXPECT_TRUE(found().empty());
}

TEST_F(Exploring, ANeighbourhoodIsWalkedAndLeft)
{
    session().select({idOf("soft-power")}, idOf("soft-power"));
    run("focus");
    ASSERT_TRUE(session().isFocused());
    const std::size_t near = session().visible().concepts.size();
    EXPECT_EQ(near, session().neighbours());
    EXPECT_EQ(session().engine(), "neighbourhood");
    run("focus-wider");
    EXPECT_EQ(session().focusHops(), 2);
    EXPECT_GT(session().visible().concepts.size(), near);
    test.window.findChild<QSlider*>()->setValue(1);
    EXPECT_EQ(session().focusHops(), 1);
    session().select({idOf("culture")}, idOf("culture"));
    EXPECT_EQ(session().view().centre, idOf("culture"));
    EXPECT_FALSE(session().isModified()) << "looking around changes nothing";
    run("step-out");
    EXPECT_FALSE(session().isFocused());
    EXPECT_TRUE(QTest::qWaitFor([&] { return session().visible().indexOf(idOf("culture")) >= 0; }, 5'000))
        << "what one walked to is still in sight";
}

TEST_F(Exploring, ANeighbourhoodWhoseConceptIsRemovedGivesWayToTheMap)
{
    session().select({idOf("culture")}, idOf("culture"));
    run("focus");
    ASSERT_TRUE(session().isFocused());
    run("delete");
    EXPECT_FALSE(session().isFocused());
    EXPECT_FALSE(session().visible().concepts.empty());
    session().undo();
    EXPECT_TRUE(idOf("culture").isValid());
}

TEST_F(Exploring, LeavingANeighbourhoodShowsAllOfTheViewAgain)
{
    search("cultural soft power");
    Typist().key(Qt::Key_Return);
    run("focus");
    run("step-out");
    ASSERT_FALSE(session().isFocused());
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return test.window.canvas().picture().concepts.size() == session().visible().concepts.size(); }, 5'000));
    EXPECT_TRUE(test.window.canvas().camera().isFitted() || test.window.canvas().navigation().isMoving());
    const int shown = test.window.canvas().picture().indexOf(idOf("cultural-soft-power"));
    ASSERT_GE(shown, 0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !test.window.canvas().navigation().isMoving(); }, 2'000));
    EXPECT_TRUE(QRectF(test.window.canvas().rect()).contains(test.window.canvas().boxOnScreen(shown)));
}

TEST_F(Exploring, AFilterIsPutTogetherAndKeptAsAView)
{
    run("filter");
    auto* dialog = test.window.findChild<FilterDialog*>();
    ASSERT_TRUE(dialog);
    auto* query = dialog->findChild<QLineEdit*>();
    query->setText(QStringLiteral("tag:table-1"));
    for (QPushButton* button : dialog->findChildren<QPushButton*>())
        if (button->isDefault())
            button->click();
    const std::size_t shown = session().visible().concepts.size();
    ASSERT_TRUE(session().isFiltered());
    ASSERT_TRUE(session().storeView(QStringLiteral("Indicators")));
    EXPECT_EQ(session().viewName(), QStringLiteral("Indicators"));
    session().showWholeMap();
    EXPECT_FALSE(session().isFiltered());
    session().showNamedView(QStringLiteral("Indicators"));
    EXPECT_EQ(session().visible().concepts.size(), shown);
    EXPECT_TRUE(session().renameView(QStringLiteral("Indicators"), QStringLiteral("Table of indicators")));
    EXPECT_FALSE(session().renameView(QStringLiteral("Table of indicators"), QStringLiteral("Figure 1")));
    EXPECT_TRUE(session().removeView(QStringLiteral("Table of indicators")));
    session().undo();
    session().undo();
    session().undo();
    EXPECT_FALSE(session().isModified());
}

TEST_F(Exploring, WhatIsAddedInAFilteredViewStaysInSight)
{
    ASSERT_TRUE(session().filterBy(QStringLiteral("tag:table-1")));
    const std::size_t before = session().visible().concepts.size();
    ASSERT_TRUE(session().perform(*addConcept(session().map(), "a new indicator")));
    EXPECT_EQ(session().visible().concepts.size(), before + 1);
    session().undo();
    EXPECT_EQ(session().visible().concepts.size(), before);
    EXPECT_FALSE(session().filterBy(QStringLiteral("tag:nothing")));
    EXPECT_FALSE(session().filterBy(QStringLiteral("level:")));
}

TEST_F(Exploring, AFilterThatCannotBeUsedIsSaid)
{
    NamedView view;
    view.name = "Broken";
    view.filter = "type:eats";
    ASSERT_TRUE(session().perform(*storeView(session().map(), view)));
    QSignalSpy said(&session(), &MapSession::noticed);
    session().showNamedView(QStringLiteral("Broken"));
    EXPECT_EQ(said.count(), 1);
    EXPECT_GT(session().visible().concepts.size(), 1u);
}

TEST_F(Exploring, OthersAreFoldedAway)
{
    session().foldToLevel(0);
    session().select({idOf("culture")}, idOf("culture"));
    run("fold-others");
    EXPECT_GE(session().visible().indexOf(idOf("culture")), 0);
    EXPECT_GE(session().visible().indexOf(idOf("spiritual-products")), 0) << "what is below it stays";
    EXPECT_LT(session().visible().indexOf(idOf("economic-power")), 0);
}

TEST_F(Exploring, ABookmarkLeadsBackToThePlace)
{
    session().select({idOf("soft-power")}, idOf("soft-power"));
    run("bookmark");
    const NamedView& kept = session().map().info().views.back();
    EXPECT_EQ(kept.name, "★ soft power");
    ASSERT_TRUE(kept.camera);
    session().showNamedView(QStringLiteral("Figure 2"));
    session().showNamedView(QStringLiteral("★ soft power"));
    EXPECT_EQ(session().viewName(), QStringLiteral("★ soft power"));
    EXPECT_NEAR(test.window.canvas().camera().scale(), kept.camera->zoom, 0.2);
}

TEST_F(Exploring, ASecondViewShowsTheSameMapItsOwnWay)
{
    run("second-view");
    auto* side = test.window.findChild<SideView*>();
    ASSERT_TRUE(side);
    side->session().showNamedView(QStringLiteral("Figure 2"));
    EXPECT_NE(shownIn(side->session()), shownIn(session()));
    session().select({idOf("soft-capital")}, idOf("soft-capital"));
    EXPECT_EQ(side->session().current(), idOf("soft-capital"));
    ASSERT_TRUE(side->session().perform(*rename(session().map(), idOf("soft-capital"), "soft capital, renamed")));
    EXPECT_EQ(session().map().find(idOf("soft-capital"))->label, "soft capital, renamed");
    EXPECT_EQ(side->session().map(), session().map());
    side->session().undo();
    EXPECT_EQ(side->session().map().find(idOf("soft-capital"))->label, "soft capital");
    EXPECT_FALSE(session().isModified());
    run("second-view");
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_FALSE(test.window.findChild<SideView*>());
}

TEST_F(Exploring, TheGraphSpeaksAndColours)
{
    run("insights");
    auto* panel = test.window.findChild<InsightsPanel*>();
    ASSERT_TRUE(panel);
    QSignalSpy settled(panel, &InsightsPanel::settled);
    ASSERT_TRUE(!settled.isEmpty() || settled.wait(5'000));
    const std::string text = panel->text().toStdString();
    EXPECT_THAT(text, HasSubstr("76 concepts"));
    EXPECT_THAT(text, HasSubstr("brand recognition")) << "the label that the paper prints twice";
    panel->follow(QUrl(QStringLiteral("light:duplicate/0")));
    EXPECT_EQ(session().spotlight().concepts.size(), 2u);
    session().setMeasure(Measure::Connections);
    double most = 0;
    for (const PictureConcept& each : session().picture().concepts)
        most = std::max(most, each.shade);
    EXPECT_DOUBLE_EQ(most, 1);
    session().setMeasure(std::nullopt);
    EXPECT_LT(session().picture().concepts.front().shade, 0);
}

}  // namespace conspectus::test
