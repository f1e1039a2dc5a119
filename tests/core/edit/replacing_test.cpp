#include "core/edit/replacing.h"

#include "core/edit/revising.h"
#include "tests/support/sketch.h"

#include <gmock/gmock.h>

using namespace conspectus;
using namespace conspectus::test;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::vector<std::string> found(const ConceptMap& map, const TextSearch& search)
{
    std::vector<std::string> texts;
    for (const TextMatch& match : matchesOf(map, search))
        texts.push_back(match.before + " > " + match.after);
    return texts;
}

ConceptMap mapOf(std::initializer_list<const char*> labels)
{
    ConceptMap map;
    for (const char* label : labels)
        put(map, label);
    return map;
}

}  // namespace

TEST(Replacing, FindsEveryPlaceInAText)
{
    const ConceptMap map = mapOf({"soft power", "Power of powers", "culture"});
    TextSearch search{"power", "might"};
    EXPECT_THAT(found(map, search), ElementsAre("soft power > soft might", "Power of powers > might of mights"));
    search.matchesCase = true;
    EXPECT_THAT(found(map, search), ElementsAre("soft power > soft might", "Power of powers > Power of mights"));
    search.wholeWords = true;
    EXPECT_THAT(found(map, search), ElementsAre("soft power > soft might"));
    search.wanted.clear();
    EXPECT_THAT(found(map, search), IsEmpty());
}

TEST(Replacing, FindsWhatIsReplacedByItself)
{
    EXPECT_THAT(found(mapOf({"heat"}), {"heat", "heat"}), ElementsAre("heat > heat"));
}

TEST(Replacing, KnowsNoWordsInChinese)
{
    TextSearch search{"\u8F6F", "\u786C"};
    EXPECT_THAT(found(mapOf({"\u8F6F\u5B9E\u529B"}), search), ElementsAre("\u8F6F\u5B9E\u529B > \u786C\u5B9E\u529B"));
}

TEST(Replacing, LooksIntoPhrasesAndTextsAsAsked)
{
    ConceptMap map = mapFrom("a->b");
    ConceptRevision revision;
    revision.definition = "includes much";
    ASSERT_TRUE(perform(map, *revise(map, {named(map, "a")}, revision)));
    TextSearch search{"includes", "holds", false, false, true, false, false};
    EXPECT_THAT(found(map, search), IsEmpty());
    search.inPhrases = true;
    EXPECT_THAT(found(map, search), ElementsAre("includes > holds"));
    search.inTexts = true;
    const std::vector<TextMatch> matches = matchesOf(map, search);
    ASSERT_EQ(matches.size(), 2u);
    ASSERT_TRUE(perform(map, *replaceIn(map, matches)));
    EXPECT_EQ(map.find(named(map, "a"))->definition, "holds much");
    EXPECT_EQ(map.find(map.relationTypes().front())->phrase, "holds");
    EXPECT_FALSE(replaceIn(map, matches)) << "the texts are not what they were";
}

TEST(Revising, ChangesOnlyWhatIsAsked)
{
    ConceptMap map = mapFrom("a->b");
    tag(map, "a", {"x", "y"});
    ConceptRevision revision;
    revision.addedTags = tagsFrom("z, a ;y\uFF0Cz");
    revision.removedTags = {"x"};
    const std::vector<ConceptId> both{named(map, "a"), named(map, "b")};
    const Result<Transaction> step = revise(map, both, revision);
    ASSERT_TRUE(step);
    ASSERT_TRUE(perform(map, *step));
    EXPECT_THAT(map.find(both[0])->tags, ElementsAre("a", "y", "z"));
    EXPECT_THAT(map.find(both[1])->tags, ElementsAre("a", "y", "z"));
    EXPECT_THAT(revise(map, both, {})->changes, IsEmpty());
    EXPECT_FALSE(revise(map, {ConceptId{77}}, revision));
}

TEST(Revising, PutsLabelsInOtherLanguagesInOrder)
{
    ConceptMap map = mapFrom("a");
    ASSERT_TRUE(perform(map, *relabel(map, named(map, "a"), {{"zh-Hans", "B"}, {"de", "A"}, {"fr", ""}, {"de", "C"}})));
    EXPECT_THAT(map.find(named(map, "a"))->labels,
                ElementsAre(LocalizedText{"de", "A"}, LocalizedText{"zh-Hans", "B"}));
}
