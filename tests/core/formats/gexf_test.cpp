#include "core/formats/map_builder.h"
#include "tests/core/formats/reading.h"
#include "tests/support/random_map.h"

using namespace conspectus;
using namespace conspectus::test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

ReadMap readGexf(const std::string& text) { return read(text, "test.gexf"); }
std::string graphWith(std::string_view inside, std::string_view attributes = "defaultedgetype=\"directed\"")
{
    return "<gexf xmlns='http://gexf.net/1.3' xmlns:viz='http://gexf.net/1.3/viz' version='1.3'><graph " +
        std::string(attributes) + ">" + std::string(inside) + "</graph></gexf>";
}
std::string nodesWith(std::string_view nodes) { return graphWith("<nodes>" + std::string(nodes) + "</nodes>"); }
std::string refusalOf(const std::string& text)
{
    const auto found = readMap(text, "a.gexf");
    return found ? "(read)" : describe(found.error());
}

constexpr std::string_view kTwo = "<nodes><node id='a' label='A'/><node id='b' label='B'/></nodes>";
ReadMap readEdges(std::string_view edges, std::string_view attributes = "defaultedgetype=\"directed\"")
{
    return readGexf(graphWith(std::string(kTwo) + "<edges>" + std::string(edges) + "</edges>", attributes));
}

TEST(Gexf, ReadsNodesAndEdgesInAnyOrder)
{
    const ReadMap found =
        readGexf(graphWith("<edges><edge id='e' source='a' target='b' label='drives'/></edges>" + std::string(kTwo)));
    EXPECT_EQ(sketch(found.map), "A -drives-> B");
    EXPECT_EQ(relationIn(found.map, "e").phrase, "drives");
    EXPECT_THAT(found.losses, IsEmpty());
    EXPECT_EQ(sketch(readGexf(nodesWith("<node id='a'/><node id='b' label=''/>")).map), "a\n");
    EXPECT_EQ(conceptIn(readGexf(nodesWith("<node id='a' label='x &amp; &#233;&#10;y &nbsp;'/>")).map, "a").label,
              "x & é\ny &nbsp;");
}

TEST(Gexf, ReadsTheKindsOfEdges)
{
    const ReadMap found = readEdges("<edge source='a' target='b'/><edge source='a' target='b' type='directed'/>"
                                    "<edge source='a' target='b' type='mutual' weight='2.5'/>"
                                    "<edge source='a' target='b' type='entangled' kind='k'/>",
                                    "defaultedgetype='undirected'");
    EXPECT_EQ(sketch(found.map), "A -- B\nA -> B\nA -> B\nA -k-- B");
    EXPECT_EQ(found.map.find(relationIn(found.map, "e3").type)->arrow, ArrowStyle::Both);
    EXPECT_EQ(relationIn(found.map, "e3").weight, 2.5);
    lossThatSays(found.losses, "'entangled'");
    EXPECT_EQ(sketch(readEdges("<edge source='a' target='b'/>", "").map), "A -- B") << "undirected is usual";
}

TEST(Gexf, ReadsDeclaredData)
{
    const ReadMap found = readGexf(graphWith(
        "<attributes class='node'><attribute id='0' title='gloss' type='string'/><attribute id='1' title='rank'"
        " type='integer'><default>7</default></attribute><attribute id='2' title='tags' type='string'/></attributes>"
        "<nodes><node id='a' label='A'><attvalues><attvalue for='0' value='g'/><attvalue for='2' value='x;y'/>"
        "</attvalues></node><node id='b'><attvalues><attvalue for='1' value='8'/><attvalue id='0' value='old'/>"
        "</attvalues></node></nodes>"));
    EXPECT_EQ(conceptIn(found.map, "a").attributes, (Attributes{{"gloss", "string", "g"}, {"rank", "int", "7"}}));
    EXPECT_THAT(conceptIn(found.map, "a").tags, ElementsAre("x", "y"));
    EXPECT_EQ(conceptIn(found.map, "b").attributes, (Attributes{{"rank", "int", "8"}, {"gloss", "string", "old"}}));
    const std::string text = written("gexf", found.map);
    EXPECT_THAT(text,
                HasSubstr("<attribute id=\"1\" title=\"rank\" type=\"integer\"><default>7</default></attribute>"));
    EXPECT_THAT(text, HasSubstr("<attvalue for=\"0\" value=\"g\"/>"));
    EXPECT_EQ(readGexf(text).map, found.map);
}

