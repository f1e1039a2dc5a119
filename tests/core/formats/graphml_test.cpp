#include "core/model/map_info.h"
#include "tests/core/formats/reading.h"
#include "tests/support/set_info.h"

using namespace conspectus;
using namespace conspectus::test;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

/// The example of core/formats/README.md, to the letter that the writer would choose.
constexpr std::string_view kDocument = R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:c="urn:conspectus:map:1">
  <key id="title" for="graph" attr.name="title" attr.type="string"/>
  <key id="relation_types" for="graph" attr.name="relation_types" attr.type="string"/>
  <key id="views" for="graph" attr.name="views" attr.type="string"/>
  <key id="label" for="node" attr.name="label" attr.type="string"/>
  <key id="label_zh-Hans" for="node" attr.name="label@zh-Hans" attr.type="string"/>
  <key id="relation" for="edge" attr.name="relation" attr.type="string"/>
  <graph id="map" edgedefault="directed">
    <data key="title">Heat</data>
    <data key="relation_types">
      <c:type id="includes" name="includes" phrase="includes" hierarchy="from-broader" phrase-shown="no"><c:phrase lang="zh-Hans">包括</c:phrase></c:type>
    </data>
    <data key="views">
      <c:view name="Whole map" depth="2" engine="layered" theme="paper"><c:name lang="zh-Hans">全图</c:name><c:root ref="n1"/><c:tag>figure-1</c:tag><c:folded ref="n2"/></c:view>
    </data>
    <node id="n1"><data key="label">heat</data><data key="label_zh-Hans">热</data></node>
    <node id="n2"><data key="label">energy</data></node>
    <edge id="e1" source="n1" target="n2"><data key="relation">includes</data></edge>
  </graph>
</graphml>
)";

/// A foreign file around `body`, the graph's content.
ReadMap readForeign(const std::string& keys, const std::string& body,
                    const std::string& graph = "edgedefault='directed'")
{
    return read("<graphml xmlns='http://graphml.graphdrawing.org/xmlns' xmlns:y='http://www.yworks.com/xml/graphml'>" +
                    keys + "<graph id='G' " + graph + ">\n" + body + "\n</graph></graphml>",
                "foreign.graphml");
}

std::string key(const std::string& id, const std::string& owner, const std::string& name,
                const std::string& type = "string")
{
    return "<key id='" + id + "' for='" + owner + "' attr.name='" + name + "' attr.type='" + type + "'/>";
}

TEST(GraphMl, ReadsTheDocumentOfTheReadme)
{
    const ReadMap found = read(kDocument, "heat.graphml");
    EXPECT_THAT(found.losses, IsEmpty());
    EXPECT_EQ(found.map.info().title, "Heat");
    EXPECT_EQ(conceptIn(found.map, "n1").labels, (LocalizedTexts{{"zh-Hans", "热"}}));
    const RelationType& type = *found.map.find(relationIn(found.map, "e1").type);
    EXPECT_EQ(type.hierarchy, Hierarchy::FromIsBroader);
    EXPECT_FALSE(type.phraseShown);
    EXPECT_EQ(type.phrases, (LocalizedTexts{{"zh-Hans", "包括"}}));
    ASSERT_EQ(found.map.info().views.size(), 1u);
    const NamedView& view = found.map.info().views.front();
    EXPECT_EQ(view.depth, 2);
    EXPECT_THAT(view.roots, ElementsAre(conceptIn(found.map, "n1").id));
    EXPECT_THAT(view.tags, ElementsAre("figure-1"));
    EXPECT_THAT(view.folded, ElementsAre(conceptIn(found.map, "n2").id));
}

TEST(GraphMl, WritesTheSameBytesAgain)
{
    EXPECT_EQ(written("graphml", read(kDocument, "heat.graphml").map), kDocument);
}

TEST(GraphMl, KeepsEmptyLabelsOfItsOwnDocuments)
{
    const ConceptMap map = mapOf({conceptOf("a", "")});
    EXPECT_EQ(read(written("graphml", map), "a.graphml").map, map);
}

TEST(GraphMl, WritesEachRecordOnOneLine)
{
    Concept subject = conceptOf("n1", "two\nlines");
    subject.notes = "a\r\n\tb";
    const std::string text = written("graphml", mapOf({subject}));
    EXPECT_THAT(text,
                HasSubstr("    <node id=\"n1\"><data key=\"label\">two&#10;lines</data>"
                          "<data key=\"notes\">a&#13;&#10;&#9;b</data></node>\n"));
}

