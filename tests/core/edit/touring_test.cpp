#include "core/edit/touring.h"

#include "core/edit/merge/becoming.h"
#include "core/model/map_info.h"
#include "tests/support/set_info.h"
#include "tests/support/sketch.h"

#include <gmock/gmock.h>

using namespace conspectus;
using namespace conspectus::test;
using testing::ElementsAre;

namespace {

TourStop stopAt(const ConceptMap& map, const char* key)
{
    TourStop stop;
    stop.title = key;
    stop.view.roots = stop.lit = {named(map, key)};
    return stop;
}

class Touring : public testing::Test {
protected:
    void SetUp() override
    {
        Tour tour{"Talk", {}, {stopAt(map, "heat"), stopAt(map, "work"), stopAt(map, "energy")}, {}};
        done(storeTour(map, std::move(tour), "Make a tour"));
    }
    void done(const Result<Transaction>& step)
    {
        ASSERT_TRUE(step) << step.error().message;
        ASSERT_TRUE(perform(map, *step));
    }
    std::vector<std::string> titles() const
    {
        std::vector<std::string> all;
        for (const TourStop& stop : map.info().tours.at(0).stops)
            all.push_back(stop.title);
        return all;
    }

    ConceptMap map = mapFrom("heat->work energy<-heat");
};

}  // namespace

TEST_F(Touring, StopsAreMovedBothWays)
{
    done(moveStop(map, "Talk", 0, 2));
    EXPECT_THAT(titles(), ElementsAre("work", "energy", "heat"));
    done(moveStop(map, "Talk", 2, 1));
    EXPECT_THAT(titles(), ElementsAre("work", "heat", "energy"));
}

TEST_F(Touring, StopsComeAndGo)
{
    done(insertStop(map, "Talk", 1, stopAt(map, "heat")));
    done(duplicateStop(map, "Talk", 3));
    done(removeStop(map, "Talk", 0));
    EXPECT_THAT(titles(), ElementsAre("heat", "work", "energy", "energy"));
}

TEST_F(Touring, WhatIsNotThereIsAnError)
{
    EXPECT_FALSE(removeStop(map, "Talk", 3));
    EXPECT_FALSE(insertStop(map, "Talk", 4, {}));
    EXPECT_FALSE(moveStop(map, "Other", 0, 1));
    EXPECT_FALSE(removeTour(map, "Other"));
    EXPECT_FALSE(storeTour(map, {}, ""));
    done(storeTour(map, {"Other", {}, {}, {}}, "Make a tour"));
    EXPECT_FALSE(renameTour(map, "Other", "Talk"));
    done(renameTour(map, "Other", "Short"));
    EXPECT_NE(findTour(map.info(), "Short"), nullptr);
}

TEST_F(Touring, EveryStepIsTakenBack)
{
    const ConceptMap before = map;
    for (const Result<Transaction>& step :
         {moveStop(map, "Talk", 0, 2), removeStop(map, "Talk", 1), duplicateStop(map, "Talk", 1),
          setRehearsed(map, "Talk", {3, 0, 5}), removeTour(map, "Talk"), renameTour(map, "Talk", "Lecture")}) {
        ASSERT_TRUE(step);
        const Result<Transaction> back = perform(map, *step);
        ASSERT_TRUE(back);
        EXPECT_FALSE(map == before);
        ASSERT_TRUE(perform(map, *back));
        EXPECT_TRUE(map == before);
    }
}

TEST_F(Touring, ARehearsalKeepsTheTimesOfStopsThatWereNotShown)
{
    done(setRehearsed(map, "Talk", {3, 4, 5}));
    done(setRehearsed(map, "Talk", {7, 0}));
    const SharedList<TourStop>& stops = map.info().tours[0].stops;
    EXPECT_EQ(stops[0].rehearsed, 7);
    EXPECT_EQ(stops[1].rehearsed, 4);
    EXPECT_EQ(stops[2].rehearsed, 5);
}

TEST_F(Touring, SurvivesBecomingAnotherMap)
{
    // The same map with other numbers for everything: what tours name must still be what it was.
    MapInfo info = map.info();
    info.tours.edit(0).stops.edit(0).litRelations = {map.relations().front()};
    info.tours.edit(0).stops.edit(1).steps = {{named(map, "energy")}};
    info.tours.edit(0).stops.edit(2).ink = {{named(map, "energy"), {{1, 2}}, 3, 1}};
    setInfo(map, info);
    ConceptMap other = mapFrom("x y z q->w");
    ASSERT_TRUE(perform(other, become(other, map, "Become")));
    const TourStop& stop = other.info().tours.at(0).stops.at(1);
    EXPECT_THAT(stop.lit, ElementsAre(named(other, "work")));
    EXPECT_THAT(stop.steps.at(0), ElementsAre(named(other, "energy")));
    EXPECT_EQ(other.info().tours[0].stops[2].ink.at(0).at, named(other, "energy"));
    const RelationId lit = other.info().tours[0].stops[0].litRelations.at(0);
    EXPECT_EQ(other.find(lit)->key, map.find(map.relations().front())->key);
}
