#include "core/query/search.h"

#include "core/query/pinyin.h"
#include "tests/support/random_map.h"
#include "tests/support/sketch.h"

#include <gmock/gmock.h>

using namespace conspectus;
using namespace conspectus::test;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

ConceptMap labelled(std::initializer_list<const char*> labels)
{
    ConceptMap map;
    for (const char* label : labels)
        put(map, label);
    return map;
}

/// The labels of the concepts found, best first.
std::vector<std::string> found(const ConceptMap& map, std::string_view query, std::size_t limit = 100)
{
    std::vector<std::string> labels;
    for (const SearchHit& hit : search(map, query, limit))
        labels.push_back(map.find(hit.subject)->label);
    return labels;
}

/// The text of the hit with what matched in brackets.
std::string marked(const SearchHit& hit)
{
    std::string text = hit.text;
    for (auto range = hit.ranges.rbegin(); range != hit.ranges.rend(); ++range) {
        text.insert(range->begin + range->length, "]");
        text.insert(range->begin, "[");
    }
    return text;
}

std::string firstMarked(const ConceptMap& map, std::string_view query)
{
    const auto hits = search(map, query, 1);
    return hits.empty() ? std::string("nothing") : marked(hits[0]);
}

FoldedText folded(std::string_view text)
{
    FoldedText made;
    made.append(text);
    return made;
}

/// Everything that can be searched, by concept.
std::vector<std::pair<ConceptId, FoldedText>> searchableTexts(const ConceptMap& map)
{
    std::vector<std::pair<ConceptId, FoldedText>> texts;
    for (ConceptId id : map.concepts()) {
        const Concept& it = *map.find(id);
        for (const std::string* text : {&it.label, &it.definition, &it.source, &it.notes})
            texts.emplace_back(id, folded(*text));
        for (const LocalizedText& each : it.labels)
            texts.emplace_back(id, folded(each.text));
        const auto addSound = [&](const std::string& label) {
            if (!hasHan(label))
                return;
            texts.emplace_back(id, pinyinOf(label).syllables);
            texts.emplace_back(id, pinyinOf(label).initials);
        };
        addSound(it.label);
        for (const LocalizedText& each : it.labels)
            addSound(each.text);
        for (const std::string& each : it.tags)
            texts.emplace_back(id, folded(each));
        for (RelationId relation : map.relationsFrom(id))
            for (const char* language : {"", "ar", "de", "en-GB", "he", "zh-Hans", "zh-Hant"})
                texts.emplace_back(
                    id, folded(phraseOf(*map.find(relation), *map.find(map.find(relation)->type), language)));
    }
    return texts;
}

bool hasWords(const FoldedText& text, std::string_view query)
{
    const FoldedText wanted = folded(query);
    const auto words = split(wanted.text, ' ');
    return std::all_of(words.begin(), words.end(), [&](std::string_view word) {
        return std::any_of(text.words.begin(), text.words.end(),
                           [&](std::uint32_t at) { return std::string_view(text.text).substr(at).starts_with(word); });
    });
}

ConceptMap powers()
{
    return labelled(
        {"comprehensive national power", "soft power", "hard power", "power", "powerful", "cultural soft power"});
}

}  // namespace

TEST(Search, RanksExactThenBeginningThenWords)
{
    EXPECT_THAT(found(powers(), "power"),
                ElementsAre("power", "powerful", "soft power", "hard power", "cultural soft power",
                            "comprehensive national power"));
}

TEST(Search, TakesWordsInAnyOrderByTheirBeginnings)
{
    EXPECT_THAT(found(powers(), "pow sof"), ElementsAre("soft power", "cultural soft power"));
    EXPECT_THAT(found(powers(), "ower"), IsEmpty());
    EXPECT_THAT(found(powers(), "soft hard"), IsEmpty());
}

TEST(Search, ForgetsCaseAndDiacritics)
{
    const ConceptMap map = labelled({"Éducation", "STRASSE", "R&D competitiveness"});
    EXPECT_THAT(found(map, "education"), ElementsAre("Éducation"));
    EXPECT_THAT(found(map, "ÉDUC"), ElementsAre("Éducation"));
    EXPECT_THAT(found(map, "straße"), ElementsAre("STRASSE"));
    EXPECT_THAT(found(map, "r&d"), ElementsAre("R&D competitiveness"));
}

TEST(Search, FindsChineseAnywhereInAWord)
{
    const ConceptMap map = labelled({"文化软实力", "软实力"});
    EXPECT_THAT(found(map, "软实力"), ElementsAre("软实力", "文化软实力"));
    EXPECT_EQ(firstMarked(map, "文化"), "[文化]软实力");
}

