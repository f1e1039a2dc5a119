#include "core/query/propositions.h"

#include "tests/support/sketch.h"

#include <gmock/gmock.h>

using namespace conspectus;
using namespace conspectus::test;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Propositions, ReadWhatStartsBeforeWhatEnds)
{
    const ConceptMap map = mapFrom("x->a a->b a~c");
    const ConceptId x = named(map, "x"), a = named(map, "a"), b = named(map, "b"), c = named(map, "c");
    EXPECT_THAT(propositionsOf(map, a, ""),
                ElementsAre(Proposition{RelationId{2}, a, "includes", b, true},
                            Proposition{RelationId{3}, a, "touches", c, true},
                            Proposition{RelationId{1}, x, "includes", a, false}));
}

TEST(Propositions, ReadASelfLoopOnce)
{
    const ConceptMap map = mapFrom("a->a");
    EXPECT_EQ(propositionsOf(map, named(map, "a"), "").size(), 1u);
    EXPECT_THAT(propositionsOf(map, ConceptId{9}, ""), IsEmpty());
}

TEST(Sentence, SaysTheLabelsAndThePhraseInALanguage)
{
    ConceptMap map = mapFrom("hard~soft");
    Concept hard = *map.find(named(map, "hard"));
    hard.label = " hard\n power";
    hard.labels = {{"zh-Hans", "硬实力"}};
    applied(map, SetConcept{hard});
    RelationType type = *map.find(RelationTypeId{1});
    type.phrase = "is the basis of";
    type.phrases = {{"zh-Hans", "是……的基础"}};
    applied(map, SetRelationType{type});
    EXPECT_EQ(sentence(map, RelationId{1}, "en"), "hard power — is the basis of → soft");
    EXPECT_EQ(sentence(map, RelationId{1}, "zh"), "硬实力 — 是……的基础 → soft");
    EXPECT_EQ(sentence(map, RelationId{7}, "en"), "");
}

TEST(Sentence, DoesWithoutAPhraseAndWithoutLabels)
{
    ConceptMap map = mapFrom("a~b");
    RelationType type = *map.find(RelationTypeId{1});
    type.phrase.clear();
    applied(map, SetRelationType{type});
    Concept unlabelled = *map.find(named(map, "b"));
    unlabelled.label = "\n";
    applied(map, SetConcept{unlabelled});
    EXPECT_EQ(sentence(map, RelationId{1}, ""), "a → b");
}