TEST(Gexf, ReadsHowGephiDraws)
{
    const ReadMap found = readGexf(graphWith(
        "<nodes><node id='a' label='A'><viz:color r='91' g='91' b='245'/><viz:position x='10' y='20' z='5'/>"
        "<viz:size value='8'/><viz:shape value='diamond'/></node><node id='b'><viz:color hex='#ff0000'/><viz:size"
        " value='3'/><viz:shape value='triangle'/></node></nodes><edges><edge id='e' source='a' target='b'><viz:color"
        " r='0' g='0' b='0' a='0.5'/><viz:thickness value='2'/><viz:shape value='dotted'/></edge></edges>"));
    const Concept& one = conceptIn(found.map, "a");
    const SavedArrangement& drawn = *drawnArrangement(found.map);
    EXPECT_EQ(drawn.placeOf(one.id)->box, (Rect{2, -28, 16, 16})) << "y grows up, the size is a radius";
    EXPECT_EQ(one.look.fill, Rgba::of(91, 91, 245));
    EXPECT_EQ(one.look.outline, Outline::Diamond);
    EXPECT_EQ(conceptIn(found.map, "b").look.fill, Rgba::of(255, 0, 0));
    EXPECT_EQ(relationIn(found.map, "e").colour, Rgba::of(0, 0, 0, 128));
    EXPECT_EQ(found.map.find(relationIn(found.map, "e").type)->line, LineStyle::Dotted);
    const std::string text = written("gexf", found.map);
    EXPECT_THAT(text,
                HasSubstr("<viz:position x=\"10\" y=\"20\" z=\"5\"/><viz:size value=\"8\"/>"
                          "<viz:shape value=\"diamond\"/>"));
    EXPECT_THAT(text, HasSubstr("<viz:size value=\"3\"/><viz:shape value=\"triangle\"/>"));
    EXPECT_THAT(text, HasSubstr("<viz:thickness value=\"2\"/><viz:shape value=\"dotted\"/>"));
    EXPECT_EQ(readGexf(text).map, found.map);
}

TEST(Gexf, LeavesOutWhatIsNoPlaceColourOrWeight)
{
    const ReadMap found = readGexf(graphWith(
        "<nodes><node id='a'><viz:position x='NaN' y='INF'/><viz:size value='NaN'/><viz:color r='300' g='-1' b='x'/>"
        "</node></nodes><edges><edge source='a' target='a' weight='-1e309'/></edges>"));
    EXPECT_EQ(drawnArrangement(found.map), nullptr);
    lossThatSays(found.losses, "place");
    lossThatSays(found.losses, "colour");
    lossThatSays(found.losses, "weight");
}

TEST(Gexf, ReadsNodesInsideOfNodesAsHierarchy)
{
    const ReadMap found =
        readGexf(nodesWith("<node id='a'><nodes><node id='b'><nodes><node id='c'/></nodes></node></nodes>"
                           "</node><node id='d' pid='c'/><node id='f' pid='gone'/><node id='g' pid='g'/>"
                           "<node id='h'><parents><parent for='a'/><parent for='b'/></parents></node>"));
    EXPECT_EQ(sketch(found.map),
              "a -contains-> b\nb -contains-> c\nc -contains-> d\na -contains-> h\nb -contains-> h\nf\ng");
    EXPECT_EQ(found.map.find(relationIn(found.map, "e1").type)->hierarchy, Hierarchy::FromIsBroader);
    lossThatSays(found.losses, "'gone'");
    lossThatSays(found.losses, "names itself");
    EXPECT_EQ(readGexf(nodesWith("<node id='a' pid='b'/><node id='b' pid='a'/>")).map.relationCount(), 2u);
}

