#include "core/formats/map_builder.h"
#include "tests/core/formats/reading.h"
#include "tests/support/paths.h"
#include "tests/support/random_map.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

using namespace conspectus;
using namespace conspectus::test;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

std::string cmapOf(std::string_view lists, std::string_view meta = "")
{
    return "<?xml version='1.0' encoding='UTF-8'?>\n<cmap xmlns='http://cmap.ihmc.us/xml/cmap/' "
           "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:vcard='http://www.w3.org/2001/vcard-rdf/3.0#' "
           "xmlns:dcterms='http://purl.org/dc/terms/'>" +
        std::string(meta) + "<map width='800' height='600'>" + std::string(lists) + "</map></cmap>";
}

ReadMap readCmap(std::string_view lists, std::string_view meta = "") { return read(cmapOf(lists, meta), "map.cxl"); }

/// Two causes, one effect and another one, all through one phrase.
constexpr const char* kShared = R"(
<concept-list><concept id='a' label='rain'/><concept id='b' label='snow'/><concept id='c' label='floods'/>
  <concept id='d' label='mud'/></concept-list>
<linking-phrase-list><linking-phrase id='p' label='bring'/></linking-phrase-list>
<connection-list><connection id='1' from-id='a' to-id='p'/><connection id='2' from-id='b' to-id='p'/>
  <connection id='3' from-id='p' to-id='c'/><connection id='4' from-id='p' to-id='d'/></connection-list>
<concept-appearance-list><concept-appearance id='a' x='100' y='50' width='60' height='20'/>
  <concept-appearance id='b' x='300' y='50' width='61' height='21'/></concept-appearance-list>
<linking-phrase-appearance-list><linking-phrase-appearance id='p' x='200' y='120' width='40' height='14'/>
  </linking-phrase-appearance-list>)";

TEST(Cxl, ReadsPropositions)
{
    const ReadMap found = readCmap(R"(
<concept-list><concept id='a' label='heat'/><concept id='b' label='work'/></concept-list>
<linking-phrase-list><linking-phrase id='p' label='drives'/></linking-phrase-list>
<connection-list><connection id='1' from-id='a' to-id='p'/><connection id='2' from-id='p' to-id='b'/></connection-list>)");
    EXPECT_EQ(sketch(found.map), "heat -drives-> work");
    EXPECT_EQ(relationIn(found.map, "p").phrase, "drives");
    EXPECT_THAT(found.losses, IsEmpty());
}

TEST(Cxl, ReadsEveryPropositionOfASharedPhrase)
{
    const ReadMap found = readCmap(kShared);
    EXPECT_EQ(sketch(found.map), "rain -bring-> floods\nrain -bring-> mud\nsnow -bring-> floods\nsnow -bring-> mud");
}

TEST(Cxl, WritesASharedPhraseOnce)
{
    const std::string bytes = written("cxl", readCmap(kShared).map);
    EXPECT_THAT(bytes, HasSubstr("<linking-phrase id=\"p\" label=\"bring\"/>"));
    EXPECT_EQ(bytes.find("<linking-phrase "), bytes.rfind("<linking-phrase "));
    for (const char* connection :
         {"<connection id=\"1\" from-id=\"a\" to-id=\"p\"/>", "<connection id=\"2\" from-id=\"b\" to-id=\"p\"/>",
          "<connection id=\"3\" from-id=\"p\" to-id=\"c\"/>", "<connection id=\"4\" from-id=\"p\" to-id=\"d\"/>"})
        EXPECT_THAT(bytes, HasSubstr(connection));
}

TEST(Cxl, CutsASharedPhraseThatSaysTooMuchNow)
{
    ConceptMap map = readCmap(kShared).map;
    RelationId last;
    for (RelationId id : map.relations())
        last = id;
    ASSERT_TRUE(map.apply(RemoveRelation{last}));
    const ReadMap back = read(written("cxl", map), "map.cxl");
    EXPECT_EQ(sketch(back.map), "rain -bring-> floods\nrain -bring-> mud\nsnow -bring-> floods");
}

TEST(Cxl, KeepsWordsThatWereChangedInOnePropositionApart)
{
    ConceptMap map = readCmap(kShared).map;
    Relation edited = *map.find(map.relations().front());
    edited.phrase = "causes";
    ASSERT_TRUE(map.apply(SetRelation{edited}));
    const ReadMap back = read(written("cxl", map), "map.cxl");
    EXPECT_THAT(sketch(back.map), HasSubstr("rain -causes-> floods"));
    EXPECT_THAT(sketch(back.map), HasSubstr("snow -bring-> mud"));
    EXPECT_EQ(back.map.relationCount(), 4u);
}

