#include "core/model/map_info.h"
#include "core/model/relation.h"
#include "core/model/verify.h"
#include "tests/support/random_map.h"
#include "tests/support/set_info.h"
#include "tests/support/sketch.h"

#include <gmock/gmock.h>

using namespace conspectus;
using namespace conspectus::test;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(TextIn, PrefersTheExactLanguageThenItsFamilyThenTheMain)
{
    const LocalizedTexts texts = {{"zh-Hans", "热"}, {"zh-Hant", "熱"}};
    EXPECT_EQ(textIn(texts, "zh-Hant", "heat"), "熱");
    EXPECT_EQ(textIn(texts, "zh", "heat"), "热");
    EXPECT_EQ(textIn(texts, "z", "heat"), "heat");
    EXPECT_EQ(textIn(texts, "de", "heat"), "heat");
    EXPECT_EQ(textIn(texts, "", "heat"), "heat");
}

TEST(PhraseOf, IsTheRelationsOwnElseItsTypes)
{
    RelationType type;
    type.phrase = "shows in";
    type.phrases = {{"zh-Hans", "体现在"}};
    Relation relation;
    EXPECT_EQ(phraseOf(relation, type, "en"), "shows in");
    EXPECT_EQ(phraseOf(relation, type, "zh-Hans"), "体现在");
    relation.phrases = {{"zh-Hans", "其提升体现在"}};
    EXPECT_EQ(phraseOf(relation, type, "zh-Hans"), "其提升体现在");
    EXPECT_EQ(phraseOf(relation, type, "en"), "shows in") << "a translation alone does not hide the type's phrase";
    relation.phrase = "its improvement shows in";
    EXPECT_EQ(phraseOf(relation, type, "de"), "its improvement shows in");
}

TEST(HasTag, KnowsWholeTagsOnly)
{
    EXPECT_TRUE(hasTag({"figure-1", "section-4"}, "section-4"));
    EXPECT_FALSE(hasTag({"figure-1", "section-4"}, "figure"));
    EXPECT_FALSE(hasTag({}, ""));
}

TEST(Verify, FindsRandomMapsSound)
{
    for (std::uint64_t seed = 0; seed < 300; ++seed)
        ASSERT_THAT(verify(randomMap(seed, {.removals = seed % 2 == 0})), IsEmpty()) << seed;
}

TEST(Verify, NamesWhatIsWrong)
{
    const auto faultsAfter = [](auto spoil) {
        ConceptMap map = mapFrom("a->b");
        Concept spoilt = *map.find(named(map, "a"));
        spoil(spoilt);
        applied(map, SetConcept{spoilt});
        return verify(map);
    };
    EXPECT_THAT(faultsAfter([](Concept& a) { a.tags = {"z", "a"}; }), Contains(HasSubstr("tags are not sorted")));
    EXPECT_THAT(faultsAfter([](Concept& a) { a.tags = {"a", "a"}; }), Contains(HasSubstr("tags are not sorted")));
    EXPECT_THAT(faultsAfter([](Concept& a) {
                    a.labels = {{"zh", ""}, {"de", ""}};
                }),
                Contains(HasSubstr("languages are not sorted")));
    EXPECT_THAT(faultsAfter([](Concept& a) { a.pin = Point{0, std::nan("")}; }), Contains(HasSubstr("pin")));
    EXPECT_THAT(faultsAfter([](Concept& a) { a.notes = "\xFF"; }),
                Contains("concept 'a': its text is not valid UTF-8."));
    EXPECT_THAT(faultsAfter([](Concept& a) {
                    a.attributes = {{"x", "string", "\xC3"}};
                }),
                Contains(HasSubstr("not valid UTF-8")));
    EXPECT_THAT(faultsAfter([](Concept& a) { a.label = ""; }), IsEmpty()) << "an empty label is a person's right";
}

TEST(Verify, LooksAtTypesAndInfoToo)
{
    ConceptMap map = mapFrom("a->b");
    RelationType type = *map.find(RelationTypeId{1});
    type.phrase = "\xFF";
    applied(map, SetRelationType{type});
    MapInfo info;
    info.title = "\xFE";
    setInfo(map, info);
    EXPECT_THAT(verify(map),
                testing::UnorderedElementsAre("relation type 'includes': its text is not valid UTF-8.",
                                              "map: its text is not valid UTF-8."));
}
