#include "core/edit/moving.h"

#include "core/model/verify.h"
#include "tests/support/sketch.h"

#include <gmock/gmock.h>

using namespace conspectus;
using namespace conspectus::test;
using testing::IsEmpty;

namespace {

/// The map after the step, which must be undone to what it was; else the sentence that refuses it.
std::string after(ConceptMap& map, const Result<Transaction>& step)
{
    if (!step)
        return step.error().message;
    const ConceptMap before = map;
    const Result<Transaction> inverse = perform(map, *step);
    if (!inverse)
        return inverse.error().message;
    EXPECT_THAT(verify(map), IsEmpty());
    ConceptMap back = map;
    EXPECT_TRUE(perform(back, *inverse));
    EXPECT_TRUE(back == before);
    return toText(map);
}

std::vector<ConceptId> all(const ConceptMap& map, std::initializer_list<const char*> keys)
{
    std::vector<ConceptId> ids;
    for (const char* key : keys)
        ids.push_back(named(map, key));
    return ids;
}

}  // namespace

TEST(MoveUnder, TakesTheBranchAlong)
{
    ConceptMap map = mapFrom("a->b b->c a->d");
    EXPECT_EQ(after(map, moveUnder(map, all(map, {"b"}), named(map, "d"))), "a b c d d->b b->c a->d");
}

TEST(MoveUnder, HangsWhatHungUnderNothing)
{
    ConceptMap map = mapFrom("a->b c");
    EXPECT_EQ(after(map, moveUnder(map, all(map, {"c"}), named(map, "b"))), "a b c a->b b->c");
}

TEST(MoveUnder, LeavesWhatComesAlongAnyway)
{
    ConceptMap map = mapFrom("a->b b->c a->d");
    EXPECT_EQ(after(map, moveUnder(map, all(map, {"c", "b"}), named(map, "d"))), "a b c d d->b b->c a->d");
}

TEST(MoveUnder, RefusesACircle)
{
    ConceptMap map = mapFrom("a->b b->c");
    EXPECT_FALSE(moveUnder(map, all(map, {"a"}), named(map, "c")));
    EXPECT_FALSE(moveUnder(map, all(map, {"a"}), named(map, "a")));
    EXPECT_FALSE(moveUnder(map, {ConceptId{99}}, named(map, "a")));
}

TEST(CutLoose, TakesOffWhatItHangsUnder)
{
    ConceptMap map = mapFrom("a->b b->c");
    EXPECT_EQ(after(map, cutLoose(map, all(map, {"b", "a"}))), "a b c b->c");
}

TEST(Reorder, MovesAmongSiblingsAsFarAsThereArePlaces)
{
    ConceptMap map = mapFrom("a->b a->c a->d a~c");
    EXPECT_EQ(after(map, reorder(map, named(map, "d"), -1)), "a b c d a->b a->d a->c a~c");
    EXPECT_EQ(after(map, reorder(map, named(map, "b"), 9)), "a b c d a->d a->c a->b a~c");
    EXPECT_EQ(after(map, reorder(map, named(map, "d"), -9)), "a b c d a->d a->c a->b a~c");
    EXPECT_FALSE(reorder(map, named(map, "a"), 1));
}
