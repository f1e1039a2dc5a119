#include "core/edit/linking.h"

#include "tests/support/sketch.h"

#include <gmock/gmock.h>

using namespace conspectus;
using namespace conspectus::test;
using testing::ElementsAre;

namespace {

const Relation& last(const ConceptMap& map) { return *map.find(map.relations().back()); }

void done(ConceptMap& map, const Result<Transaction>& step)
{
    ASSERT_TRUE(step) << step.error().message;
    ASSERT_TRUE(perform(map, *step));
}

}  // namespace

TEST(Connect, TakesTheTypeThatSaysIt)
{
    ConceptMap map = mapFrom("heat->work energy~light");
    done(map, connect(map, named(map, "work"), named(map, "light"), "touches"));
    EXPECT_EQ(last(map).type, map.typeByKey("touches"));
    EXPECT_EQ(last(map).phrase, "");
}

TEST(Connect, KeepsAPhraseOfItsOwn)
{
    ConceptMap map = mapFrom("heat->work");
    done(map, connect(map, named(map, "work"), named(map, "heat"), "gives back"));
    EXPECT_EQ(last(map).phrase, "gives back");
    EXPECT_EQ(map.find(last(map).type)->hierarchy, Hierarchy::None);
    const RelationTypeId plain = last(map).type;
    done(map, connect(map, named(map, "heat"), named(map, "heat"), "feeds"));
    EXPECT_EQ(last(map).type, plain);
    EXPECT_EQ(last(map).from, last(map).to);
}

TEST(Rephrase, ChangesThePhraseOrTheType)
{
    ConceptMap map = mapFrom("heat->work energy~light");
    const RelationId id = map.relations().front();
    done(map, rephrase(map, id, "drives"));
    EXPECT_EQ(map.find(id)->phrase, "drives");
    EXPECT_EQ(map.find(id)->type, map.typeByKey("includes"));
    done(map, rephrase(map, id, "touches"));
    EXPECT_EQ(map.find(id)->phrase, "");
    EXPECT_EQ(map.find(id)->type, map.typeByKey("touches"));
}

TEST(Rephrase, IsAnEmptyStepWhenNothingChanges)
{
    ConceptMap map = mapFrom("heat->work");
    const RelationId id = map.relations().front();
    EXPECT_TRUE(rephrase(map, id, "includes")->changes.empty());
    done(map, rephrase(map, id, "drives"));
    EXPECT_TRUE(rephrase(map, id, "drives")->changes.empty());
}

TEST(Reverse, SwapsTheEnds)
{
    ConceptMap map = mapFrom("heat->work");
    done(map, reverse(map, map.relations().front()));
    EXPECT_EQ(toText(map), "heat work work->heat");
}

TEST(Linking, ChangesSeveralRelationsAsOneStep)
{
    ConceptMap map = mapFrom("heat->work heat->light energy~light");
    const ConceptMap before = map;
    const std::vector<RelationId> all = map.relations();
    const std::vector<RelationId> two(all.begin(), all.begin() + 2);
    const auto step = rephraseAll(map, two, "drives");
    ASSERT_TRUE(step);
    EXPECT_EQ(step->label, "Change linking phrases");
    const auto undo = perform(map, *step);
    ASSERT_TRUE(undo);
    EXPECT_EQ(map.find(all[0])->phrase, "drives");
    EXPECT_EQ(map.find(all[1])->phrase, "drives");
    EXPECT_EQ(map.find(all[2])->phrase, "");
    ASSERT_TRUE(perform(map, *undo));
    EXPECT_EQ(map, before);
    done(map, reverseAll(map, two));
    EXPECT_EQ(toText(map), "heat work light energy work->heat light->heat energy~light");
    done(map, removeRelations(map, two));
    EXPECT_EQ(toText(map), "heat work light energy energy~light");
    EXPECT_FALSE(removeRelations(map, two)) << "they are gone";
}

TEST(PhrasesInUse, ComeSortedAndOnce)
{
    ConceptMap map = mapFrom("heat->work energy~light light<-sun");
    done(map, rephrase(map, map.relations().front(), "drives"));
    EXPECT_THAT(phrasesInUse(map), ElementsAre("drives", "includes", "is part of", "touches"));
}

TEST(Linking, OfWhatIsGoneIsASentence)
{
    const ConceptMap map = mapFrom("heat");
    for (const auto& step : {connect(map, ConceptId{1}, ConceptId{9}, "x"), rephrase(map, RelationId{9}, "x"),
                             reverse(map, RelationId{9})}) {
        ASSERT_FALSE(step);
        EXPECT_EQ(step.error().code, ErrorCode::Edit);
    }
}
