// builtin_map_test.cpp: the map that comes with the program holds what its paper says, row by row, and nothing else.
#include "core/base/text.h"
#include "core/formats/format.h"
#include "core/model/map_info.h"
#include "core/model/verify.h"
#include "core/query/propositions.h"
#include "core/view/visible_map.h"
#include "tests/support/paths.h"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>
#include <set>

using namespace conspectus;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// from | phrase | to, several targets between semicolons.
constexpr std::string_view kFigure1 = R"(
comprehensive national power | includes | hard power; soft power
hard power | includes | economic power; military power; scientific and technological power
soft power | includes | cultural soft power; political soft power; social soft power
soft power | consists of | culture; values; national institutions (system); diplomatic capability
soft power | works through | appeal; cohesion; penetration
cultural soft power | is derived from | soft power
cultural soft power | is the core of | soft power
hard power | is the basis of (material support) | soft power
soft power | gives spiritual and intellectual support to | hard power
hard power | contrasts with | soft power
culture | in the broad sense | all results of social practice, material and spiritual
culture | in the narrow sense | spiritual products
spiritual products | includes | customs; values; ways of thinking; academic thought; institutions
culture | is both | national in nature; cosmopolitan (global) in nature
)";

constexpr std::string_view kFigure2 = R"(
ability to innovate with technology | drives | cultural innovation
ability to create a soft environment | drives | cultural innovation
soft capital | drives | cultural innovation
globalization | enhances | cultural viability; cultural innovation
globalization | gives cultural innovation | impetus; new ideas; new content
cultural innovation | is based on | national culture; foreign culture
cultural innovation | is powered by | new social practice needs
new cultural industries | such as | digital publishing; mobile multimedia; animation; games
)";

constexpr std::string_view kSection4 = R"(
cultural soft power | improves | comprehensive national power; national centripetal force; international competitiveness
comprehensive national power | its improvement shows in | economic development; social development
national centripetal force | consists of strengthening | political identity; social value identity; inter-ethnic identity
international competitiveness | is built by | economic power; military power; scientific and technological power
international competitiveness | is built by | diplomatic power; cultural power
international discourse | includes | economic discourse; political discourse; cultural discourse; public-opinion discourse
international discourse | shows in | the right to take part in governance; the power that permeates governance
)";

constexpr std::string_view kTable1 = R"(
international competitiveness | includes | apparent competitiveness; hidden competitiveness
apparent competitiveness | is measured by | overall competitiveness; market competitiveness
hidden competitiveness | is measured by | brand competitiveness; R&D competitiveness; talent competitiveness
overall competitiveness | is measured by | total operating revenue; total asset turnover ratio; sales profit margin
market competitiveness | is measured by | overseas market share; overseas investment projects; export scale
brand competitiveness | is measured by | brand recognition; brand recognition
R&D competitiveness | is measured by | number of standard certifications; percentage of technical personnel
talent competitiveness | is measured by | labor efficiency; production personnel ratio
)";

/// One "from | phrase | to" for each target, sorted; equal ones as often as they are written.
std::vector<std::string> rowsOf(std::initializer_list<std::string_view> tables)
{
    std::vector<std::string> rows;
    for (std::string_view table : tables)
        for (std::string_view line : split(trimmed(table), '\n')) {
            const auto cells = split(line, '|');
            for (std::string_view target : split(cells.at(2), ';'))
                rows.push_back(std::string(trimmed(cells[0])) + " | " + std::string(trimmed(cells[1])) + " | " +
                               std::string(trimmed(target)));
        }
    std::sort(rows.begin(), rows.end());
    return rows;
}

