#include "core/query/comparison.h"

#include "tests/support/sketch.h"

#include <gmock/gmock.h>

using namespace conspectus;
using namespace conspectus::test;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

TEST(Comparison, OfAMapWithItselfIsEmpty)
{
    const ConceptMap map = mapFrom("a->b b~c");
    EXPECT_TRUE(compare(map, map).isEmpty());
}

TEST(Comparison, NamesWhatCameWentAndChanged)
{
    const ConceptMap before = mapFrom("a->b b->c");
    ConceptMap after = before;
    Concept a = *after.find(named(after, "a"));
    a.label = "A";
    a.notes = "new";
    applied(after, SetConcept{a});
    applied(after, RemoveRelation{after.relations().back()});
    applied(after, RemoveConcept{named(after, "c")});
    put(after, "d");
    const Comparison difference = compare(before, after);
    EXPECT_THAT(difference.added, ElementsAre("d"));
    EXPECT_THAT(difference.removed, ElementsAre("c", "b \u2014 includes \u2192 c"));
    EXPECT_THAT(difference.changed,
                UnorderedElementsAre("a is now called A", "A: notes",
                                     "a \u2014 includes \u2192 b is now A \u2014 includes \u2192 b"));
}