TEST(GraphMl, MarksAttributesThatHaveANameOfOurs)
{
    Concept subject = conceptOf("a", "heat");
    subject.attributes = {{"style", "string", "filled"}, {"label", "string", "other"}, {"other:x", "int", "1"}};
    const ConceptMap map = mapOf({subject});
    EXPECT_THAT(written("graphml", map), HasSubstr("attr.name=\"other:style\""));
    EXPECT_EQ(read(written("graphml", map), "a.graphml").map, map);
}

TEST(GraphMl, LeavesOutControlCharactersAndSaysSo)
{
    const auto made = formatByName("graphml")->write(mapOf({conceptOf("n", "a\x1F!")}));
    EXPECT_THAT(messages(made->losses), ElementsAre(HasSubstr("Control characters")));
    EXPECT_EQ(sketch(read(made->bytes, "a.graphml").map), "a!");
}

TEST(GraphMl, WritesBrokenXmlOfAnAttributeAsText)
{
    Concept subject = conceptOf("n1", "heat");
    subject.attributes = {{"graphics", "xml", "<a></b>"}, {"more", "xml", "</data><node/><data>"}};
    const auto made = formatByName("graphml")->write(mapOf({subject}));
    EXPECT_EQ(lossThatSays(made->losses, "should be XML").count, 2);
    const ReadMap back = read(made->bytes, "a.graphml");
    EXPECT_EQ(back.map.conceptCount(), 1u);
    EXPECT_EQ(valueOf(conceptIn(back.map, "n1").attributes, "graphics"), "<a></b>");
}

TEST(GraphMl, DoesNotWriteConceptsThatAViewRemembers)
{
    ConceptMap map = mapOf({conceptOf("a", "heat")});
    MapInfo info;
    info.views.emplace_back().name = "v";
    info.views.edit(0).roots = {ConceptId{1}};
    setInfo(map, info);
    ASSERT_TRUE(map.apply(RemoveConcept{ConceptId{1}}));
    EXPECT_THAT(written("graphml", map), HasSubstr("<c:view name=\"v\"/>"));
}

TEST(GraphMl, AddsTypesThatADocumentForgets)
{
    std::string text(kDocument);
    text.replace(text.find(">includes</data>"), 9, ">drives");
    const ReadMap found = read(text, "heat.graphml");
    EXPECT_EQ(lossThatSays(found.losses, "'drives'").line, 19);
    EXPECT_EQ(sketch(found.map), "heat -drives-> energy");
}

// --- files of other programs ---

TEST(ForeignGraphMl, TakesLabelsFromTheNamesThatProgramsUse)
{
    for (const char* name : {"label", "Label", "name", "nodelabel", "title", "Description"}) {
        const ReadMap found =
            readForeign(key("d0", "node", name), "<node id='n'><data key='d0'>\n heat \n</data></node>");
        EXPECT_EQ(sketch(found.map), "heat") << name;
        EXPECT_THAT(conceptIn(found.map, "n").attributes, IsEmpty()) << name;
    }
}

TEST(ForeignGraphMl, PrefersTheFirstNameThatHasText)
{
    const ReadMap found = readForeign(key("d0", "node", "label") + key("d1", "node", "name"),
                                      "<node id='n'><data key='d1'>heat</data><data key='d0'> </data></node>");
    EXPECT_EQ(sketch(found.map), "heat");
    EXPECT_EQ(valueOf(conceptIn(found.map, "n").attributes, "label"), " ");
}

TEST(ForeignGraphMl, TakesIdsWhereThereAreNoLabels)
{
    EXPECT_EQ(sketch(readForeign("", "<node id='a'/><node id='b'/><edge source='a' target='b'/>").map), "a -> b");
}

TEST(ForeignGraphMl, TakesPhrasesAndTypesOfRelations)
{
    const ReadMap found = readForeign(
        key("p", "edge", "Edge Label") + key("t", "edge", "relation") + key("w", "edge", "weight", "double"),
        "<node id='a'/><node id='b'/>"
        "<edge id='x' source='a' target='b'><data key='p'>drives</data><data key='w'> 2.5 </data></edge>"
        "<edge id='y' source='b' target='a'><data key='t'>hypernym</data></edge>"
        "<edge id='z' source='b' target='b'><data key='t'>hypernym</data><data key='p'>is</data></edge>");
    EXPECT_EQ(sketch(found.map), "a -drives-> b\nb -hypernym-> a\nb -is-> b");
    EXPECT_EQ(relationIn(found.map, "x").weight, 2.5);
    EXPECT_EQ(relationIn(found.map, "y").type, relationIn(found.map, "z").type);
}