template <class Ids> std::vector<std::string> rowsOf(const ConceptMap& map, const Ids& relations)
{
    std::vector<std::string> rows;
    for (RelationId id : relations) {
        const Relation& relation = *map.find(id);
        rows.push_back(map.find(relation.from)->label + " | " +
                       std::string(phraseOf(relation, *map.find(relation.type), "en")) + " | " +
                       map.find(relation.to)->label);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::string bytesOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

const std::string& mapBytes()
{
    static const std::string bytes = bytesOf(test::sourcePath("resources/maps/cultural-soft-power.graphml"));
    return bytes;
}

const ReadMap& readBuiltIn()
{
    static const Result<ReadMap> read = readMap(mapBytes(), "cultural-soft-power.graphml");
    return read.value();
}

const ConceptMap& builtIn() { return readBuiltIn().map; }

bool hasChinese(std::string_view text)
{
    return isValidUtf8(text) && std::any_of(text.begin(), text.end(), [](char c) {
               const auto lead = static_cast<unsigned char>(c);
               return lead >= 0xE4 && lead <= 0xE9;  // U+4000 to U+9FFF
           });
}

/// Lower-case words; everything else is a gap.
std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words(1);
    for (char c : asciiLower(text))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    if (words.back().empty())
        words.pop_back();
    return words;
}

std::set<std::string> runsOf(const std::vector<std::string>& words, std::size_t length)
{
    std::set<std::string> runs;
    for (std::size_t i = 0; i + length <= words.size(); ++i) {
        std::string run;
        for (std::size_t k = 0; k < length; ++k)
            run += words[i + k] + " ";
        runs.insert(std::move(run));
    }
    return runs;
}

VisibleMap shown(const char* name)
{
    for (const NamedView& view : builtIn().info().views)
        if (view.name == name)
            return visibleMap(builtIn(), viewSpecOf(view));
    throw std::logic_error(std::string("no view ") + name);
}

std::vector<std::string> shownRows(const char* view)
{
    std::vector<RelationId> relations;
    for (const VisibleRelation& line : shown(view).relations)
        relations.insert(relations.end(), line.relations.begin(), line.relations.end());
    return rowsOf(builtIn(), relations);
}

std::vector<std::string> rootLabels(const char* view)
{
    std::vector<std::string> labels;
    for (const VisibleConcept& each : shown(view).concepts)
        if (each.level == 0)
            labels.push_back(builtIn().find(each.id)->label);
    return labels;
}

}  // namespace

TEST(BuiltInMap, IsReadWithoutLoss)
{
    EXPECT_THAT(readBuiltIn().losses, IsEmpty());
    EXPECT_THAT(verify(builtIn()), IsEmpty());
}

TEST(BuiltInMap, StandsInCanonicalForm)
{
    const auto written = formatByName("graphml")->write(builtIn());
    ASSERT_TRUE(written);
    EXPECT_TRUE(written->bytes == mapBytes()) << "reading and writing it changes it";
}

TEST(BuiltInMap, HoldsEveryFactOfThePaperAndNoOther)
{
    const auto facts = rowsOf({kFigure1, kFigure2, kSection4, kTable1});
    const auto held = rowsOf(builtIn(), builtIn().relations());
    std::vector<std::string> missing, added;
    std::set_difference(facts.begin(), facts.end(), held.begin(), held.end(), std::back_inserter(missing));
    std::set_difference(held.begin(), held.end(), facts.begin(), facts.end(), std::back_inserter(added));
    EXPECT_THAT(missing, IsEmpty());
    EXPECT_THAT(added, IsEmpty());
}

TEST(BuiltInMap, HasTheseCounts)
{
    EXPECT_EQ(builtIn().conceptCount(), 76u);
    EXPECT_EQ(builtIn().relationCount(), 82u);
    EXPECT_EQ(builtIn().relationTypes().size(), 22u);
}

TEST(BuiltInMap, HasOneConceptForEachLabelButTwoForBrandRecognition)
{
    std::map<std::string, int> times;
    for (ConceptId id : builtIn().concepts()) {
        EXPECT_GT(builtIn().degree(id), 0u) << builtIn().find(id)->label << " takes part in no fact";
        ++times[builtIn().find(id)->label];
    }
    for (const auto& [label, count] : times)
        EXPECT_EQ(count, label == "brand recognition" ? 2 : 1) << label;
}

TEST(BuiltInMap, ExplainsEveryConceptInTwoLanguages)
{
    for (ConceptId id : builtIn().concepts()) {
        const Concept& it = *builtIn().find(id);
        EXPECT_TRUE(hasChinese(labelOf(it, "zh-Hans"))) << it.label;
        EXPECT_GE(wordsOf(it.definition).size(), 6u) << it.label;
        EXPECT_LE(std::count(it.definition.begin(), it.definition.end(), '.'), 2) << it.label;
        EXPECT_TRUE(it.source.starts_with("§")) << it.label;
        EXPECT_THAT(it.tags, testing::Not(IsEmpty())) << it.label;
    }
}

TEST(BuiltInMap, GivesEveryRelationAPhraseInTwoLanguagesASourceAndATag)
{
    for (RelationId id : builtIn().relations()) {
        const Relation& it = *builtIn().find(id);
        const RelationType& type = *builtIn().find(it.type);
        EXPECT_FALSE(phraseOf(it, type, "en").empty()) << it.key;
        EXPECT_TRUE(hasChinese(phraseOf(it, type, "zh-Hans"))) << it.key;
        EXPECT_TRUE(it.source.starts_with("§")) << it.key;
        EXPECT_EQ(it.tags.size(), 1u) << it.key;
    }
}

TEST(BuiltInMap, HidesNoPhraseButTheObviousOne)
{
    for (RelationTypeId id : builtIn().relationTypes()) {
        const RelationType& type = *builtIn().find(id);
        EXPECT_EQ(type.phraseShown, type.key != "includes") << type.key;
        EXPECT_THAT(type.colour, testing::AllOf(testing::Ge(0), testing::Le(7))) << type.key;
    }
}

