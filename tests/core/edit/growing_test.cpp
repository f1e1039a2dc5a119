#include "core/edit/growing.h"

#include "core/edit/edits.h"
#include "core/edit/history.h"
#include "tests/support/sketch.h"

#include <gtest/gtest.h>

using namespace conspectus;
using namespace conspectus::test;

namespace {

/// The map after the growth, which must be undone to what it was.
std::string grown(ConceptMap map, const Result<Growth>& growth)
{
    if (!growth)
        return growth.error().message;
    const ConceptMap before = map;
    const auto inverse = perform(map, growth->transaction);
    if (!inverse)
        return inverse.error().message;
    const std::string text = toText(map);
    EXPECT_TRUE(perform(map, *inverse));
    EXPECT_TRUE(map == before);
    return text;
}

}  // namespace

TEST(AddChild, HangsAsItsSiblingsDo)
{
    const ConceptMap map = mapFrom("energy->heat energy<-steam energy->light steam<-fog");
    EXPECT_EQ(grown(map, addChild(map, named(map, "energy"), "work")),
              toText(map).replace(toText(map).find(" energy->heat"), 0, " n6") + " energy->n6");
    EXPECT_EQ(map.find(addChild(map, named(map, "energy"), "work")->added), nullptr);
}

TEST(AddChild, HangsByAPartOfWhereSiblingsDo)
{
    const ConceptMap map = mapFrom("heat<-energy light<-energy energy->sun");
    EXPECT_EQ(grown(map, addChild(map, named(map, "energy"), "work")),
              "heat energy light sun n5 heat<-energy light<-energy energy->sun n5<-energy");
}

TEST(AddChild, BringsATypeIntoAMapThatHasNone)
{
    const ConceptMap map = mapFrom("energy");
    EXPECT_EQ(grown(map, addChild(map, named(map, "energy"), "work")), "energy n2 energy->n2");
}

TEST(AddChild, KeepsTheHierarchyOfAMapWhereEveryRelationCounts)
{
    ConceptMap map;
    const RelationTypeId leads = putType(map, "leads to", Hierarchy::None);
    putRelation(map, put(map, "a"), put(map, "b"), leads);
    const Result<Growth> growth = addChild(map, named(map, "b"), "c");
    ASSERT_TRUE(growth);
    ASSERT_TRUE(perform(map, growth->transaction));
    EXPECT_EQ(map.relationTypes().size(), 1u);
    EXPECT_EQ(map.find(map.relationsFrom(named(map, "b")).front())->to, growth->added);
}

TEST(AddSibling, StandsUnderTheSameConcept)
{
    const ConceptMap map = mapFrom("energy->heat energy<-whole");
    EXPECT_EQ(grown(map, addSibling(map, named(map, "heat"), "work")),
              "energy heat whole n4 energy->heat energy<-whole energy->n4");
    EXPECT_EQ(grown(map, addSibling(map, named(map, "energy"), "work")),
              "energy heat whole n4 energy->heat energy<-whole n4<-whole");
}

TEST(AddSibling, OfARootIsFree)
{
    const ConceptMap map = mapFrom("energy->heat");
    EXPECT_EQ(grown(map, addSibling(map, named(map, "energy"), "matter")), "energy heat n3 energy->heat");
}

TEST(AddParent, StandsBetween)
{
    const ConceptMap map = mapFrom("energy->heat energy->light");
    EXPECT_EQ(grown(map, addParent(map, named(map, "heat"), "motion")),
              "energy heat light n4 energy->n4 energy->light n4->heat");
}

TEST(AddParent, OfARootIsANewRoot)
{
    const ConceptMap map = mapFrom("energy->heat");
    EXPECT_EQ(grown(map, addParent(map, named(map, "energy"), "physics")), "energy heat n3 energy->heat n3->energy");
}

TEST(Growth, OfWhatIsGoneIsASentence)
{
    const ConceptMap map = mapFrom("energy");
    for (const auto& growth :
         {addChild(map, ConceptId{9}, "x"), addSibling(map, ConceptId{9}, "x"), addParent(map, ConceptId{9}, "x")}) {
        ASSERT_FALSE(growth);
        EXPECT_EQ(growth.error().code, ErrorCode::Edit);
    }
}

TEST(Growth, AndItsNameAreOneStepOfUndo)
{
    ConceptMap map = mapFrom("energy->heat");
    const ConceptMap before = map;
    History history;
    const Growth growth = *addChild(map, named(map, "energy"), "");
    ASSERT_TRUE(history.perform(map, growth.transaction));
    ASSERT_TRUE(history.perform(map, *rename(map, growth.added, "light")));
    EXPECT_EQ(map.find(growth.added)->label, "light");
    ASSERT_TRUE(history.undo(map));
    EXPECT_TRUE(map == before);
}