TEST(ForeignGraphMl, KeepsUnknownDataWithNameAndType)
{
    const ReadMap found = readForeign(
        key("a", "node", "Modularity Class", "int") + key("b", "all", "colour") + key("c", "graph", "creator"),
        "<data key='c'>Gephi</data><node id='n'><data key='a'> 3 </data><data key='b'> red </data></node>"
        "<edge id='e' source='n' target='n'><data key='b'/></edge>");
    EXPECT_THAT(found.losses, IsEmpty());
    EXPECT_EQ(conceptIn(found.map, "n").attributes,
              (Attributes{{"Modularity Class", "int", "3"}, {"colour", "string", " red "}}));
    EXPECT_EQ(relationIn(found.map, "e").attributes, (Attributes{{"colour", "string", ""}}));
    EXPECT_EQ(found.map.info().attributes, (Attributes{{"creator", "string", "Gephi"}}));
    EXPECT_EQ(read(written("graphml", found.map), "a.graphml").map, found.map) << "open, save, open";
}

TEST(ForeignGraphMl, DoesNotTakeComputedPlacesForPins)
{
    const ReadMap found = readForeign(key("x", "node", "x", "float") + key("y", "node", "y", "float"),
                                      "<node id='n'><data key='x'>1</data><data key='y'>2</data></node>");
    EXPECT_FALSE(conceptIn(found.map, "n").pin);
    EXPECT_EQ(valueOf(conceptIn(found.map, "n").attributes, "x"), "1");
    EXPECT_EQ(read(written("graphml", found.map), "a.graphml").map, found.map);
}

TEST(ForeignGraphMl, GivesDefaultsToThoseWhoSayNothing)
{
    const ReadMap found = readForeign("<key id='c' for='node' attr.name='color' attr.type='string'>"
                                      "<default>yellow</default></key>",
                                      "<node id='a'/><node id='b'><data key='c'>green</data></node>"
                                      "<edge id='e' source='a' target='b'/>");
    EXPECT_EQ(valueOf(conceptIn(found.map, "a").attributes, "color"), "yellow");
    EXPECT_EQ(valueOf(conceptIn(found.map, "b").attributes, "color"), "green");
    EXPECT_THAT(relationIn(found.map, "e").attributes, IsEmpty());
}

TEST(ForeignGraphMl, FindsKeysByWhomTheyAreForEvenUnderOneId)
{
    const ReadMap found = readForeign(key("l", "node", "label") + key("l", "edge", "label"),
                                      "<node id='a'><data key='l'><![CDATA[foo]]></data></node>"
                                      "<edge id='e' source='a' target='a'><data key='l'>bar</data></edge>");
    EXPECT_EQ(sketch(found.map), "foo -bar-> foo");
}

TEST(ForeignGraphMl, KeepsDataWithoutAKeyAndSaysSo)
{
    const ReadMap found = readForeign("", "<node id='a'>\n<data key='odd'>1</data></node>");
    EXPECT_EQ(valueOf(conceptIn(found.map, "a").attributes, "odd"), "1");
    EXPECT_EQ(lossThatSays(found.losses, "'odd'").line, 3);
}

TEST(ForeignGraphMl, ReadsUndirectedEdgesWithoutArrows)
{
    EXPECT_EQ(sketch(readForeign("", "<node id='a'/><edge source='a' target='a'/>", "edgedefault='undirected'").map),
              "a -- a");
    EXPECT_EQ(sketch(readForeign("",
                                 "<node id='a'/><edge source='a' target='a'/><edge source='a' target='a' "
                                 "directed='false'/>")
                         .map),
              "a -> a\na -- a");
}