TEST(BuiltInMap, TypesOfDifferentColourDifferInLineOrArrowToo)
{
    std::map<std::pair<LineStyle, ArrowStyle>, int> colours;
    for (RelationTypeId id : builtIn().relationTypes()) {
        const RelationType& type = *builtIn().find(id);
        EXPECT_EQ(colours.try_emplace({type.line, type.arrow}, type.colour).first->second, type.colour) << type.key;
    }
}

TEST(BuiltInMap, TakesNoSentenceFromThePaper)
{
    const std::string paper = bytesOf(test::sourcePath("../shared/seed/cultural-soft-power.txt"));
    if (paper.empty())
        GTEST_SKIP() << "the paper's text is not here";
    constexpr std::size_t kRun = 8;
    const auto taken = runsOf(wordsOf(paper), kRun);
    for (ConceptId id : builtIn().concepts()) {
        const Concept& it = *builtIn().find(id);
        for (const std::string* text : {&it.definition, &it.notes})
            for (const std::string& run : runsOf(wordsOf(*text), kRun))
                EXPECT_FALSE(taken.contains(run)) << it.label << ": " << run;
    }
}

TEST(BuiltInMap, CitesThePaper)
{
    const MapInfo& info = builtIn().info();
    EXPECT_EQ(info.title, "Cultural soft power in international communication");
    EXPECT_EQ(textIn(info.titles, "zh-Hans", ""), "国际传播中的文化软实力");
    EXPECT_EQ(info.language, "en");
    EXPECT_FALSE(info.description.empty());
    EXPECT_THAT(
        info.source,
        testing::HasSubstr("Zhima Luosang, Study on the Role of Cultural Soft Power in International Communication"));
}

TEST(BuiltInMap, HasItsViewsInOrder)
{
    std::vector<std::string> names, chinese;
    for (const NamedView& view : builtIn().info().views) {
        names.push_back(view.name);
        chinese.emplace_back(textIn(view.names, "zh-Hans", ""));
    }
    EXPECT_THAT(names, ElementsAre("Whole map", "Figure 1", "Figure 2", "Table 1", "The role of cultural soft power"));
    EXPECT_THAT(chinese, ElementsAre("全图", "图1", "图2", "表1", "文化软实力的作用"));
}

TEST(BuiltInMap, ItsViewsShowTheirFactsWhole)
{
    EXPECT_EQ(shownRows("Whole map"), rowsOf({kFigure1, kFigure2, kSection4, kTable1}));
    EXPECT_EQ(shownRows("Figure 1"), rowsOf({kFigure1}));
    EXPECT_EQ(shownRows("Figure 2"), rowsOf({kFigure2}));
    EXPECT_EQ(shownRows("Table 1"), rowsOf({kTable1}));
    EXPECT_EQ(shownRows("The role of cultural soft power"), rowsOf({kSection4}));
}

TEST(BuiltInMap, ItsViewsShowEveryConceptTheyNameAndNothingIsHidden)
{
    const std::map<const char*, std::size_t> sizes = {{"Whole map", 76},
                                                      {"Figure 1", 24},
                                                      {"Figure 2", 17},
                                                      {"Table 1", 20},
                                                      {"The role of cultural soft power", 21}};
    for (const auto& [name, size] : sizes) {
        EXPECT_EQ(shown(name).concepts.size(), size) << name;
        EXPECT_EQ(shown(name).hidden, 0u) << name;
        EXPECT_EQ(shown(name).outOfScope, 76 - size) << name;
    }
}

TEST(BuiltInMap, ItsViewsUnfoldFromFewRoots)
{
    EXPECT_THAT(rootLabels("Whole map"),
                ElementsAre("comprehensive national power", "globalization", "new cultural industries",
                            "international discourse"));
    EXPECT_THAT(rootLabels("Figure 1"), ElementsAre("comprehensive national power"));
    EXPECT_THAT(rootLabels("Figure 2"), ElementsAre("globalization", "new cultural industries"));
    EXPECT_THAT(rootLabels("Table 1"), ElementsAre("international competitiveness"));
    EXPECT_THAT(rootLabels("The role of cultural soft power"),
                ElementsAre("cultural soft power", "international discourse"));
}

TEST(BuiltInMap, SharesConceptsBetweenItsParts)
{
    const auto facts = rowsOf(builtIn(), builtIn().relationsOf(builtIn().conceptByKey("values")));
    EXPECT_THAT(facts, ElementsAre("soft power | consists of | values", "spiritual products | includes | values"));
    EXPECT_EQ(sentence(builtIn(), builtIn().relationByKey("hard-power.is-the-basis-of.soft-power"), "zh-Hans"),
              "硬实力 — 是……的基础（物质支撑） → 软实力");
}
