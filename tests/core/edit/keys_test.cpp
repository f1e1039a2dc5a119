#include "core/edit/keys.h"

#include "core/edit/growing.h"
#include "core/edit/linking.h"
#include "core/edit/pasting.h"
#include "core/model/verify.h"
#include "tests/support/sketch.h"

#include <gmock/gmock.h>

#include <random>
#include <set>

using namespace conspectus;
using namespace conspectus::test;

namespace {

KeySource seeded(std::uint64_t seed)
{
    return [random = std::mt19937_64(seed)]() mutable {
        return random();
    };
}

ConceptMap pasted(ConceptMap map, const char* text, const KeySource& draw)
{
    Transaction step = pasteText(map, {}, text)->transaction;
    drawKeys(step, map, draw);
    EXPECT_TRUE(perform(map, std::move(step)));
    EXPECT_THAT(verify(map), testing::IsEmpty());
    return map;
}

}  // namespace

TEST(DrawnKeys, AreGivenToEverythingThatIsNew)
{
    const ConceptMap map = pasted({}, "heat - drives -> work\nwork - makes -> heat", seeded(1));
    for (ConceptId id : map.concepts())
        EXPECT_TRUE(isDrawnKey(map.find(id)->key)) << map.find(id)->key;
    for (RelationId id : map.relations())
        EXPECT_TRUE(isDrawnKey(map.find(id)->key)) << map.find(id)->key;
    for (RelationTypeId id : map.relationTypes())
        EXPECT_TRUE(isDrawnKey(map.find(id)->key)) << map.find(id)->key;
}

TEST(DrawnKeys, LeaveTheKeysThatThingsHave)
{
    const ConceptMap map = pasted(mapFrom("a->b"), "heat", seeded(1));
    EXPECT_TRUE(map.conceptByKey("a").isValid());
    EXPECT_TRUE(map.relationByKey("e1").isValid());
}

TEST(DrawnKeys, DifferBetweenCopies)
{
    const ConceptMap base = mapFrom("a->b");
    const ConceptMap one = pasted(base, "heat", seeded(1)), other = pasted(base, "heat", seeded(2));
    EXPECT_NE(one.find(one.concepts().back())->key, other.find(other.concepts().back())->key);
}

TEST(DrawnKeys, AreTheSameFromTheSameNumbers)
{
    EXPECT_TRUE(pasted({}, "heat - drives -> work", seeded(1)) == pasted({}, "heat - drives -> work", seeded(1)));
}

TEST(DrawnKeys, AreDrawnAgainWhereOneIsInUse)
{
    ConceptMap map;
    const auto add = [&](std::vector<std::uint64_t> numbers) {
        Transaction step = addFree(map, "heat").transaction;
        drawKeys(step, map, [&] {
            const std::uint64_t number = numbers.front();
            numbers.erase(numbers.begin());
            return number;
        });
        ASSERT_TRUE(perform(map, std::move(step)));
    };
    add({7});
    add({7, 7, 8});
    EXPECT_EQ(map.conceptCount(), 2u);
}

TEST(DrawnKeys, StayWithWhatIsChangedInTheSameStep)
{
    ConceptMap map = mapFrom("a->b");
    Transaction step = addFree(map, "heat").transaction;
    Concept later = std::get<AddConcept>(step.changes.front()).value;
    later.key = "n3";  // as a draft counts
    later.label = "work";
    step.changes.push_back(SetConcept{later});
    drawKeys(step, map, seeded(1));
    ASSERT_TRUE(perform(map, std::move(step)));
    EXPECT_FALSE(map.conceptByKey("n3").isValid());
    EXPECT_EQ(map.find(map.concepts().back())->label, "work");
}

TEST(DrawnKeys, AreCountedWithoutASource)
{
    const ConceptMap map = pasted({}, "heat", {});
    EXPECT_EQ(map.find(map.concepts().front())->key, "n1");
}

TEST(DrawnKeys, AreToldFromCountedAndTypedOnes)
{
    EXPECT_TRUE(isDrawnKey("nk3f9x2q"));
    for (const char* key : {"n4", "n1234567", "n4_", "heat", "", "xk3f9x2q", "nk3f9x2Q"})
        EXPECT_FALSE(isDrawnKey(key)) << key;
}
