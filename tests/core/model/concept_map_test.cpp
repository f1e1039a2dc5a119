#include "core/model/concept_map.h"

#include "core/model/verify.h"
#include "tests/support/sketch.h"

#include <gmock/gmock.h>
#include <malloc.h>

using namespace conspectus;
using namespace conspectus::test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

std::string refusal(ConceptMap& map, Change change)
{
    const ConceptMap before = map;
    const auto done = map.apply(std::move(change));
    EXPECT_FALSE(done);
    EXPECT_EQ(map, before) << "a refused change leaves the map as it was";
    return done ? std::string() : done.error().message;
}

Concept withKey(const ConceptMap& map, std::string key)
{
    Concept made;
    made.id = map.nextConceptId();
    made.key = std::move(key);
    return made;
}

}  // namespace

TEST(ConceptMap, HoldsParallelRelationsAndSelfLoops)
{
    const ConceptMap map = mapFrom("heat->work heat->work heat~work work->work");
    EXPECT_EQ(map.conceptCount(), 2u);
    EXPECT_EQ(map.relationCount(), 4u);
    EXPECT_EQ(map.relationsFrom(named(map, "heat")).size(), 3u);
    EXPECT_EQ(map.relationsOf(named(map, "work")).size(), 4u) << "a self-loop is listed once";
    EXPECT_EQ(map.degree(named(map, "work")), 5u) << "a self-loop counts twice";
    EXPECT_THAT(verify(map), IsEmpty());
}

TEST(ConceptMap, GivesKeysToWhatComesWithout)
{
    ConceptMap map;
    applied(map, AddConcept{withKey(map, "n2")});
    applied(map, AddConcept{withKey(map, "")});
    applied(map, AddConcept{withKey(map, "")});
    EXPECT_EQ(keysOf(map, map.concepts()), "n2 n2_ n3");
    EXPECT_EQ(map.conceptByKey("n2_"), ConceptId{2});
}

TEST(ConceptMap, ListsComeSortedByIdWhateverTheOrderOfEdits)
{
    ConceptMap map = mapFrom("a->b a->c a->d");
    const Relation first = *map.find(RelationId{1});
    applied(map, RemoveRelation{first.id});
    applied(map, AddRelation{first});
    EXPECT_THAT(map.relationsFrom(named(map, "a")), ElementsAre(RelationId{1}, RelationId{2}, RelationId{3}));
}

TEST(ConceptMap, NeverGivesAnIdAgain)
{
    ConceptMap map = mapFrom("a b");
    applied(map, RemoveConcept{named(map, "b")});
    EXPECT_EQ(map.nextConceptId(), ConceptId{3});
    EXPECT_EQ(map.find(ConceptId{2}), nullptr);
    EXPECT_EQ(map.degree(ConceptId{2}), 0u);
    EXPECT_EQ(map.degree(ConceptId{77}), 0u);
}

TEST(ConceptMap, MovesARelationToOtherEnds)
{
    ConceptMap map = mapFrom("a->b c");
    Relation moved = *map.find(RelationId{1});
    moved.from = named(map, "c");
    const Change undo = applied(map, SetRelation{moved});
    EXPECT_EQ(toText(map), "a b c c->b");
    EXPECT_THAT(verify(map), IsEmpty());
    applied(map, undo);
    EXPECT_EQ(map, mapFrom("a->b c"));
}

TEST(ConceptMap, RefusesWhatWouldBreakItWithASentence)
{
    ConceptMap map = mapFrom("a->b");
    Relation dangling = *map.find(RelationId{1});
    dangling.to = ConceptId{9};
    EXPECT_THAT(refusal(map, SetRelation{dangling}), HasSubstr("cannot end at concept 9"));
    dangling = *map.find(RelationId{1});
    dangling.type = RelationTypeId{5};
    EXPECT_THAT(refusal(map, SetRelation{dangling}), HasSubstr("cannot have relation type 5"));
    EXPECT_THAT(refusal(map, RemoveConcept{named(map, "a")}), HasSubstr("must be removed first"));
    EXPECT_THAT(refusal(map, RemoveRelationType{RelationTypeId{1}}), HasSubstr("must be removed first"));
    EXPECT_THAT(refusal(map, AddConcept{withKey(map, "a")}), HasSubstr("in use"));
    EXPECT_THAT(refusal(map, AddConcept{*map.find(named(map, "a"))}), HasSubstr("already"));
    EXPECT_THAT(refusal(map, AddConcept{Concept{}}), HasSubstr("not given"));
    Concept far;
    far.id = ConceptId{4'000'000'000};
    EXPECT_THAT(refusal(map, AddConcept{far}), HasSubstr("not given"));
    Concept renamed = *map.find(named(map, "a"));
    renamed.key = "b";
    EXPECT_THAT(refusal(map, SetConcept{renamed}), HasSubstr("in use"));
    EXPECT_THAT(refusal(map, RemoveRelation{RelationId{8}}), HasSubstr("no relation 8"));
    EXPECT_THAT(refusal(map, RemoveConcept{ConceptId{}}), HasSubstr("no concept 0"));
}

TEST(ConceptMap, ChangesAKeyAndFreesTheOldOne)
{
    ConceptMap map = mapFrom("a");
    Concept renamed = *map.find(ConceptId{1});
    renamed.key = "z";
    const Change undo = applied(map, SetConcept{renamed});
    EXPECT_FALSE(map.conceptByKey("a").isValid());
    EXPECT_EQ(named(map, "z"), ConceptId{1});
    applied(map, undo);
    EXPECT_EQ(map, mapFrom("a"));
}

TEST(ConceptMap, CopiesAreTheirOwn)
{
    ConceptMap map = mapFrom("a->b");
    ConceptMap copy = map;
    put(copy, "c");
    EXPECT_EQ(toText(map), "a b a->b");
    map = std::move(copy);
    EXPECT_EQ(toText(map), "a b c a->b");
}

TEST(ConceptMap, EqualityForgetsIdsGivenInThePast)
{
    ConceptMap map = mapFrom("a->b");
    const ConceptMap before = map;
    put(map, "c");
    EXPECT_NE(map, before);
    applied(map, RemoveConcept{named(map, "c")});
    EXPECT_EQ(map, before);
}

TEST(ConceptMap, KeepsNextToNothingOfWhatIsRemoved)
{
    ConceptMap map = mapFrom("a->b");
    const RelationTypeId type = map.relationTypes().front();
    const std::size_t before = mallinfo2().uordblks;
    constexpr int kCount = 4'000;
    for (int i = 0; i < kCount; ++i) {
        const ConceptId id = put(map, "c" + std::to_string(i));
        const RelationId relation = putRelation(map, named(map, "a"), id, type);
        applied(map, RemoveRelation{relation});
        applied(map, RemoveConcept{id});
    }
    EXPECT_LT(mallinfo2().uordblks, before + std::size_t{200} * kCount);
}