TEST(Cxl, PlacesByTheMiddle)
{
    const ReadMap found = readCmap(kShared);
    const SavedArrangement* drawn = drawnArrangement(found.map);
    ASSERT_TRUE(drawn);
    ASSERT_EQ(drawn->places.size(), 2u);
    EXPECT_EQ(drawn->places[0].box, (Rect{70, 40, 60, 20}));
    EXPECT_EQ(drawn->places[1].box.centre(), (Point{300, 50}));
    ASSERT_EQ(drawn->lines.size(), 4u);
    EXPECT_EQ(drawn->lines[0].corners, std::vector<Point>({{200, 120}}));
    const std::string bytes = written("cxl", found.map);
    EXPECT_THAT(bytes, HasSubstr("<concept-appearance id=\"b\" x=\"300\" y=\"50\" width=\"61\" height=\"21\"/>"));
    EXPECT_THAT(bytes,
                HasSubstr("<linking-phrase-appearance id=\"p\" x=\"200\" y=\"120\" width=\"40\" height=\"14\"/>"));
}

TEST(Cxl, KeepsBends)
{
    const char* lists = R"(
<concept-list><concept id='a' label='A'/><concept id='b' label='B'/></concept-list>
<linking-phrase-list><linking-phrase id='p' label='to'/></linking-phrase-list>
<connection-list><connection id='1' from-id='a' to-id='p'/><connection id='2' from-id='p' to-id='b'/></connection-list>
<linking-phrase-appearance-list><linking-phrase-appearance id='p' x='50' y='60' width='9' height='8'/>
</linking-phrase-appearance-list>
<connection-appearance-list><connection-appearance id='1' from-pos='right' type='bezier-4pt'>
  <control-point x='1' y='2'/><control-point x='3' y='4'/></connection-appearance>
  <connection-appearance id='2' arrowhead='if-to-concept'/></connection-appearance-list>)";
    const ReadMap found = readCmap(lists);
    ASSERT_TRUE(drawnArrangement(found.map));
    EXPECT_EQ(drawnArrangement(found.map)->lines.front().corners, std::vector<Point>({{1, 2}, {3, 4}, {50, 60}}));
    const std::string bytes = written("cxl", found.map);
    EXPECT_THAT(bytes,
                HasSubstr("<connection-appearance id=\"1\" from-pos=\"right\" type=\"bezier-4pt\">\n        "
                          "<control-point x=\"1\" y=\"2\"/>\n        <control-point x=\"3\" y=\"4\"/>"));
    EXPECT_THAT(bytes, HasSubstr("<connection-appearance id=\"2\" arrowhead=\"if-to-concept\"/>"));
}

TEST(Cxl, ReadsCommentsAndLabelsOfSeveralLines)
{
    const ReadMap found = readCmap("<concept-list><concept id='a' label='two&#xa;lines' short-comment='short' "
                                   "long-comment='long'/></concept-list>");
    const Concept& subject = conceptIn(found.map, "a");
    EXPECT_EQ(subject.label, "two\nlines");
    EXPECT_EQ(subject.definition, "short");
    EXPECT_EQ(subject.notes, "long");
    EXPECT_THAT(written("cxl", found.map),
                HasSubstr("label=\"two&#10;lines\" short-comment=\"short\" long-comment=\"long\""));
}