TEST(Search, MarksWhatMatchedInTheTextAsItWasWritten)
{
    EXPECT_EQ(firstMarked(labelled({"Ärger und Übermut"}), "arg uber"), "[Ärg]er und [Über]mut");
    EXPECT_EQ(firstMarked(labelled({"Straße"}), "stras"), "[Straß]e");
    EXPECT_EQ(firstMarked(labelled({"e\xCC\x81tude"}), "e"), "[e\xCC\x81]tude");
    EXPECT_EQ(firstMarked(labelled({"power over power"}), "pow p"), "[pow]er over [pow]er");
}

TEST(Search, LooksAtLabelsInEveryLanguage)
{
    ConceptMap map = labelled({"soft power"});
    Concept changed = *map.find(ConceptId{1});
    changed.labels = {{"de", "weiche Macht"}, {"zh-Hans", "软实力"}};
    applied(map, SetConcept{changed});
    const auto hits = search(map, "实力", 5);
    ASSERT_EQ(hits.size(), 1u);
    EXPECT_EQ(hits[0].field, SearchField::Label);
    EXPECT_EQ(hits[0].language, "zh-Hans");
    EXPECT_EQ(marked(hits[0]), "软[实力]");
}

TEST(Search, LooksAtEveryFieldAfterLabels)
{
    ConceptMap map = labelled({"a", "b", "c", "d", "e", "heat flow"});
    const auto change = [&](std::uint32_t id, auto how) {
        Concept changed = *map.find(ConceptId{id});
        how(changed);
        applied(map, SetConcept{changed});
    };
    change(1, [](Concept& it) { it.notes = "see heat"; });
    change(2, [](Concept& it) { it.source = "On heat"; });
    change(3, [](Concept& it) { it.definition = "more heat"; });
    change(4, [](Concept& it) { it.tags = {"heat"}; });
    const RelationTypeId type = putType(map, "heats", Hierarchy::None);
    const RelationId relation = putRelation(map, ConceptId{5}, ConceptId{1}, type);

    const auto hits = search(map, "heat", 10);
    std::vector<SearchField> fields;
    for (const SearchHit& hit : hits)
        fields.push_back(hit.field);
    EXPECT_THAT(fields,
                ElementsAre(SearchField::Label, SearchField::Tag, SearchField::Phrase, SearchField::Definition,
                            SearchField::Source, SearchField::Notes));
    EXPECT_EQ(hits[2].relation, relation);
    EXPECT_EQ(hits[2].subject, ConceptId{5});
    EXPECT_FALSE(hits[1].relation.isValid());
}

TEST(Search, GivesAConceptOnceAtItsBest)
{
    ConceptMap map = labelled({"heat"});
    Concept changed = *map.find(ConceptId{1});
    changed.definition = "heat, heat, heat";
    changed.tags = {"heat"};
    applied(map, SetConcept{changed});
    const auto hits = search(map, "heat", 10);
    ASSERT_EQ(hits.size(), 1u);
    EXPECT_EQ(hits[0].field, SearchField::Label);
}

TEST(Search, KeepsItsLimitAndNeedsWords)
{
    EXPECT_THAT(found(powers(), "power", 2), ElementsAre("power", "powerful"));
    EXPECT_THAT(found(powers(), "power", 0), IsEmpty());
    for (const char* query : {"", "  ", "&", "( )"})
        EXPECT_THAT(found(powers(), query), IsEmpty());
    EXPECT_THAT(found(powers(), "\xFF\xFE"), IsEmpty());
    EXPECT_THAT(found(ConceptMap(), "power"), IsEmpty());
}

TEST(Search, TheIndexOutlivesTheMap)
{
    auto map = std::make_unique<ConceptMap>(powers());
    const SearchIndex index(*map);
    map.reset();
    EXPECT_EQ(marked(index.find("soft", 1).at(0)), "[soft] power");
}

// By definition: each word of the query begins a word of one of the texts.
TEST(Search, FindsOnRandomMapsWhatAPlainLookFinds)
{
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        const ConceptMap map = randomMap(seed, {.removals = seed % 2 == 0});
        const SearchIndex index(map);
        const auto texts = searchableTexts(map);
        for (const char* query : {"heat", "WORK en", "naive", "cafe", "文", "软实力", "s", "so po", "xx", "script"}) {
            std::vector<ConceptId> expected;
            for (const auto& [id, text] : texts)
                if (hasWords(text, query) && (expected.empty() || expected.back() != id))
                    expected.push_back(id);
            std::vector<ConceptId> actual;
            for (const SearchHit& hit : index.find(query, 1000)) {
                actual.push_back(hit.subject);
                ASSERT_FALSE(hit.ranges.empty());
                ASSERT_LE(hit.ranges.back().begin + hit.ranges.back().length, hit.text.size());
                for (const TextRange& range : hit.ranges)
                    ASSERT_TRUE(isValidUtf8(hit.text.substr(range.begin, range.length)));
            }
            std::sort(actual.begin(), actual.end());
            ASSERT_EQ(actual, expected) << "seed " << seed << ", query " << query;
        }
    }
}
