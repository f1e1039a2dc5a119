#include "core/edit/becoming.h"

#include "core/edit/history.h"
#include "core/model/verify.h"
#include "tests/support/sketch.h"
#include "tests/support/window_edits.h"

#include <gmock/gmock.h>

using namespace conspectus;
using namespace conspectus::test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

void rename(ConceptMap& map, const char* key, std::string label)
{
    Concept changed = *map.find(named(map, key));
    changed.label = std::move(label);
    applied(map, SetConcept{std::move(changed)});
}

/// A map after some random edits.
ConceptMap edited(ConceptMap map, std::uint64_t seed, int count)
{
    WindowEdits edits(seed);
    for (int i = 0; i < count; ++i)
        if (Result<Transaction> step = edits.next(map))
            (void)perform(map, std::move(*step));
    return map;
}

/// What a map says, without the numbers and the order of things.
std::string said(const ConceptMap& map)
{
    std::vector<std::string> lines;
    for (ConceptId id : map.concepts())
        lines.push_back(map.find(id)->key + "=" + map.find(id)->label + ":" + map.find(id)->definition);
    for (RelationId id : map.relations()) {
        const Relation& relation = *map.find(id);
        lines.push_back(relation.key + ": " + map.find(relation.from)->key + ">" + map.find(relation.to)->key + " " +
                        map.find(relation.type)->key + relation.phrase);
    }
    std::sort(lines.begin(), lines.end());
    std::string text;
    for (const std::string& line : lines)
        text += line + '\n';
    return text;
}

}  // namespace

TEST(Become, LeadsFromAnyMapToAnyOtherAndBack)
{
    const ConceptMap start = mapFrom("a->b b->c a~c c->d");
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        ConceptMap here = edited(start, seed, 12);
        const ConceptMap before = here, there = edited(start, 1000 + seed, 12);
        const Result<Transaction> back = perform(here, become(here, there, "Go"));
        ASSERT_TRUE(back) << back.error().message;
        EXPECT_THAT(verify(here), IsEmpty());
        EXPECT_EQ(said(here), said(there)) << seed;
        ASSERT_TRUE(perform(here, *back));
        EXPECT_TRUE(here == before);
    }
}

TEST(Become, ChangesNothingWhereNothingDiffers)
{
    const ConceptMap map = mapFrom("a->b b->c");
    EXPECT_THAT(become(map, map, "Go").changes, IsEmpty());
}

TEST(Merging, KeepsWhatEachDid)
{
    const ConceptMap base = mapFrom("a->b b->c");
    ConceptMap ours = base, theirs = base;
    rename(ours, "a", "mine");
    putRelation(ours, named(ours, "a"), put(ours, "new"), ours.typeByKey("includes"));
    rename(theirs, "c", "other");
    applied(theirs,
            RemoveRelation{theirs.relationByKey("e1").isValid() ? theirs.relationByKey("e1") : theirs.relations()[0]});
    std::vector<std::string> conflicts;
    const ConceptMap both = merged(base, ours, theirs, &conflicts);
    EXPECT_THAT(conflicts, IsEmpty());
    EXPECT_THAT(verify(both), IsEmpty());
    EXPECT_EQ(both.find(named(both, "a"))->label, "mine");
    EXPECT_EQ(both.find(named(both, "c"))->label, "other");
    EXPECT_TRUE(both.conceptByKey("new").isValid());
    EXPECT_EQ(both.relationCount(), 2u);
}

TEST(Merging, SaysWhereBothChangedTheSameAndKeepsOurs)
{
    const ConceptMap base = mapFrom("a->b");
    ConceptMap ours = base, theirs = base;
    rename(ours, "a", "mine");
    rename(theirs, "a", "theirs");
    std::vector<std::string> conflicts;
    const ConceptMap both = merged(base, ours, theirs, &conflicts);
    EXPECT_EQ(both.find(named(both, "a"))->label, "mine");
    EXPECT_THAT(conflicts, ElementsAre(HasSubstr("mine")));
}

TEST(Merging, LeavesASoundMapWhateverBothDid)
{
    const ConceptMap start = mapFrom("a->b b->c a~c c->d d->e");
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const ConceptMap ours = edited(start, seed, 8), theirs = edited(start, 500 + seed, 8);
        EXPECT_THAT(verify(merged(start, ours, theirs)), IsEmpty()) << seed;
        EXPECT_EQ(said(merged(start, ours, start)), said(ours)) << seed;
        EXPECT_EQ(said(merged(start, start, theirs)), said(theirs)) << seed;
        EXPECT_EQ(said(merged(start, ours, ours)), said(ours)) << seed;
    }
}