TEST(Gexf, KeepsWhatChangesOverTime)
{
    const std::string text = graphWith(
        "<attributes class='node' mode='dynamic'><attribute id='p' title='Price' type='liststring'/></attributes>"
        "<nodes><node id='a' start='2001'><attvalues><attvalue for='p' value='1' start='2001'/><attvalue for='p'"
        " value='2' timestamp='2002'/></attvalues><spells><spell start='1' end='2'/></spells></node></nodes>",
        "mode='dynamic' timeformat='date'");
    const ReadMap found = readGexf(text);
    lossThatSays(found.losses, "change over time");
    EXPECT_EQ(valueOf(conceptIn(found.map, "a").attributes, "gexf:start"), "2001");
    const std::string again = written("gexf", found.map);
    EXPECT_THAT(again,
                HasSubstr("<node id=\"a\" label=\"a\" start=\"2001\"><attvalues><attvalue for=\"p\" value=\"1\""
                          " start=\"2001\"/><attvalue for=\"p\" value=\"2\" timestamp=\"2002\"/></attvalues>"
                          "<spells><spell start=\"1\" end=\"2\"/></spells></node>"));
    EXPECT_THAT(again, HasSubstr("mode=\"dynamic\" timeformat=\"date\""));
    EXPECT_THAT(again, HasSubstr("type=\"liststring\""));
    EXPECT_EQ(readGexf(again).map, found.map);
}

TEST(Gexf, ReadsWhatIsSaidOfTheFile)
{
    const ReadMap found = readGexf("<gexf version='1.3'><meta lastmodifieddate='2009-03-20'><creator>Gephi</creator>"
                                   "<title>T</title><description>d</description></meta></gexf>");
    EXPECT_EQ(found.map.info().title, "T");
    EXPECT_EQ(found.map.info().description, "d");
    EXPECT_THAT(written("gexf", found.map),
                HasSubstr("  <meta lastmodifieddate=\"2009-03-20\">\n"
                          "    <creator>Gephi</creator>\n    <title>T</title>\n"));
    EXPECT_EQ(readGexf(graphWith(kTwo, "name='N'")).map.info().title, "N") << "NetworkX";
}

TEST(Gexf, SaysWhatIsOdd)
{
    const ReadMap found = readEdges("<edge id='x' source='a' target='b'/>\n<edge id='x' source='a' target='gone'/>");
    EXPECT_EQ(lossThatSays(found.losses, "does not join").line, 2);
    lossThatSays(readGexf(nodesWith("<node id='a'/><node id='a'/><node label='x'/>")).losses, "comes twice");
}

TEST(Gexf, RefusesWhatIsMalformed)
{
    EXPECT_THAT(refusalOf("<gexf><graph><nodes><node id='a'></nodes></graph></gexf>"), HasSubstr("closed first"));
    EXPECT_THAT(refusalOf("<gexf/>"), HasSubstr("holds no graph"));
    EXPECT_THAT(refusalOf("<!DOCTYPE x [<!ENTITY a 'b'>]><gexf><graph/></gexf>"), HasSubstr("entities"));
    std::string deep = "<gexf><graph>";
    for (int i = 0; i < 10'000; ++i)
        deep += "<nodes><node id='a'>";
    EXPECT_THAT(refusalOf(deep), HasSubstr("deep"));
    const std::string whole = graphWith(std::string(kTwo) + "<edges><edge source='a' target='b'/></edges>");
    for (std::size_t length = 1; length < whole.size(); ++length)
        if (const auto found = readMap(std::string_view(whole).substr(0, length), "a.gexf"); found) {
            EXPECT_THAT(verify(found->map), IsEmpty());
        }
}

TEST(Gexf, KeepsFieldsAndTypesOfRelations)
{
    for (std::uint32_t seed = 1; seed < 30; ++seed) {
        const std::string once = written("gexf", read(written("gexf", randomMap(seed)), "a.gexf").map);
        const ReadMap again = readGexf(once);
        EXPECT_TRUE(written("gexf", again.map) == once) << seed;
        EXPECT_EQ(again.map.conceptCount(), randomMap(seed).conceptCount());
    }
}

TEST(Gexf, KeepsDataApartFromFields)
{
    Concept odd = conceptOf("a", "A");
    odd.definition = "d";
    odd.attributes = {
        {"tags", "string", "x"}, {"definition", "int", "1"}, {"label", "string", "y"}, {"", "string", "z"}};
    const std::string text = written("gexf", mapOf({odd}));
    const ReadMap found = readGexf(text);
    const Concept& back = conceptIn(found.map, "a");
    EXPECT_EQ(back.definition, "d");
    EXPECT_EQ(back.label, "A");
    EXPECT_THAT(back.tags, IsEmpty());
    EXPECT_EQ(valueOf(back.attributes, "tags"), "x");
    EXPECT_EQ(valueOf(back.attributes, "label"), "y");
}

}  // namespace