TEST(ForeignGraphMl, DrawsArrowsWhereYedDoes)
{
    const auto edge = [](const std::string& id, const std::string& arrows) {
        return "<edge id='" + id +
            "' source='a' target='b'><data key='g'><y:PolyLineEdge>"
            "<y:Path sx='1.0' sy='2.0' tx='3.0' ty='4.0'><y:Point x='5.0' y='6.0'/><y:Point x='7.0' y='8.0'/></y:Path>"
            "<y:Arrows " +
            arrows + "/></y:PolyLineEdge></data></edge>";
    };
    const ReadMap found = readForeign("<key for='edge' id='g' yfiles.type='edgegraphics'/>",
                                      "<node id='a'/><node id='b'/>" + edge("none", "source='none' target='none'") +
                                          edge("there", "source='none' target='standard'") +
                                          edge("both", "source='diamond' target='delta'") +
                                          edge("back", "source='standard' target='none'"));
    const auto arrowOf = [&](const char* key) {
        return found.map.find(relationIn(found.map, key).type)->arrow;
    };
    EXPECT_EQ(arrowOf("none"), ArrowStyle::None);
    EXPECT_EQ(arrowOf("there"), ArrowStyle::Forward);
    EXPECT_EQ(arrowOf("both"), ArrowStyle::Both);
    EXPECT_EQ(arrowOf("back"), ArrowStyle::Forward);
    EXPECT_EQ(sketch(found.map), "a -- b\na -> b\na -> b\nb -> a");
    const std::string turned = valueOf(relationIn(found.map, "back").attributes, "yfiles.edgegraphics");
    EXPECT_THAT(turned, HasSubstr("<y:Arrows source=\"none\" target=\"standard\"/>"));
    EXPECT_THAT(turned, HasSubstr("sx=\"3.0\" sy=\"4.0\" tx=\"1.0\" ty=\"2.0\""));
    EXPECT_LT(turned.find("7.0"), turned.find("5.0"));
    EXPECT_EQ(read(written("graphml", found.map), "m.graphml").map, found.map);
}

TEST(ForeignGraphMl, FindsEndsThatComeLater)
{
    EXPECT_EQ(sketch(readForeign("", "<edge source='a' target='b'/><node id='a'/><node id='b'/>").map), "a -> b");
}

TEST(ForeignGraphMl, GivesFreshIdsWhereTheyAreMissingOrTwice)
{
    const ReadMap found = readForeign("",
                                      "<node id='a'/>\n<node id='a'/><node/>"
                                      "<edge id='0' source='a' target='a'/><edge id='0' source='a' target='a'/>"
                                      "<edge id='e4' source='a' target='a'/><edge source='a' target='a'/>");
    EXPECT_EQ(found.map.conceptCount(), 3u);
    EXPECT_EQ(found.map.relationCount(), 4u);
    EXPECT_EQ(conceptIn(found.map, "a_2").label, "a");
    relationIn(found.map, "0_2");
    relationIn(found.map, "e4");
    EXPECT_EQ(lossThatSays(found.losses, "comes twice").count, 2);
    EXPECT_EQ(lossThatSays(found.losses, "comes twice").line, 3);
    lossThatSays(found.losses, "without an id");
}

TEST(ForeignGraphMl, LeavesOutEdgesThatEndNowhere)
{
    const ReadMap found = readForeign("",
                                      "<node id='a'/>\n<edge source='a' target='nowhere'/><edge source='a'/>"
                                      "<edge source='' target='a'/>");
    EXPECT_EQ(sketch(found.map), "a");
    const Loss loss = lossThatSays(found.losses, "'nowhere'");
    EXPECT_EQ(loss.count, 3);
    EXPECT_EQ(loss.line, 3);
}

TEST(ForeignGraphMl, ReportsPortsHyperedgesAndOddElements)
{
    const ReadMap found = readForeign("",
                                      "<node id='a'><port name='p'/></node>"
                                      "<hyperedge><endpoint node='a'/></hyperedge>"
                                      "<edge source='a' target='a' sourceport='p'/><locator/>");
    EXPECT_EQ(sketch(found.map), "a -> a");
    EXPECT_EQ(lossThatSays(found.losses, "Ports").count, 2);
    lossThatSays(found.losses, "hyperedge");
    lossThatSays(found.losses, "'locator'");
}

TEST(ForeignGraphMl, ShowsSeveralGraphsTogether)
{
    const ReadMap found = read("<graphml><graph><node id='a'/></graph>\n<graph><node id='a'/><node id='b'/>"
                               "<edge source='a' target='b'/></graph></graphml>",
                               "a.graphml");
    EXPECT_EQ(sketch(found.map), "a -> b\na");
    EXPECT_EQ(lossThatSays(found.losses, "several graphs").line, 2);
    EXPECT_EQ(conceptIn(found.map, "a_2").label, "a");
}

TEST(ForeignGraphMl, KeepsDescriptions)
{
    const ReadMap found = readForeign("", "<node id='a'><desc>Node Zero</desc></node>");
    EXPECT_EQ(valueOf(conceptIn(found.map, "a").attributes, "desc"), "Node Zero");
}

TEST(ForeignGraphMl, TakesTheTitleOfTheGraph)
{
    EXPECT_EQ(readForeign(key("n", "graph", "name"), "<data key='n'>WordNet</data>").map.info().title, "WordNet");
}

TEST(ForeignGraphMl, MustHaveAGraph)
{
    EXPECT_THAT(readMap("<graphml></graphml>", "a.graphml").error().message, HasSubstr("no graph"));
    EXPECT_THAT(readMap("<svg><graph/></svg>", "a.graphml").error().message, HasSubstr("'svg'"));
}

