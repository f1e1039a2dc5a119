#include "core/edit/merge/becoming.h"

#include "core/edit/history.h"
#include "core/model/verify.h"
#include "tests/support/sketch.h"
#include "tests/support/window_edits.h"

#include <gmock/gmock.h>

using namespace conspectus;
using namespace conspectus::test;
using testing::IsEmpty;

namespace {

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

std::vector<std::string> order(const ConceptMap& map)
{
    std::vector<std::string> keys;
    for (RelationId id : map.relations())
        keys.push_back(map.find(id)->key);
    return keys;
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

TEST(Become, BringsTheOrderOfChildren)
{
    ConceptMap here = mapFrom("a->b a->c a->d");
    ConceptMap there = here;
    ASSERT_TRUE(perform(there, *reorder(there, named(there, "d"), -2)));
    ASSERT_NE(order(here), order(there));
    ASSERT_TRUE(perform(here, become(here, there, "Go")));
    EXPECT_EQ(order(here), order(there));
    EXPECT_TRUE(here == there);
}