TEST(Cxl, ReadsColoursOfStyleSheetsAndOfItsOwn)
{
    const char* lists = R"(
<concept-list><concept id='a' label='A'/><concept id='b' label='B'/></concept-list>
<concept-appearance-list><concept-appearance id='a' x='1' y='1' font-color='200,0,0,255'/>
  <concept-appearance id='b' x='9' y='9' stylesheet-id='green' border-style='none'/></concept-appearance-list>
<style-sheet-list><style-sheet id='_Default_'><concept-style background-color='237,244,246,255'
  border-color='0,0,0,255' border-shape='rounded-rectangle' font-color='0,0,0,255'/></style-sheet>
  <style-sheet id='green' parent-id='_Default_'><concept-style background-color='0,255,0,0' border-shape='oval'/>
  </style-sheet></style-sheet-list>)";
    const ReadMap found = readCmap(lists);
    const Look first = conceptIn(found.map, "a").look, second = conceptIn(found.map, "b").look;
    EXPECT_EQ(first, (Look{Rgba::of(237, 244, 246), Rgba::of(0, 0, 0), Rgba::of(200, 0, 0), Outline::Rounded}));
    EXPECT_EQ(second.fill, kClear);
    EXPECT_EQ(second.outline, Outline::Plain);

    ConceptMap map = found.map;
    EXPECT_THAT(written("cxl", map), Not(HasSubstr("border-color=\"0,0,0,255\" font-color=\"200")));
    Concept edited = conceptIn(map, "a");
    edited.look.fill = Rgba::of(1, 2, 3);
    edited.look.outline = Outline::Box;
    ASSERT_TRUE(map.apply(SetConcept{edited}));
    const std::string bytes = written("cxl", map);
    EXPECT_THAT(bytes,
                HasSubstr("font-color=\"200,0,0,255\" background-color=\"1,2,3,255\" border-shape=\"rectangle\""));
    EXPECT_EQ(conceptIn(read(bytes, "map.cxl").map, "a").look, edited.look);
}

TEST(Cxl, ReadsWhatStandsInsideOfAConcept)
{
    const char* lists = R"(
<concept-list><concept id='n' label='Nested'/><concept id='a' label='A' parent-id='n'/></concept-list>
<concept-appearance-list><concept-appearance id='n' x='10' y='10' width='50' height='20' expanded='true'/>
  <concept-appearance id='a' x='100' y='100' width='40' height='20'/></concept-appearance-list>)";
    const ReadMap found = readCmap(lists);
    EXPECT_EQ(sketch(found.map), "Nested -contains-> A");
    EXPECT_EQ(found.map.find(found.map.typeByKey("contains"))->hierarchy, Hierarchy::FromIsBroader);
    ASSERT_TRUE(drawnArrangement(found.map));
    ASSERT_EQ(drawnArrangement(found.map)->frames.size(), 1u);
    EXPECT_EQ(drawnArrangement(found.map)->frames[0].label, "Nested");
    EXPECT_EQ(drawnArrangement(found.map)->frames[0].box, (Rect{68, 78, 64, 44}));
    const std::string bytes = written("cxl", found.map);
    EXPECT_THAT(bytes, HasSubstr("<concept id=\"a\" label=\"A\" parent-id=\"n\"/>"));
    EXPECT_THAT(bytes, HasSubstr("expanded=\"true\""));
    EXPECT_THAT(bytes, Not(HasSubstr("linking-phrase")));
}

TEST(Cxl, PutsCirclesOfParentsOutside)
{
    const ReadMap found = readCmap("<concept-list><concept id='1' label='A' parent-id='2'/><concept id='2' label='B' "
                                   "parent-id='1'/><concept id='3' label='C' parent-id='3'/><concept id='4' "
                                   "label='D' parent-id='404'/></concept-list>");
    EXPECT_EQ(found.map.relationCount(), 1u);
    EXPECT_EQ(lossThatSays(found.losses, "put outside").count, 3);
}

TEST(Cxl, KeepsPhrasesThatJoinNothing)
{
    const char* lists = R"(
<concept-list><concept id='a' label='A'/></concept-list>
<linking-phrase-list><linking-phrase id='p' label='leads to'/><linking-phrase id='q' label='lonely'/>
</linking-phrase-list><connection-list><connection id='1' from-id='a' to-id='p'/></connection-list>)";
    const ReadMap found = readCmap(lists);
    EXPECT_EQ(sketch(found.map), "A -> leads to\nlonely");
    EXPECT_EQ(lossThatSays(found.losses, "is shown as a concept").count, 2);
    const std::string bytes = written("cxl", found.map);
    EXPECT_THAT(bytes, HasSubstr("<linking-phrase id=\"p\" label=\"leads to\"/>"));
    EXPECT_THAT(bytes, HasSubstr("<linking-phrase id=\"q\" label=\"lonely\"/>"));
    EXPECT_THAT(bytes, HasSubstr("<connection id=\"1\" from-id=\"a\" to-id=\"p\"/>"));
}

