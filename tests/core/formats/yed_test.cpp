#include "core/formats/gzip.h"
#include "core/formats/map_builder.h"
#include "tests/core/formats/reading.h"
#include "tests/support/paths.h"
#include "tests/support/random_map.h"

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace conspectus;
using namespace conspectus::test;
using testing::HasSubstr;
using testing::Not;

namespace {

std::string yedFile(std::string_view graph)
{
    return "<graphml xmlns='http://graphml.graphdrawing.org/xmlns' xmlns:y='http://www.yworks.com/xml/graphml'>"
           "<key for='node' id='d6' yfiles.type='nodegraphics'/><key for='edge' id='d10' yfiles.type='edgegraphics'/>"
           "<key attr.name='url' attr.type='string' for='node' id='d4'/>"
           "<key attr.name='description' attr.type='string' for='node' id='d5'/>"
           "<graph edgedefault='directed' id='G'>" +
        std::string(graph) + "</graph></graphml>";
}

std::string node(const std::string& id, const std::string& geometry, const std::string& more = "")
{
    return "<node id='" + id + "'><data key='d6'><y:ShapeNode><y:Geometry " + geometry + "/>" + more + "<y:NodeLabel>" +
        id + "</y:NodeLabel></y:ShapeNode></data></node>";
}

ReadMap readYed(std::string_view graph) { return read(yedFile(graph), "a.graphml"); }

const std::string kTwo = node("a", "height='30.0' width='60.0' x='10.0' y='-20.5'") +
    node("b", "height='30.0' width='60.0' x='200.0' y='100.0'");

TEST(YedDrawing, ReadsPlacesByTheirCorner)
{
    const ReadMap found = readYed(kTwo);
    const SavedArrangement* drawn = drawnArrangement(found.map);
    ASSERT_TRUE(drawn);
    EXPECT_EQ(drawn->placeOf(found.map.conceptByKey("a"))->box, (Rect{10, -20.5, 60, 30}));
    EXPECT_EQ(drawn->places.size(), 2u);
}

TEST(YedDrawing, ReadsColoursAndShapes)
{
    const ReadMap found = readYed(
        node("a", "x='0' y='0' width='9' height='9'",
             "<y:Fill color='#FFCC00' transparent='false'/><y:BorderStyle color='#102030'/><y:Shape type='diamond'/>") +
        node("b", "x='0' y='0' width='9' height='9'", "<y:Fill hasColor='false'/><y:BorderStyle hasColor='false'/>"));
    EXPECT_EQ(conceptIn(found.map, "a").look,
              (Look{Rgba::of(0xff, 0xcc, 0), Rgba::of(0x10, 0x20, 0x30), {}, Outline::Diamond}));
    EXPECT_EQ(conceptIn(found.map, "b").look.outline, Outline::Plain);
}

TEST(YedDrawing, ReadsLinesWithBends)
{
    const ReadMap found = readYed(
        kTwo +
        "<edge id='e' source='a' target='b'><data key='d10'><y:PolyLineEdge><y:Path sx='0' sy='0' tx='0' ty='0'>"
        "<y:Point x='1' y='2'/><y:Point x='3' y='4'/></y:Path><y:LineStyle color='#FF0000' type='dashed'/>"
        "<y:Arrows source='standard' target='none'/></y:PolyLineEdge></data></edge>");
    const Relation& relation = relationIn(found.map, "e");
    EXPECT_EQ(relation.colour, Rgba::of(255, 0, 0));
    EXPECT_EQ(found.map.find(relation.type)->line, LineStyle::Dashed);
    EXPECT_EQ(found.map.find(relation.from)->label, "b");
    EXPECT_EQ(drawnArrangement(found.map)->lineOf(relation.id)->corners, std::vector<Point>({{3, 4}, {1, 2}}));
}

TEST(YedDrawing, ShowsAllLabels)
{
    const ReadMap found = readYed("<node id='a'><data key='d6'><y:ShapeNode><y:NodeLabel>Heat</y:NodeLabel>"
                                  "<y:NodeLabel>in joules</y:NodeLabel></y:ShapeNode></data></node>");
    EXPECT_EQ(conceptIn(found.map, "a").label, "Heat\nin joules");
    EXPECT_THAT(written("yed", found.map),
                HasSubstr("<y:NodeLabel>Heat</y:NodeLabel><y:NodeLabel>in joules</y:NodeLabel>"));
}

TEST(YedDrawing, ReadsDescriptionAndAddress)
{
    const ReadMap found =
        readYed("<node id='a'><data key='d4'>http://a.org</data><data key='d5'>what it is</data>"
                "<data key='d6'><y:ShapeNode><y:NodeLabel>A</y:NodeLabel></y:ShapeNode></data></node>");
    EXPECT_EQ(conceptIn(found.map, "a").definition, "what it is");
    EXPECT_EQ(conceptIn(found.map, "a").link, "http://a.org");
    const std::string bytes = written("yed", found.map);
    EXPECT_THAT(bytes, HasSubstr("<data key=\"d1\">http://a.org</data>"));
    EXPECT_THAT(bytes, HasSubstr("<data key=\"d2\">what it is</data>"));
}

const std::string kGroup =
    "<node id='g' yfiles.foldertype='group'><data key='d6'><y:ProxyAutoBoundsNode><y:Realizers active='0'><y:GroupNode>"
    "<y:Geometry x='0' y='0' width='400' height='300'/><y:NodeLabel>Group</y:NodeLabel><y:State closed='false'/>"
    "</y:GroupNode><y:GroupNode><y:Geometry x='0' y='0' width='50' height='50'/><y:State closed='true'/></y:GroupNode>"
    "</y:Realizers></y:ProxyAutoBoundsNode></data><graph edgedefault='directed' id='g:'>" +
    node("g::a", "x='10' y='40' width='60' height='30'") + "</graph></node>";

TEST(YedDrawing, ReadsOpenGroupsAsFrames)
{
    const ReadMap found = readYed(kGroup);
    EXPECT_EQ(sketch(found.map), "Group -contains-> g::a");
    const SavedArrangement* drawn = drawnArrangement(found.map);
    ASSERT_EQ(drawn->frames.size(), 1u);
    EXPECT_EQ(drawn->frames[0].label, "Group");
    EXPECT_EQ(drawn->frames[0].box, (Rect{0, 0, 400, 300}));
    EXPECT_EQ(drawn->frames[0].members, std::vector{found.map.conceptByKey("g::a")});
    const std::string bytes = written("yed", found.map);
    EXPECT_THAT(bytes, HasSubstr("<node id=\"g\" yfiles.foldertype=\"group\">"));
    EXPECT_THAT(bytes, HasSubstr("<y:Geometry x=\"0\" y=\"0\" width=\"400\" height=\"300\"/>"));
    EXPECT_EQ(read(bytes, "a.graphml").map, found.map);
}

TEST(YedWriter, GivesItsGraphicsBackAsTheyWere)
{
    const ReadMap found =
        readYed(node("a", "height='30.0' width='60.0' x='10.0' y='-20.5'",
                     "<y:Fill color='#FFCC00'/><y:DropShadow offsetX='3'/>") +
                "<edge id='e' source='a' target='a'><data key='d10'><y:BezierEdge><y:Path sx='5' sy='0' tx='0' ty='7'>"
                "<y:Point x='1' y='2'/></y:Path><y:LineStyle color='#FF0000' type='line' width='3.0'/>"
                "<y:Arrows source='none' target='delta'/></y:BezierEdge></data></edge>");
    const std::string bytes = written("yed", found.map);
    EXPECT_THAT(bytes,
                HasSubstr("<y:Geometry height=\"30.0\" width=\"60.0\" x=\"10.0\" y=\"-20.5\"/>"
                          "<y:Fill color=\"#FFCC00\"/><y:DropShadow offsetX=\"3\"/>"));
    EXPECT_THAT(bytes,
                HasSubstr("<y:BezierEdge><y:Path sx=\"5\" sy=\"0\" tx=\"0\" ty=\"7\"><y:Point x=\"1\" y=\"2\"/>"
                          "</y:Path><y:LineStyle color=\"#FF0000\" type=\"line\" width=\"3.0\"/>"
                          "<y:Arrows source=\"none\" target=\"delta\"/></y:BezierEdge>"));
}

TEST(YedWriter, SaysWhatWasChanged)
{
    ConceptMap map = readYed(kTwo).map;
    Concept edited = conceptIn(map, "a");
    edited.label = "Heat <&>";
    edited.look.fill = Rgba::of(0xab, 0xcd, 0xef);
    edited.look.outline = Outline::Ellipse;
    ASSERT_TRUE(map.apply(SetConcept{edited}));
    const std::string bytes = written("yed", map);
    EXPECT_THAT(bytes, HasSubstr("<y:NodeLabel>Heat &lt;&amp;&gt;</y:NodeLabel>"));
    EXPECT_THAT(bytes, HasSubstr("color=\"#ABCDEF\""));
    EXPECT_THAT(bytes, HasSubstr("<y:Shape type=\"ellipse\"/>"));
    const ConceptMap back = read(bytes, "a.graphml").map;
    EXPECT_EQ(conceptIn(back, "a").label, edited.label);
    EXPECT_EQ(conceptIn(back, "a").look.fill, edited.look.fill);
}

TEST(YedWriter, DrawsMapsOfOtherPrograms)
{
    const ReadMap found = read("digraph { a -> b [label=drives]; b -> c [dir=both]; c -> a [dir=none] }", "a.dot");
    const ConceptMap back = read(written("yed", found.map), "a.graphml").map;
    EXPECT_EQ(sketch(back), sketch(found.map));
    ASSERT_TRUE(drawnArrangement(back));
    EXPECT_EQ(drawnArrangement(back)->places.size(), 3u);
}

TEST(YedWriter, WritesFramesAsGroups)
{
    const ReadMap found =
        read(R"({"nodes":[{"id":"o","type":"group","label":"Outer","x":-50,"y":-50,"width":900,"height":900},
                {"id":"g","type":"group","label":"Group","x":0,"y":0,"width":400,"height":300},
                {"id":"a","type":"text","text":"A","x":10,"y":10,"width":100,"height":50},
                {"id":"b","type":"text","text":"B","x":500,"y":10,"width":100,"height":50}],
                "edges":[{"id":"e","fromNode":"a","toNode":"b"}]})",
             "a.canvas");
    const ConceptMap back = read(written("yed", found.map), "a.graphml").map;
    EXPECT_EQ(sketch(back), "A -> B");
    const auto& frames = drawnArrangement(back)->frames;
    ASSERT_EQ(frames.size(), 2u);
    EXPECT_EQ(frames[0].label, "Outer");
    EXPECT_EQ(frames[0].members.size(), 2u);
    EXPECT_EQ(frames[1].label, "Group");
    EXPECT_EQ(frames[1].box, (Rect{0, 0, 400, 300}));
    EXPECT_EQ(frames[1].members.size(), 1u);
}

