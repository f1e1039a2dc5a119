#include "core/edit/growing.h"
#include "core/model/map_info.h"
#include "tests/app/present/showing.h"

#include <gmock/gmock.h>

namespace conspectus::test {
namespace {

using testing::ElementsAre;

class Show : public testing::Test {
protected:
    void SetUp() override { show.begin(0); }

    ConceptId idOf(const char* key) { return named(source->map(), key); }
    std::string shown() { return shownIn(show.session()); }
    /// Until the picture is that of the view.
    void settle()
    {
        const MapSession& session = show.session();
        EXPECT_TRUE(QTest::qWaitFor(
            [&] {
                return !session.isArranging() && session.picture().concepts.size() == session.visible().concepts.size();
            },
            5'000));
    }
    TourPlace at(int stop, int step) { return {stop, step}; }

    std::unique_ptr<MapSession> source = sessionWithTour();
    double now = 0;
    TourShow show{*source, QStringLiteral("Talk"), layoutsWithoutWorkers, [this] {
                      return now;
                  }};
};

TEST_F(Show, GoesThroughStepsAndStopsAndBack)
{
    std::vector<TourPlace> way{show.place()};
    for (int i = 0; i < 5; ++i) {
        show.next();
        way.push_back(show.place());
    }
    EXPECT_THAT(way, ElementsAre(at(0, 0), at(0, 1), at(0, 2), at(1, 0), at(2, 0), at(2, 0)));
    show.back();
    show.back();
    EXPECT_EQ(show.place(), at(0, 2)) << "back comes to the last step";
}

TEST_F(Show, ShowsTheViewOfEachStop)
{
    EXPECT_EQ(shown(), "power hard soft");
    EXPECT_THAT(show.waiting(), ElementsAre(idOf("hard"), idOf("soft")));
    show.goTo(at(1, 0));
    EXPECT_EQ(shown(), "soft culture arts customs values");
    show.goTo(at(2, 0));
    EXPECT_EQ(show.session().spotlight().concepts, std::vector{idOf("hard")});
    EXPECT_EQ(source->view(), ViewSpec()) << "the window stays where it was";
}

TEST_F(Show, ADetourLeadsAwayAndOneKeyBack)
{
    show.goTo(at(0, 1));
    settle();
    const Picture before = show.session().picture();
    show.session().select({idOf("soft")}, idOf("soft"));
    EXPECT_TRUE(show.isAway());
    show.session().focusOn(idOf("soft"), 1);
    show.lookFor(idOf("customs"));
    show.session().toggleFold(idOf("culture"));
    EXPECT_THAT(show.trail(), ElementsAre("soft", "customs"));
    EXPECT_THAT(show.waiting(), ElementsAre()) << "nothing is covered on a detour";
    show.comeBack();
    settle();
    EXPECT_FALSE(show.isAway());
    EXPECT_EQ(show.place(), at(0, 1));
    EXPECT_THAT(show.trail(), ElementsAre());
    EXPECT_TRUE(show.session().selection().empty());
    ASSERT_EQ(show.session().picture().concepts.size(), before.concepts.size());
    for (std::size_t i = 0; i < before.concepts.size(); ++i)
        EXPECT_EQ(show.session().picture().concepts[i].box, before.concepts[i].box);
}

TEST_F(Show, NextOnADetourComesBackFirst)
{
    show.session().select({idOf("power")}, idOf("power"));
    show.next();
    EXPECT_EQ(show.place(), at(0, 0));
    EXPECT_FALSE(show.isAway());
    show.next();
    EXPECT_EQ(show.place(), at(0, 1));
}

TEST_F(Show, FoldingIsADetourAndComesBackUnfolded)
{
    show.goTo(at(1, 0));
    show.session().toggleFold(idOf("culture"));
    EXPECT_TRUE(show.isAway());
    EXPECT_EQ(shown(), "soft culture values");
    show.comeBack();
    EXPECT_EQ(shown(), "soft culture arts customs values");
}

TEST_F(Show, ACurtainIsOpenedByTheSameKeyAndByGoingOn)
{
    show.setCurtain(Curtain::Black);
    EXPECT_EQ(show.curtain(), Curtain::Black);
    show.next();
    EXPECT_EQ(show.curtain(), Curtain::Open);
    EXPECT_EQ(show.place(), at(0, 0)) << "nothing was skipped behind it";
    show.setCurtain(Curtain::White);
    show.setCurtain(Curtain::White);
    EXPECT_EQ(show.curtain(), Curtain::Open);
}

TEST_F(Show, AnEditInTheShowIsAnEditOfTheMap)
{
    ASSERT_TRUE(show.session().perform(*rename(show.session().map(), idOf("hard"), "raw power")));
    EXPECT_EQ(source->map().find(idOf("hard"))->label, "raw power");
    EXPECT_FALSE(show.isAway());
    EXPECT_EQ(show.place(), at(0, 0));
    source->undo();
    EXPECT_EQ(show.session().map().find(idOf("hard"))->label, "hard");
}

TEST_F(Show, ASpellingMendedMovesNothing)
{
    show.goTo(at(1, 0));
    settle();
    const Picture before = show.session().picture();
    ASSERT_TRUE(show.session().perform(*rename(show.session().map(), idOf("arts"), "art")));
    show.goTo(at(0, 0));
    settle();
    show.goTo(at(1, 0));
    settle();
    for (const PictureConcept& each : before.concepts) {
        if (each.id == idOf("arts"))
            continue;  // its box is of another size
        const Picture& after = show.session().picture();
        const int index = after.indexOf(each.id);
        ASSERT_GE(index, 0);
        EXPECT_LT(length(after.concepts[static_cast<std::size_t>(index)].box.centre() - each.box.centre()), 0.01);
    }
}

TEST_F(Show, WhatTheRoomAddsAppearsAtOnce)
{
    show.goTo(at(1, 0));
    show.session().select({idOf("values")}, idOf("values"));
    ASSERT_TRUE(show.session().perform(
        *addConcept(show.session().map(), "honesty", idOf("values"), source->map().relationTypes().front())));
    const ConceptId added{source->map().nextConceptId().value - 1};
    EXPECT_GE(show.session().visible().indexOf(added), 0);
    show.comeBack();
    EXPECT_GE(show.session().visible().indexOf(added), 0) << "it belongs to the branch of the stop";
}

TEST_F(Show, StopsThatAreRemovedWhileItRunsGiveWay)
{
    show.goTo(at(2, 0));
    ASSERT_TRUE(source->perform(*removeStop(source->map(), "Talk", 2)));
    QCoreApplication::processEvents();
    EXPECT_EQ(show.place().stop, 1);
    EXPECT_EQ(shown(), "soft culture arts customs values");
    ASSERT_TRUE(source->perform(*removeTour(source->map(), "Talk")));
    show.next();
    show.back();
    EXPECT_TRUE(show.tour().stops.empty());
}

TEST_F(Show, InkBelongsToItsStopAndIsKeptOrDropped)
{
    const InkStroke stroke{idOf("power"), {{0, 0}, {5, 5}}, 3, 1};
    show.setInk({stroke});
    show.goTo(at(1, 0));
    EXPECT_TRUE(show.ink().empty());
    show.session().select({idOf("soft")}, idOf("soft"));
    show.setInk({stroke});
    show.comeBack();
    EXPECT_TRUE(show.ink().empty()) << "what is drawn on a detour goes with it";
    EXPECT_EQ(show.looseInk().size(), 1u);
    EXPECT_TRUE(source->map().info().tours[0].stops[0].ink.empty());
    show.keepInk();
    EXPECT_EQ(source->map().info().tours[0].stops[0].ink, std::vector{stroke});
    EXPECT_TRUE(show.looseInk().empty());
    source->undo();
    EXPECT_TRUE(source->map().info().tours[0].stops[0].ink.empty());
}

TEST_F(Show, ARehearsalKeepsItsTimes)
{
    now += 20;
    show.goTo(at(1, 0));
    now += 7;
    show.keepTimes();
    EXPECT_EQ(source->map().info().tours[0].stops[0].rehearsed, 20);
    EXPECT_EQ(source->map().info().tours[0].stops[1].rehearsed, 7);
    EXPECT_EQ(source->map().info().tours[0].stops[2].rehearsed, 0);
}

TEST_F(Show, AnEditWhileTheNextStopIsMadeReadyIsNoFault)
{
    for (int moments = 0; moments < 12; ++moments) {
        show.goTo(at(0, 0));
        show.pictures().refresh();
        for (int i = 0; i < moments; ++i)
            QCoreApplication::processEvents();
        ASSERT_TRUE(source->perform(*removeConcept(source->map(), idOf("customs"))));
        QTest::qWait(15);
        source->undo();
        QTest::qWait(moments);
    }
    EXPECT_TRUE(QTest::qWaitFor([&] { return show.pictures().of(1) != nullptr; }, 5'000));
}

TEST_F(Show, AnotherShapeOfTheStageHasItsStopsArrangedAnew)
{
    show.setTarget({960, 540});
    show.goTo(at(1, 0));
    settle();
    QSignalSpy asked(&show.session(), &MapSession::viewChanged);  // without workers the same concepts stay as they are
    show.setTarget({540, 960});
    EXPECT_TRUE(QTest::qWaitFor([&] { return asked.count() > 0; }, 5'000));
    settle();
    EXPECT_EQ(show.place(), at(1, 0));
    EXPECT_FALSE(show.isAway());
    asked.clear();
    show.setTarget({550, 960});
    QTest::qWait(30);
    EXPECT_EQ(asked.count(), 0) << "a little more or less is the same";
}

TEST_F(Show, AnotherMapHasNothingToShow)
{
    QTest::qWait(1);
    source->adopt(mapFrom("x->y"), {});
    QTest::qWait(30);
    EXPECT_TRUE(show.tour().stops.empty());
    show.next();
    show.comeBack();
    EXPECT_EQ(shown(), "x y");
}

TEST_F(Show, TheNextStopIsMadeReadyMeanwhile)
{
    show.goTo(at(0, 0));
    EXPECT_TRUE(QTest::qWaitFor([&] { return show.pictures().of(1) != nullptr; }, 5'000));
    EXPECT_TRUE(QTest::qWaitFor([&] { return show.pictures().of(StopPictures::kWholeMap) != nullptr; }, 5'000));
    EXPECT_EQ(show.pictures().of(1)->picture.concepts.size(), 5u);
}

TEST_F(Show, PassesOverStepsOfWhatIsFoldedAway)
{
    TourStop stop = source->map().info().tours.front().stops[0];
    stop.steps = {{idOf("hard")}, {idOf("culture")}, {idOf("soft")}};
    ASSERT_TRUE(source->perform(*setStop(source->map(), "Talk", 0, stop, "Steps", false)));
    show.begin(0);
    settle();
    EXPECT_EQ(show.steps().size(), 2u) << "one level is open: culture cannot be shown";
    show.next();
    show.next();
    EXPECT_EQ(show.place(), at(0, 2));
    EXPECT_TRUE(show.waiting().empty());
    show.next();
    EXPECT_EQ(show.place(), at(1, 0));
    show.back();
    EXPECT_EQ(show.place(), at(0, 2));
}

TEST_F(Show, SaysWhereTheNextStepLeads)
{
    EXPECT_EQ(show.nextPlace(), at(0, 1));
    show.goTo(at(0, 2));
    EXPECT_EQ(show.nextPlace(), at(1, 0));
    show.lookFor(idOf("customs"));
    EXPECT_EQ(show.nextPlace(), at(0, 2)) << "from a detour, back";
    show.comeBack();
    show.last();
    EXPECT_EQ(show.nextPlace(), std::nullopt);
}

TEST_F(Show, NoKeyStandsInTheTrailWhileAConceptHasNoName)
{
    show.lookFor(idOf("soft"));
    const Result<Growth> grown = addChild(show.session().map(), idOf("soft"), {});
    ASSERT_TRUE(grown);
    ASSERT_TRUE(show.session().perform(grown->transaction));
    show.session().select({grown->added}, grown->added);
    EXPECT_EQ(show.trail(), QStringList({QStringLiteral("soft")}));
    ASSERT_TRUE(show.session().perform(*rename(show.session().map(), grown->added, "smart", {})));
    EXPECT_EQ(show.trail(), QStringList({QStringLiteral("soft"), QStringLiteral("smart")}));
}

}  // namespace
}  // namespace conspectus::test
