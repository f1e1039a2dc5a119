#include "core/edit/reshaping.h"

#include "core/edit/fragments.h"
#include "core/edit/growing.h"
#include "core/model/verify.h"
#include "tests/support/sketch.h"

#include <gmock/gmock.h>

using namespace conspectus;
using namespace conspectus::test;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

ConceptId at(const ConceptMap& map, const char* key) { return named(map, key); }

void done(ConceptMap& map, const Result<Transaction>& step)
{
    ASSERT_TRUE(step) << step.error().message;
    ASSERT_TRUE(perform(map, *step));
    ASSERT_THAT(verify(map), IsEmpty());
}

void relabel(ConceptMap& map, const char* key, std::string label)
{
    Concept changed = *map.find(at(map, key));
    changed.label = std::move(label);
    applied(map, SetConcept{std::move(changed)});
}

}  // namespace

TEST(Remove, TakesRelationsBetweenThemOnce)
{
    ConceptMap map = mapFrom("a->b b->c a~b c~a");
    done(map, removeConcepts(map, {at(map, "b"), at(map, "a"), at(map, "b")}));
    EXPECT_EQ(toText(map), "c");
}

TEST(Merge, TakesRelationsTagsAndMissingTexts)
{
    ConceptMap map = mapFrom("top->a top->b b->c a~b c~b");
    tag(map, "b", {"y"});
    tag(map, "a", {"x"});
    Concept b = *map.find(at(map, "b"));
    b.definition = "what it is";
    applied(map, SetConcept{b});
    done(map, mergeConcepts(map, at(map, "a"), {at(map, "b"), at(map, "a")}));
    EXPECT_EQ(toText(map), "top a c top->a a->c c~a");
    EXPECT_THAT(map.find(at(map, "a"))->tags, ElementsAre("x", "y"));
    EXPECT_EQ(map.find(at(map, "a"))->definition, "what it is");
    EXPECT_FALSE(mergeConcepts(map, at(map, "a"), {at(map, "a")}));
}

TEST(Split, MakesAConceptOfEachPart)
{
    ConceptMap map = mapFrom("top->a a->c");
    relabel(map, "a", "work, heat\nand light");
    const Result<Addition> split = splitConcept(map, at(map, "a"));
    ASSERT_TRUE(split);
    done(map, split->transaction);
    EXPECT_EQ(map.find(at(map, "a"))->label, "work, heat");  // lines come before commas
    EXPECT_EQ(map.find(split->added.front())->label, "and light");
    EXPECT_EQ(toText(map), "top a c n4 top->a a->c top->n4");
    EXPECT_THAT(partsOf("work; heat"), ElementsAre("work", "heat"));
    EXPECT_THAT(partsOf("a / b/c"), ElementsAre("a", "b", "c"));
    EXPECT_THAT(partsOf("one thing"), ElementsAre("one thing"));
    EXPECT_FALSE(splitConcept(map, at(map, "top")));
}

TEST(Duplicate, CopiesWhatIsBetweenThemAndWhereTheyHang)
{
    ConceptMap map = mapFrom("top->a a->b a~b top->c");
    const Result<Addition> twice = duplicate(map, {at(map, "a"), at(map, "b")});
    ASSERT_TRUE(twice);
    done(map, twice->transaction);
    EXPECT_EQ(toText(map), "top a b c n5 n6 top->a a->b a~b top->c n5->n6 n5~n6 top->n5");
    EXPECT_EQ(map.find(twice->added.front())->label, "a");
}

TEST(Group, HangsItsMembersUnderANewConceptWhereTheFirstHung)
{
    ConceptMap map = mapFrom("top->a top->b other->c");
    const Result<Growth> group = addGroup(map, {at(map, "a"), at(map, "c")}, "group");
    ASSERT_TRUE(group);
    done(map, group->transaction);
    EXPECT_EQ(toText(map), "top a b other c n6 n6->a top->b n6->c top->n6");
}

TEST(Fragment, IsTakenIntoAnotherMapAsNewConcepts)
{
    const ConceptMap map = mapFrom("top->a a->b a~b top->c");
    const ConceptMap fragment = fragmentOf(map, {at(map, "a"), at(map, "b")});
    EXPECT_EQ(toText(fragment), "a b a->b a~b");
    ConceptMap other = mapFrom("x->y");
    const Result<Addition> pasted = pasteMap(other, at(other, "y"), fragment);
    ASSERT_TRUE(pasted);
    done(other, pasted->transaction);
    EXPECT_EQ(toText(other), "x y a b x->y a->b a~b y->a");
    EXPECT_EQ(other.relationTypes().size(), 2u) << "types that say the same are one";
    ConceptMap same = map;
    const Result<Addition> again = pasteMap(same, {}, fragment);
    ASSERT_TRUE(again);
    done(same, again->transaction);
    EXPECT_EQ(same.conceptCount(), 6u);
    EXPECT_FALSE(pasteMap(same, {}, ConceptMap()));
}
