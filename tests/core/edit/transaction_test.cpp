#include "core/edit/transaction.h"

#include "core/model/verify.h"
#include "tests/core/edit/random_edits.h"
#include "tests/support/scarce_memory.h"
#include "tests/support/sketch.h"

#include <gmock/gmock.h>

using namespace conspectus;
using namespace conspectus::test;
using testing::IsEmpty;

TEST(Transaction, IsAllOrNothing)
{
    ConceptMap map = mapFrom("a->b");
    Concept added;
    added.id = map.nextConceptId();
    const auto done = perform(map, {"Both", {AddConcept{added}, RemoveConcept{named(map, "a")}}, ""});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Edit);
    EXPECT_EQ(toText(map), "a b a->b");
}

TEST(Transaction, ItsInverseKeepsLabelAndMergeKey)
{
    ConceptMap map = mapFrom("a");
    Concept changed = *map.find(named(map, "a"));
    changed.label = "b";
    const auto inverse = perform(map, {"Rename", {SetConcept{changed}}, "rename 1"});
    ASSERT_TRUE(inverse);
    EXPECT_EQ(inverse->label, "Rename");
    EXPECT_EQ(inverse->merge, "rename 1");
}

TEST(Transaction, ThousandsOfRandomOnesAreUndoneToTheByteOrNeverHappened)
{
    int performed = 0, refused = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        ConceptMap map = randomMap(seed, {.concepts = 6, .relations = 9, .views = 1, .removals = seed % 3 == 0});
        RandomEdits edits(seed);
        for (int step = 0; step < 24; ++step) {
            SCOPED_TRACE(testing::Message() << "seed " << seed << ", step " << step);
            const ConceptMap before = map;
            const auto inverse = perform(map, edits.next(map));
            ASSERT_THAT(verify(map), IsEmpty());
            if (!inverse) {
                ++refused;
                ASSERT_EQ(map, before);
                ASSERT_FALSE(inverse.error().message.empty());
                continue;
            }
            ++performed;
            const ConceptMap after = map;
            const auto again = perform(map, *inverse);
            ASSERT_TRUE(again);
            ASSERT_EQ(map, before);
            ASSERT_THAT(verify(map), IsEmpty());
            ASSERT_TRUE(perform(map, *again));
            ASSERT_EQ(map, after);
        }
    }
    EXPECT_GT(performed, 2'500);
    EXPECT_GT(refused, 300);
}

/// Takes away each block of memory that a transaction asks for, one after the other.
TEST(Transaction, WithoutMemoryNeverHappened)
{
    int withoutMemory = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const ConceptMap before = randomMap(seed, {.concepts = 6, .relations = 9, .views = 1});
        const Transaction step = RandomEdits(seed).next(before);
        ConceptMap after = before;
        if (!perform(after, step))
            continue;
        bool ranOut = true;
        for (std::size_t block = 0; ranOut; ++block) {
            SCOPED_TRACE(testing::Message() << "seed " << seed << ", block " << block);
            ConceptMap map = before;
            Transaction tried = step;
            bool isDone = false;
            {
                const ScarceMemory scarce = ScarceMemory::withoutBlock(block);
                isDone = perform(map, std::move(tried)).has_value();
                ranOut = scarce.ranOut();
            }
            ASSERT_THAT(verify(map), IsEmpty());
            ASSERT_EQ(map, isDone ? after : before);
            ASSERT_TRUE(isDone || ranOut);
            if (isDone)
                continue;
            ++withoutMemory;
            ASSERT_TRUE(perform(map, step)) << "the second time there is enough";
            ASSERT_EQ(map, after);
            ASSERT_THAT(verify(map), IsEmpty());
        }
    }
    EXPECT_GT(withoutMemory, 200);
}