TEST(Cxl, KeepsConnectionsWithoutAPhrase)
{
    const ReadMap found = readCmap("<concept-list><concept id='a' label='A'/><concept id='b' label='B'/></concept-list>"
                                   "<connection-list><connection id='1' from-id='a' to-id='b'/></connection-list>");
    EXPECT_EQ(sketch(found.map), "A -> B");
    const std::string bytes = written("cxl", found.map);
    EXPECT_THAT(bytes, HasSubstr("<connection id=\"1\" from-id=\"a\" to-id=\"b\"/>"));
    EXPECT_THAT(bytes, Not(HasSubstr("linking-phrase")));
}

TEST(Cxl, SaysWhichConnectionsEndNowhere)
{
    const ReadMap found = readCmap("<concept-list><concept id='a' label='A'/></concept-list>"
                                   "<connection-list><connection id='1' from-id='a' to-id='404'/></connection-list>");
    EXPECT_EQ(sketch(found.map), "A");
    EXPECT_EQ(lossThatSays(found.losses, "does not join two things").line, 2);
}

TEST(Cxl, KnowsLinesWithTwoHeadsAndWithNone)
{
    const char* lists = R"(
<concept-list><concept id='a' label='A'/><concept id='b' label='B'/></concept-list>
<linking-phrase-list><linking-phrase id='p' label='p'/><linking-phrase id='q' label='q'/></linking-phrase-list>
<connection-list><connection id='1' from-id='a' to-id='p' isBidirectional='true'/>
  <connection id='2' from-id='p' to-id='b' isBidirectional='true'/>
  <connection id='3' from-id='a' to-id='q'/><connection id='4' from-id='q' to-id='b'/></connection-list>
<connection-appearance-list><connection-appearance id='3' arrowhead='no'/>
  <connection-appearance id='4' arrowhead='no'/></connection-appearance-list>)";
    const ReadMap found = readCmap(lists);
    EXPECT_EQ(found.map.find(relationIn(found.map, "p").type)->arrow, ArrowStyle::Both);
    EXPECT_EQ(found.map.find(relationIn(found.map, "q").type)->arrow, ArrowStyle::None);
    const ConceptMap back = read(written("cxl", found.map), "map.cxl").map;
    EXPECT_EQ(back.find(relationIn(back, "p").type)->arrow, ArrowStyle::Both);
    EXPECT_EQ(back.find(relationIn(back, "q").type)->arrow, ArrowStyle::None);
}

constexpr const char* kMeta =
    R"(<res-meta><dc:title>Plants</dc:title><dc:description>How do plants grow?</dc:description>
<dc:creator><vcard:FN>A. Nobody</vcard:FN></dc:creator><dcterms:created>2006-04-03T15:26:16-05:00</dcterms:created>
<dc:language>de</dc:language><dc:format>x-cmap/x-storable</dc:format></res-meta>)";

TEST(Cxl, ReadsAndKeepsMetadata)
{
    const ReadMap found = readCmap("<concept-list><concept id='a' label='A'/></concept-list>", kMeta);
    EXPECT_EQ(found.map.info().title, "Plants");
    EXPECT_EQ(found.map.info().description, "How do plants grow?");
    EXPECT_EQ(found.map.info().language, "de");
    const std::string bytes = written("cxl", found.map);
    EXPECT_THAT(bytes, HasSubstr("<vcard:FN>A. Nobody</vcard:FN>"));
    EXPECT_THAT(bytes, HasSubstr("<dcterms:created>2006-04-03T15:26:16-05:00</dcterms:created>"));
    EXPECT_THAT(bytes, HasSubstr("<map width=\"800\" height=\"600\">"));
    EXPECT_EQ(written("cxl", read(bytes, "map.cxl").map), bytes);
    EXPECT_LT(bytes.find("<dc:title>Plants"), bytes.find("<dc:description>"));
    EXPECT_LT(bytes.find("<dcterms:created>"), bytes.find("<dc:language>de"));
}

TEST(Cxl, KeepsResourcesPicturesAndWhatElseTheProgramWrote)
{
    const char* lists = R"(
<concept-list><concept id='a' label='A'/></concept-list>
<resource-group-list><resource-group parent-id='a' group-type='text'><resource label='Site' resource-url='http://a.org/'/>
</resource-group></resource-group-list>
<extra-graphical-properties-list><properties-list id='a'><property key='k' value='v'/></properties-list>
</extra-graphical-properties-list><image-list><image id='i' bytes='R0lG'/></image-list>)";
    const ReadMap found = readCmap(lists);
    EXPECT_EQ(conceptIn(found.map, "a").link, "http://a.org/");
    lossThatSays(found.losses, "Pictures are kept");
    const std::string bytes = written("cxl", found.map);
    EXPECT_THAT(bytes, HasSubstr("<resource-group parent-id=\"a\" group-type=\"text\">"));
    EXPECT_THAT(bytes, HasSubstr("<resource label=\"Site\" resource-url=\"http://a.org/\"/>"));
    EXPECT_THAT(bytes, HasSubstr("<property key=\"k\" value=\"v\"/>"));
    EXPECT_THAT(bytes, HasSubstr("<image id=\"i\" bytes=\"R0lG\"/>"));
    EXPECT_EQ(written("cxl", read(bytes, "map.cxl").map), bytes);
}