TEST(YedWriter, KeepsFieldsAsProperties)
{
    ConceptMap map = mapOf({conceptOf("a", "A")});
    Concept subject = conceptIn(map, "a");
    subject.notes = "notes";
    subject.tags = {"x", "y"};
    subject.definition = "definition";
    ASSERT_TRUE(map.apply(SetConcept{subject}));
    const ConceptMap back = read(written("yed", map), "a.graphml").map;
    EXPECT_EQ(conceptIn(back, "a").notes, "notes");
    EXPECT_EQ(conceptIn(back, "a").tags, subject.tags);
    EXPECT_EQ(conceptIn(back, "a").definition, "definition");
}

TEST(YedWriter, WritesTheSameBytesAgain)
{
    for (std::uint64_t seed = 1; seed < 30; ++seed) {
        const std::string once = written("yed", randomMap(seed));
        const std::string bytes = written("yed", read(once, "a.graphml").map);
        ASSERT_EQ(firstDifference(written("yed", read(bytes, "a.graphml").map), bytes), "") << seed;
        ASSERT_EQ(read(once, "a.graphml").map.conceptCount(), randomMap(seed).conceptCount());
        ASSERT_EQ(read(once, "a.graphml").map.relationCount(), randomMap(seed).relationCount());
    }
}

TEST(YedWriter, PacksGraphmlz)
{
    const auto made = writeMap(mapOf({conceptOf("a", "A")}), *formatByPath("a.graphmlz"), "a.graphmlz");
    ASSERT_TRUE(made);
    EXPECT_TRUE(isGzip(made->bytes));
    EXPECT_EQ(sketch(read(made->bytes, "a.graphmlz").map), "A");
}

TEST(YedWriter, GivesRealFilesBackAsTheyWere)
{
    const std::filesystem::path folder = sourcePath("../shared/corpus/graphml_yed");
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << "no corpus beside the project";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        SCOPED_TRACE(entry.path().filename());
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        const ConceptMap map = read(bytes, "a.graphml").map;
        const ConceptMap back = read(written("yed", map), "a.graphml").map;
        EXPECT_EQ(sketch(back), sketch(map));
        if (const SavedArrangement* drawn = drawnArrangement(map)) {
            EXPECT_EQ(*drawnArrangement(back), *drawn);
        }
    }
}

}  // namespace