// --- yEd ---

const std::string kYedKeys = "<key for='graphml' id='d7' yfiles.type='resources'/>"
                             "<key for='node' id='d6' yfiles.type='nodegraphics'/>"
                             "<key for='edge' id='d10' yfiles.type='edgegraphics'/>"
                             "<key attr.name='description' attr.type='string' for='node' id='d5'/>";

TEST(Yed, TakesLabelsBeforeTheirFirstChild)
{
    const ReadMap found = readForeign(kYedKeys, R"(
<node id='n0'><data key='d5'>not a label</data><data key='d6'><y:ShapeNode><y:Geometry x='1'/>
  <y:NodeLabel>heat
     <y:LabelModel><y:Inner>no</y:Inner></y:LabelModel>
  </y:NodeLabel></y:ShapeNode></data></node>
<edge id='e0' source='n0' target='n0'><data key='d10'><y:PolyLineEdge>
  <y:EdgeLabel> </y:EdgeLabel><y:EdgeLabel>drives</y:EdgeLabel></y:PolyLineEdge></data></edge>)");
    EXPECT_EQ(sketch(found.map), "heat -drives-> heat");
    EXPECT_EQ(valueOf(conceptIn(found.map, "n0").attributes, "description"), "not a label");
    EXPECT_THAT(found.losses, IsEmpty());
}

TEST(Yed, KeepsItsGraphicsThroughOpenEditSave)
{
    const ReadMap found = read(
        "<graphml xmlns:y='http://www.yworks.com/xml/graphml'>" + kYedKeys +
            "<graph><node id='n0'><data key='d6'>\n  <y:ShapeNode>\n    <y:Shape type='ellipse'/>\n  </y:ShapeNode>\n"
            "</data></node></graph><data key='d7'><y:Resources/></data></graphml>",
        "a.graphml");
    const std::string text = written("graphml", found.map);
    EXPECT_THAT(text, HasSubstr(R"(<key id="a0" for="graphml" yfiles.type="resources"/>)"));
    EXPECT_THAT(text, HasSubstr(R"(<key id="a1" for="node" yfiles.type="nodegraphics"/>)"));
    EXPECT_THAT(text,
                HasSubstr(R"(<data key="a1"><y:ShapeNode xmlns:y="http://www.yworks.com/xml/graphml">)"
                          R"(<y:Shape type="ellipse"/></y:ShapeNode></data>)"));
    EXPECT_THAT(text, HasSubstr("  </graph>\n  <data key=\"a0\"><y:Resources"));
    EXPECT_EQ(read(text, "a.graphml").map, found.map);
    EXPECT_EQ(written("graphml", read(text, "a.graphml").map), text);
}

TEST(Yed, ShowsHtmlLabelsAsPlainText)
{
    const ReadMap found = readForeign(kYedKeys,
                                      "<node id='n'><data key='d6'><y:ShapeNode><y:NodeLabel>"
                                      "&lt;html&gt;&lt;b&gt;Heat&lt;/b&gt;&lt;br&gt;&amp;amp; work&lt;/html&gt;"
                                      "</y:NodeLabel></y:ShapeNode></data></node>");
    EXPECT_EQ(sketch(found.map), "Heat\n& work");
    lossThatSays(found.losses, "HTML");
}

TEST(Yed, TurnsGroupsIntoHierarchy)
{
    const ReadMap found = readForeign(kYedKeys, R"(
<node id='n0' yfiles.foldertype='group'><data key='d6'><y:ProxyAutoBoundsNode><y:Realizers active='1'>
  <y:GroupNode><y:NodeLabel>open</y:NodeLabel></y:GroupNode>
  <y:GroupNode><y:NodeLabel>closed</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data>
  <graph edgedefault='directed' id='n0:'><node id='n0::n0'/><node id='n0::n1'/>
    <edge id='n0::e0' source='n0::n0' target='n0::n1'/></graph></node>
<node id='n1'/><edge id='e0' source='n1' target='n0::n0'/>)");
    EXPECT_EQ(sketch(found.map),
              "n0::n0 -> n0::n1\nn1 -> n0::n0\nclosed -contains-> n0::n0\nclosed -contains-> n0::n1");
    EXPECT_EQ(found.map.find(found.map.typeByKey("contains"))->hierarchy, Hierarchy::FromIsBroader);
    EXPECT_EQ(lossThatSays(found.losses, "'contains'").count, 2);
}

}  // namespace