TEST(Cxl, SaysWhatItHasNoPlaceFor)
{
    ConceptMap map = mapOf({conceptOf("a", "A")});
    Concept subject = *map.find(map.conceptByKey("a"));
    subject.tags = {"x"};
    ASSERT_TRUE(map.apply(SetConcept{subject}));
    const Result<WrittenMap> made = formatByName("cxl")->write(map);
    ASSERT_TRUE(made);
    lossThatSays(made->losses, "Tags were left out");
}

TEST(Cxl, WritesTheSameBytesAgain)
{
    for (std::uint64_t seed = 1; seed < 40; ++seed) {
        const std::string bytes = written("cxl", randomMap(seed));
        const std::string again = written("cxl", read(bytes, "map.cxl").map);
        ASSERT_EQ(firstDifference(again, bytes), "") << seed;
    }
}

TEST(Cxl, KeepsLabelsEndsAndPhrases)
{
    for (std::uint64_t seed = 1; seed < 40; ++seed) {
        const ConceptMap map = randomMap(seed), back = read(written("cxl", map), "map.cxl").map;
        ASSERT_EQ(back.conceptCount(), map.conceptCount()) << seed;
        ASSERT_EQ(back.relationCount(), map.relationCount()) << seed;
        std::multiset<std::string> had, has;
        for (const auto& [from, lines] : {std::pair(&map, &had), std::pair(&back, &has)})
            for (RelationId id : from->relations()) {
                const Relation& relation = *from->find(id);
                lines->insert(from->find(relation.from)->label + '|' +
                              std::string(phraseOf(relation, *from->find(relation.type), "")) + '|' +
                              from->find(relation.to)->label);
            }
        ASSERT_EQ(has, had) << seed;
    }
}

TEST(Cxl, RefusesOtherXml)
{
    const auto found = readMap("<cmap><nothing/></cmap>", "map.cxl");
    ASSERT_FALSE(found);
    EXPECT_THAT(found.error().message, HasSubstr("This is not CXL"));
}

TEST(Cxl, StandsEveryCutOfAFile)
{
    const std::string whole = cmapOf(kShared, kMeta);
    for (std::size_t length = 1; length < whole.size(); ++length)
        EXPECT_FALSE(readMap(std::string_view(whole).substr(0, length), "map.cxl"));
}

TEST(Cxl, ShowsAPhraseWithHugeNumbersOfEndsAsAConcept)
{
    std::string concepts, connections;
    for (int i = 0; i < 300; ++i) {
        const std::string id = std::to_string(i);
        concepts += "<concept id='c" + id + "' label='c'/>";
        connections +=
            i % 2 ? "<connection from-id='c" + id + "' to-id='p'/>" : "<connection from-id='p' to-id='c" + id + "'/>";
    }
    const ReadMap found = readCmap("<concept-list>" + concepts +
                                   "</concept-list><linking-phrase-list><linking-phrase "
                                   "id='p' label='p'/></linking-phrase-list><connection-list>" +
                                   connections + "</connection-list>");
    EXPECT_EQ(found.map.relationCount(), 300u);
    EXPECT_EQ(found.map.conceptCount(), 301u);
}

TEST(Cxl, ReadsTheProgramsOwnSample)
{
    const std::filesystem::path path = sourcePath("../shared/corpus/cxl/ihmc-Plants.cxl");
    if (!std::filesystem::exists(path))
        GTEST_SKIP() << "no corpus beside the project";
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const ReadMap found = read(bytes, "Plants.cxl");
    EXPECT_EQ(sketch(found.map),
              "Plants -have-> Leaves\nNested Node -contains-> Plants\nNested Node -contains-> Leaves");
    EXPECT_EQ(read(written("cxl", found.map), "Plants.cxl").map, found.map);
}

}  // namespace
