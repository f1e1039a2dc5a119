#include "app/present/tour_panel.h"
#include "core/model/tour.h"
#include "tests/app/present/showing.h"

#include <QMimeData>
#include <gmock/gmock.h>

namespace conspectus::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class Desk : public testing::Test {
protected:
    ConceptId idOf(const char* key) { return named(session->map(), key); }
    std::vector<std::string> titles()
    {
        std::vector<std::string> all;
        if (desk.tour())
            for (const TourStop& stop : desk.tour()->stops)
                all.push_back(stop.title);
        return all;
    }

    std::unique_ptr<MapSession> session = sessionOn(kPowerMap);
    TourDesk desk{*session};
};

TEST_F(Desk, WhatIsShownBecomesAStop)
{
    EXPECT_EQ(desk.tour(), nullptr);
    session->select({idOf("soft")}, idOf("soft"));
    desk.addStop({});
    ASSERT_NE(desk.current(), nullptr);
    EXPECT_EQ(desk.current()->title, "soft");
    EXPECT_THAT(desk.current()->lit, ElementsAre(idOf("soft")));
    EXPECT_EQ(desk.current()->litRelations, session->map().relationsOf(idOf("soft")));
    session->select({}, {});
    session->foldToLevel(1);
    desk.addStop(ViewCamera{idOf("hard"), 2});
    EXPECT_EQ(desk.stop(), 1);
    EXPECT_EQ(desk.current()->view.depth, 1);
    EXPECT_EQ(desk.current()->view.camera->at, idOf("hard"));
    session->undo();
    session->undo();
    EXPECT_EQ(desk.tour(), nullptr);
}

TEST_F(Desk, AStopIsShownAsItWasKept)
{
    session->toggleFold(idOf("culture"));
    const std::string before = shownIn(*session);
    desk.addStop({});
    session->showWholeMap();
    session->foldToLevel(0);
    EXPECT_NE(shownIn(*session), before);
    desk.chooseStop(0);
    EXPECT_EQ(shownIn(*session), before);
}

TEST_F(Desk, ANeighbourhoodIsKeptAsOne)
{
    session->select({idOf("culture")}, idOf("culture"));
    session->focusOn(idOf("culture"), 1);
    const std::string around = shownIn(*session);
    desk.addStop({});
    EXPECT_EQ(desk.current()->view.centre, idOf("culture"));
    session->leaveFocus();
    desk.chooseStop(0);
    EXPECT_EQ(shownIn(*session), around);
}

TEST_F(Desk, ABranchBecomesATourAndIsThenEdited)
{
    session->select({idOf("power")}, idOf("power"));
    desk.tourOfBranch();
    EXPECT_THAT(titles(), ElementsAre("power"));
    desk.duplicateStop();
    desk.setTitle("again");
    desk.setNotes("Say it twice.");
    desk.setPlanned(90);
    desk.setHidden(true);
    EXPECT_EQ(desk.current()->notes, "Say it twice.");
    EXPECT_EQ(desk.current()->planned, 90);
    EXPECT_TRUE(desk.current()->isHidden);
    desk.moveStop(1, 0);
    EXPECT_THAT(titles(), ElementsAre("again", "power"));
    desk.removeStop();
    EXPECT_THAT(titles(), ElementsAre("power"));
    while (session->canUndo())
        session->undo();
    EXPECT_EQ(desk.tour(), nullptr);
    while (session->canRedo())
        session->redo();
    EXPECT_THAT(titles(), ElementsAre("power"));
}

TEST_F(Desk, TypingIsOneStepOfUndo)
{
    desk.addStop({});
    const std::size_t steps = session->stepsDone();
    for (const char* text : {"S", "So", "Sof", "Soft"})
        desk.setTitle(QString::fromLatin1(text));
    EXPECT_EQ(session->stepsDone(), steps + 1);
}

TEST_F(Desk, AStopIsRevealedInStepsOfManyKinds)
{
    desk.addStop({});
    desk.setReveal(TourDesk::Reveal::ByLevel);
    EXPECT_EQ(desk.current()->steps.size(), 3u);
    desk.setReveal(TourDesk::Reveal::ByConcept);
    EXPECT_EQ(desk.current()->steps.size(), 8u);
    desk.setReveal(TourDesk::Reveal::AllAtOnce);
    session->select({idOf("arts"), idOf("customs")}, idOf("arts"));
    desk.addStep();
    session->select({idOf("customs")}, idOf("customs"));
    desk.addStep();
    EXPECT_THAT(desk.current()->steps, ElementsAre(ElementsAre(idOf("arts")), ElementsAre(idOf("customs"))));
}

TEST_F(Desk, ToursAreMadeRenamedAndRemoved)
{
    desk.newTour("Long");
    desk.addStop({});
    desk.newTour("Short");
    desk.addStop({});
    EXPECT_THAT(desk.tourNames(), ElementsAre("Long", "Short"));
    QSignalSpy notices(session.get(), &MapSession::noticed);
    desk.renameTour("Long");
    EXPECT_EQ(notices.count(), 1) << "that name is taken";
    EXPECT_EQ(desk.name(), "Short");
    desk.renameTour("Brief");
    EXPECT_EQ(desk.name(), "Brief");
    desk.removeTour();
    EXPECT_EQ(desk.name(), "Long");
}

TEST_F(Desk, ThePanelSaysWhatIsGone)
{
    session->select({idOf("arts")}, idOf("arts"));
    desk.addStop({});
    TourPanel panel(desk);
    panel.show();
    ASSERT_TRUE(session->perform(*removeConcept(session->map(), idOf("arts"))));
    const QModelIndex row = panel.stops().model()->index(0, 0);
    EXPECT_THAT(row.data().toString().toStdString(), HasSubstr("\u26A0"));
    EXPECT_THAT(row.data(Qt::ToolTipRole).toString().toStdString(), HasSubstr("was removed"));
}

TEST_F(Desk, RowsAreDragged)
{
    for (const char* key : {"power", "hard", "soft"}) {
        session->select({idOf(key)}, idOf(key));
        desk.addStop({});
    }
    StopsModel model(desk);
    const auto drag = [&](int from, int to) {
        const std::unique_ptr<QMimeData> data(model.mimeData({model.index(from)}));
        model.dropMimeData(data.get(), Qt::MoveAction, to, 0, {});
    };
    drag(0, 2);
    EXPECT_THAT(titles(), ElementsAre("hard", "power", "soft"));
    drag(2, 0);
    EXPECT_THAT(titles(), ElementsAre("soft", "hard", "power"));
    drag(0, 3);
    EXPECT_THAT(titles(), ElementsAre("hard", "power", "soft"));
}

TEST_F(Desk, SmallPicturesAreMadeOfStops)
{
    desk.addStop({});
    StopThumbnails thumbnails(desk, nullptr);
    QSignalSpy made(&thumbnails, &ViewThumbnails::made);
    const StopsModel model(desk);
    thumbnails.of(model.index(0).data(StopsModel::kKeyRole).toString());
    ASSERT_TRUE(made.wait(3'000));
    EXPECT_FALSE(thumbnails.of(model.index(0).data(StopsModel::kKeyRole).toString()).isNull());
}

}  // namespace
}  // namespace conspectus::test
