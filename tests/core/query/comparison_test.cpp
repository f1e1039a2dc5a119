#include "core/query/comparison.h"

#include "core/model/map_info.h"
#include "tests/support/set_info.h"
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

TEST(Comparison, SeesTheOrderOfChildren)
{
    const ConceptMap before = mapFrom("a->b a->c"), after = mapFrom("a->c a->b");
    ConceptMap same = mapFrom("c a->b a->c");  // other numbers, the same order
    EXPECT_THAT(compare(before, after).changed, testing::Contains("the order below a"));
    EXPECT_TRUE(compare(before, same).isEmpty());
}

TEST(Comparison, SeesWhatIsSaidOfARelation)
{
    const ConceptMap before = mapFrom("a->b");
    ConceptMap after = before;
    Relation changed = *after.find(after.relations().front());
    changed.notes = "new";
    changed.weight = 2;
    applied(after, SetRelation{changed});
    EXPECT_THAT(compare(before, after).changed, ElementsAre("a \u2014 includes \u2192 b: notes, weight"));
}

TEST(Comparison, NamesTypesViewsToursAndFigures)
{
    ConceptMap before = mapFrom("a->b"), after = mapFrom("x a->b");
    applied(after, RemoveConcept{named(after, "x")});
    putType(after, "causes", Hierarchy::None);
    MapInfo info;
    info.views.resize(2);
    info.views.edit(0).name = "Overview";
    info.views.edit(0).only = {named(before, "b")};
    info.views.edit(1).name = "Roots";
    info.figures.resize(1);
    info.figures.edit(0).name = "Figure 1";
    setInfo(before, info);
    info.views.edit(0).only = {named(after, "b")};  // the same under another number
    info.views.edit(1).depth = 1;
    info.figures.clear();
    info.tours = {{"Lecture", {}, {}, {}}};
    info.description = "new";
    setInfo(after, info);
    const Comparison difference = compare(before, after);
    EXPECT_THAT(difference.added, UnorderedElementsAre("the relation type causes", "the tour Lecture"));
    EXPECT_THAT(difference.removed, ElementsAre("the figure Figure 1"));
    EXPECT_THAT(difference.changed, UnorderedElementsAre("the description", "the view Roots"));
}
