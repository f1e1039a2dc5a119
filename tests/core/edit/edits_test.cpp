#include "core/edit/edits.h"

#include "core/edit/views.h"
#include "core/model/map_info.h"
#include "tests/support/sketch.h"

#include <gmock/gmock.h>

using namespace conspectus;
using namespace conspectus::test;

namespace {

void perform(ConceptMap& map, const Result<Transaction>& step)
{
    ASSERT_TRUE(step) << step.error().message;
    ASSERT_TRUE(conspectus::perform(map, *step));
}

}  // namespace

TEST(AddConcept, PutsItUnderItsParent)
{
    ConceptMap map = mapFrom("heat->work energy<-heat");
    perform(map, addConcept(map, "steam", named(map, "work"), map.typeByKey("includes")));
    EXPECT_EQ(toText(map), "heat work energy n4 heat->work energy<-heat work->n4");
    EXPECT_EQ(map.find(named(map, "n4"))->label, "steam");
}

TEST(AddConcept, TurnsTheRelationWhenItsSourceIsTheNarrowerOne)
{
    ConceptMap map = mapFrom("energy<-heat");
    perform(map, addConcept(map, "steam", named(map, "heat"), map.typeByKey("is part of")));
    EXPECT_EQ(toText(map), "energy heat n3 energy<-heat n3<-heat");
}

TEST(AddConcept, StandsAloneWithoutAParent)
{
    ConceptMap map;
    perform(map, addConcept(map, "heat"));
    EXPECT_EQ(toText(map), "n1");
}

TEST(Rename, ChangesTheLabelOfALanguage)
{
    ConceptMap map = mapFrom("heat");
    const ConceptId heat = named(map, "heat");
    perform(map, rename(map, heat, "warmth", "en"));
    perform(map, rename(map, heat, "\u70ed", "zh-Hans"));
    perform(map, rename(map, heat, "chaleur", "fr"));
    EXPECT_EQ(map.find(heat)->label, "warmth");
    EXPECT_EQ(labelOf(*map.find(heat), "zh-Hans"), "\u70ed");
    EXPECT_EQ(map.find(heat)->labels.front().language, "fr");
    perform(map, rename(map, heat, "", "fr"));
    EXPECT_EQ(labelOf(*map.find(heat), "fr"), "warmth");
}

TEST(RemoveConcept, TakesItsRelationsWithIt)
{
    ConceptMap map = mapFrom("heat->energy energy->work energy->energy heat~work");
    perform(map, removeConcept(map, named(map, "energy")));
    EXPECT_EQ(toText(map), "heat work heat~work");
}

TEST(Link, MayJoinTheSameTwoTwice)
{
    ConceptMap map = mapFrom("heat->work");
    perform(map, link(map, named(map, "heat"), named(map, "work"), map.typeByKey("includes"), "also gives"));
    EXPECT_EQ(toText(map), "heat work heat->work heat->work");
    EXPECT_EQ(map.find(RelationId{2})->phrase, "also gives");
}

TEST(Pin, PutsAConceptInItsPlaceAndLetsItGo)
{
    ConceptMap map = mapFrom("heat");
    perform(map, pin(map, ConceptId{1}, Point{3, 4}));
    EXPECT_EQ(map.find(ConceptId{1})->pin, (Point{3, 4}));
    perform(map, pin(map, ConceptId{1}, std::nullopt));
    EXPECT_EQ(map, mapFrom("heat"));
}

TEST(StoreView, ReplacesTheOneWithItsName)
{
    ConceptMap map = mapFrom("heat");
    NamedView view;
    view.name = "All";
    perform(map, storeView(map, view));
    view.depth = 2;
    perform(map, storeView(map, view));
    ASSERT_EQ(map.info().views.size(), 1u);
    EXPECT_EQ(map.info().views[0].depth, 2);
}

TEST(Edits, SayWhatIsNoLongerThere)
{
    const ConceptMap map = mapFrom("heat->work");
    const ConceptId gone{9};
    const RelationTypeId noType{9};
    for (const auto& step : {addConcept(map, "x", gone), rename(map, gone, "x"), removeConcept(map, gone),
                             link(map, ConceptId{1}, gone, RelationTypeId{1}), pin(map, gone, Point{})})
        EXPECT_EQ(step.error().message, "That concept is no longer in the map.");
    for (const auto& step : {addConcept(map, "x", ConceptId{1}, noType), link(map, ConceptId{1}, ConceptId{2}, noType)})
        EXPECT_EQ(step.error().message, "That relation type is no longer in the map.");
    EXPECT_EQ(removeRelation(map, RelationId{9}).error().message, "That relation is no longer in the map.");
}
