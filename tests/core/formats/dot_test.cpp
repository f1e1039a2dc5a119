#include "core/model/map_info.h"
#include "tests/core/formats/reading.h"

using namespace conspectus;
using namespace conspectus::test;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

ReadMap readDot(std::string_view text) { return read(text, "test.gv"); }
std::string sketchOf(std::string_view text) { return sketch(readDot(text).map); }
std::string refusalOf(std::string_view text)
{
    const auto found = readMap(text, "a.gv");
    return found ? "(read)" : describe(found.error());
}

// --- grammar ---

TEST(Dot, ReadsNodesAndEdges)
{
    EXPECT_EQ(sketchOf("digraph heat { a; b [label=B] a -> b -> c; }"), "a -> B\nB -> c");
    EXPECT_EQ(sketchOf("graph { a -- b }"), "a -- b");
    EXPECT_EQ(sketchOf("GRAPH{a}"), "a");
    EXPECT_EQ(sketchOf("strict digraph \"x y\" {}"), "");
}

TEST(Dot, ReadsEdgesToGroupsAsAllPairs)
{
    EXPECT_EQ(sketchOf("digraph { a -> {b c} }"), "a -> b\na -> c");
    EXPECT_EQ(sketchOf("digraph { {a; b} -> subgraph s {c; d} }"), "a -> c\na -> d\nb -> c\nb -> d");
    EXPECT_EQ(sketchOf("digraph { a, b -> c }"), "a -> c\nb -> c");
    EXPECT_EQ(sketchOf("digraph { a -> {b -> c} }"), "b -> c\na -> b\na -> c");
    EXPECT_EQ(sketchOf("digraph { subgraph s {a b}; c -> subgraph s {} }"), "c -> a\nc -> b") << "the same group again";
}

TEST(Dot, MergesParallelEdgesOnlyWhereTheFileSaysSo)
{
    EXPECT_EQ(sketchOf("digraph { a -> b; a -> b }"), "a -> b\na -> b");
    EXPECT_EQ(sketchOf("strict digraph { a -> b [label=x]; a -> b [label=y]; b -> a; a -> a }"),
              "a -y-> b\nb -> a\na -> a");
    EXPECT_EQ(sketchOf("strict graph { a -- b; b -- a }"), "a -- b");
    EXPECT_EQ(sketchOf("digraph { a -> b [key=k]; a -> b [key=k, label=x]; a -> b [key=l] }"), "a -x-> b\na -> b");
}

TEST(Dot, GivesDefaultsToWhatComesAfterThem)
{
    const ReadMap found = readDot("digraph { a; node [shape=box]; b; { node [shape=oval, color=red]; c } d;"
                                  " edge [label=x]; a -> b; b -> c [label=y] }");
    EXPECT_EQ(valueOf(conceptIn(found.map, "a").attributes, "shape"), "(none)");
    EXPECT_EQ(valueOf(conceptIn(found.map, "b").attributes, "shape"), "box");
    EXPECT_EQ(valueOf(conceptIn(found.map, "c").attributes, "shape"), "oval");
    EXPECT_EQ(valueOf(conceptIn(found.map, "d").attributes, "shape"), "box");
    EXPECT_EQ(valueOf(conceptIn(found.map, "d").attributes, "color"), "(none)");
    EXPECT_EQ(sketch(found.map), "a -x-> b\nb -y-> c\nd");
}

TEST(Dot, LaterStatementsAddToANode)
{
    const ReadMap found = readDot("digraph { a [color=red, shape=box]; a [color=blue]; a -> a }");
    EXPECT_EQ(conceptIn(found.map, "a").attributes,
              (Attributes{{"color", "string", "blue"}, {"shape", "string", "box"}}));
}

TEST(Dot, ReadsEveryKindOfId)
{
    EXPECT_EQ(sketchOf("graph { abc; _1; -.5; 3.14; \"\"; \"a b\"; <b>; \u00e9t\u00e9 }"),
              "abc\n_1\n-.5\n3.14\n\na b\nb\n\u00e9t\u00e9");
    EXPECT_EQ(sketchOf("digraph { a -> 1e9 }"), "a -> 1\ne9") << "two words, as in Graphviz";
    EXPECT_EQ(sketchOf("digraph { \"Node\" -> \"edge\" }"), "Node -> edge");
}

TEST(Dot, JoinsAndContinuesStrings)
{
    EXPECT_EQ(sketchOf("graph { a [label=\"one \" + \"two\" /* and */ +\n\"three\"] }"), "one twothree");
    EXPECT_EQ(sketchOf("graph { a [label=\"one \\\ntwo \\\r\nthree\"] }"), "one two three");
}

TEST(Dot, SkipsComments)
{
    EXPECT_EQ(sketchOf("/* a\n * b */ graph { // c }\n# 1 \"file\"\n a /* { */ -- b //\n }"), "a -- b");
    EXPECT_EQ(sketchOf("\xEF\xBB\xBFgraph {\r\n a\r\n--\r\nb }\r\n"), "a -- b");
}

TEST(Dot, KeepsPortsAsAttributes)
{
    const ReadMap found = readDot("digraph { a:f0:n -> b:s }");
    EXPECT_EQ(sketch(found.map), "a -> b");
    EXPECT_EQ(relationIn(found.map, "e1").attributes,
              (Attributes{{"tailport", "string", "f0:n"}, {"headport", "string", "s"}}));
}

TEST(Dot, ShowsSeveralGraphsTogether)
{
    const ReadMap found = readDot("digraph one { a -> b }\ngraph two { a -- c }");
    EXPECT_EQ(sketch(found.map), "a -> b\na -- c");
    EXPECT_EQ(found.map.conceptCount(), 4u) << "each graph has its own a";
    EXPECT_EQ(found.map.info().title, "one");
    lossThatSays(found.losses, "several graphs");
}

TEST(Dot, KeepsTheGraphsBeforeAFault)
{
    const ReadMap found = readDot("graph { a }\n\nrubbish");
    EXPECT_EQ(sketch(found.map), "a");
    EXPECT_EQ(lossThatSays(found.losses, "left out").line, 3);
}

TEST(Dot, SaysWhatIsWrongAndWhere)
{
    EXPECT_EQ(refusalOf("graph { a -> b }"), "a.gv, line 1: '->' joins nodes in a digraph, but this is a graph.");
    EXPECT_EQ(refusalOf("digraph {\n a -- b }"), "a.gv, line 2: '--' joins nodes in a graph, but this is a digraph.");
    EXPECT_EQ(refusalOf("graph {\n a [label=\"x }\n"), "a.gv, line 2: The quote is never closed.");
    EXPECT_EQ(refusalOf("graph {\n a [label=<x }\n"), "a.gv, line 2: The '<' of an HTML text is never closed.");
    EXPECT_EQ(refusalOf("graph { a\n/* b"), "a.gv, line 2: The comment is never closed.");
    EXPECT_EQ(refusalOf("graph { a"), "a.gv, line 1: The file ends where a statement or '}' should be.");
    EXPECT_EQ(refusalOf("graph { a [b=] }"), "a.gv, line 1: There should be a value before ']'.");
    EXPECT_EQ(refusalOf("graph { node }"), "a.gv, line 1: There should be '[' before '}'.");
    EXPECT_EQ(refusalOf("graph { a ! b }"), "a.gv, line 1: The sign '!' has no meaning here.");
    EXPECT_EQ(refusalOf("tree { a }"), "a.gv, line 1: There should be 'graph' or 'digraph' before 'tree'.");
    EXPECT_EQ(refusalOf(std::string_view("graph {\n\0 }", 11)),
              "a.gv, line 2: There is a zero byte; is this a text file in UTF-8?");
}

TEST(Dot, BoundsWhatSmallFilesCanMean)
{
    std::string deep, many = "graph { {";
    for (int i = 0; i < 300; ++i)
        deep += '{';
    EXPECT_THAT(refusalOf("graph {" + deep), HasSubstr("256 deep"));
    for (int i = 0; i < 1000; ++i)
        many += " n" + std::to_string(i);
    EXPECT_THAT(refusalOf(many + "} -- {" + many.substr(9) + "} }"), HasSubstr("500000"));
    std::string shared = "graph { node [";
    for (int i = 0; i < 1000; ++i)
        shared += "a" + std::to_string(i) + "=b ";
    shared += "]";
    for (int i = 0; i < 2000; ++i)
        shared += " n" + std::to_string(i);
    EXPECT_THAT(refusalOf(shared + "}"), HasSubstr("unfolds"));
}

// --- labels ---

TEST(DotLabel, ResolvesEscapesAndReferences)
{
    const auto label = [](const std::string& value) {
        return sketchOf("digraph G { n [label=\"" + value + "\"] }");
    };
    EXPECT_EQ(label("a\\nb\\lc\\r"), "a\nb\nc");
    EXPECT_EQ(label("\\N in \\G"), "n in G");
    EXPECT_EQ(label("back\\\\slash, \\\"quote\\\", \\x"), "back\\slash, \"quote\", x");
    EXPECT_EQ(label("caf&eacute; &amp; &#x1F30D; &alpha;&Omega; &nosuch; AT&T"), "café & \U0001F30D αΩ &nosuch; AT&T");
    EXPECT_EQ(label(""), "");
    EXPECT_EQ(sketchOf("digraph { a -> b [label=\"\\T to \\H: \\E\"] }"), "a -a to b: a->b-> b");
}

TEST(DotLabel, TakesTheNameWhereThereIsNone)
{
    EXPECT_EQ(sketchOf("graph { \"two\\nlines\" }"), "two\nlines");
    EXPECT_EQ(conceptIn(readDot("graph { \"two\\nlines\" }").map, "two\\nlines").label, "two\nlines");
}

TEST(DotLabel, MakesPlainTextOfHtml)
{
    const ReadMap found = readDot("graph { a [label=<<table><tr><td><b>Task</b> 1</td><td>&lt;x&gt;</td></tr>\n"
                                  "<tr><td>done<br/>soon</td></tr></table>>] }");
    EXPECT_EQ(sketch(found.map), "Task 1 <x>\ndone\nsoon");
    lossThatSays(found.losses, "HTML");
}

TEST(DotLabel, MakesPlainTextOfRecords)
{
    const ReadMap found = readDot("graph { a [shape=record, label=\"<f0> left | { top | b\\|c } | \"]; "
                                  "b [shape=Mrecord, label=\"plain \\{text\\}\"] }");
    EXPECT_EQ(sketch(found.map), "left | top | b|c\nplain {text}");
    EXPECT_EQ(lossThatSays(found.losses, "record").count, 1);
    EXPECT_EQ(sketch(readDot(written("dot", found.map)).map), sketch(found.map));
}

// --- meaning ---

TEST(Dot, TakesTitlesLinksAndStyleClasses)
{
    const ReadMap found =
        readDot("digraph G { label=\"Heat \\G\"; a [URL=\"https://example.org\", class=key, style=filled];"
                " b [href=\"javascript:alert(1)\"] }");
    EXPECT_EQ(found.map.info().title, "Heat G");
    EXPECT_EQ(conceptIn(found.map, "a").link, "https://example.org");
    EXPECT_EQ(conceptIn(found.map, "a").style, "key");
    EXPECT_EQ(valueOf(conceptIn(found.map, "a").attributes, "style"), "filled");
    EXPECT_EQ(conceptIn(found.map, "b").link, "");
    EXPECT_EQ(valueOf(conceptIn(found.map, "b").attributes, "href"), "javascript:alert(1)");
}

TEST(Dot, DoesNotTakeComputedPlacesForPins)
{
    const ReadMap found = readDot("digraph { a [pos=\"27,18!\"] }");
    EXPECT_FALSE(conceptIn(found.map, "a").pin);
    EXPECT_EQ(valueOf(conceptIn(found.map, "a").attributes, "pos"), "27,18!");
}

TEST(Dot, TurnsClustersIntoTags)
{
    const ReadMap found = readDot("digraph { subgraph cluster_0 { label=\"outer\"; a; subgraph cluster_in { b } } c;"
                                  " subgraph x { rank=same; a; c } }");
    EXPECT_THAT(conceptIn(found.map, "a").tags, ElementsAre("outer"));
    EXPECT_THAT(conceptIn(found.map, "b").tags, ElementsAre("in", "outer"));
    EXPECT_THAT(conceptIn(found.map, "c").tags, IsEmpty());
    EXPECT_EQ(lossThatSays(found.losses, "cluster").count, 2);
    lossThatSays(found.losses, "rank=same");
}

TEST(Dot, ReadsLatin1AndSaysSo)
{
    const ReadMap found = readDot("graph { charset=latin1; a [label=\"\xE1\"] }");
    EXPECT_EQ(sketch(found.map), "á");
    lossThatSays(found.losses, "Latin-1");
}

TEST(Dot, LeavesOutControlCharactersAndSaysSo)
{
    const ReadMap found = readDot("graph { a [label=\"x\x1B[31my\"] }");
    EXPECT_EQ(sketch(found.map), "x[31my");
    lossThatSays(found.losses, "Control characters");
}

TEST(Dot, TakesNamedRelations)
{
    const ReadMap found =
        readDot("digraph { a -> b [relation=drives, weight=2, key=k]; a -> c [relation=drives, label=x] }");
    EXPECT_EQ(sketch(found.map), "a -drives-> b\na -x-> c");
    EXPECT_EQ(relationIn(found.map, "k").weight, 2);
    EXPECT_EQ(found.map.relationTypes().size(), 1u);
}

ArrowStyle arrowOf(const ConceptMap& map, std::string_view key)
{
    const RelationType* type = map.find(relationIn(map, key).type);
    return type ? type->arrow : ArrowStyle::Forward;
}

TEST(Dot, DrawsArrowsWhereGraphvizDoes)
{
    const ConceptMap map = readDot("digraph { edge [arrowhead=none] a -> b [key=none]"
                                   " edge [arrowhead=normal] a -> b [key=plain, arrowtail=none]"
                                   " a -> b [key=both, dir=both]; a -> b [key=off, dir=none, arrowhead=dot]"
                                   " a -> b [key=tailless, dir=both, arrowtail=none] }")
                               .map;
    EXPECT_EQ(arrowOf(map, "none"), ArrowStyle::None);
    EXPECT_EQ(arrowOf(map, "plain"), ArrowStyle::Forward);
    EXPECT_EQ(arrowOf(map, "both"), ArrowStyle::Both);
    EXPECT_EQ(arrowOf(map, "off"), ArrowStyle::None);
    EXPECT_EQ(arrowOf(map, "tailless"), ArrowStyle::Forward);
    EXPECT_EQ(valueOf(relationIn(map, "off").attributes, "arrowhead"), "dot");
    EXPECT_EQ(valueOf(relationIn(map, "none").attributes, "arrowhead"), "(none)");
    EXPECT_EQ(map.relationTypes().size(), 3u);
    const ConceptMap graph = readDot("graph { a -- b [key=no]; a -- b [key=yes, dir=forward] }").map;
    EXPECT_EQ(arrowOf(graph, "no"), ArrowStyle::None);
    EXPECT_EQ(arrowOf(graph, "yes"), ArrowStyle::Forward);
}

TEST(Dot, ReadsAnEdgeWhoseArrowPointsBackFromItsHead)
{
    const ConceptMap map =
        readDot("digraph { a -> b [key=k, dir=back, label=\"is used by\", headport=n, arrowtail=vee, arrowhead=dot] }")
            .map;
    EXPECT_EQ(sketch(map), "b -is used by-> a");
    EXPECT_EQ(valueOf(relationIn(map, "k").attributes, "tailport"), "n");
    EXPECT_EQ(valueOf(relationIn(map, "k").attributes, "arrowhead"), "vee");
    EXPECT_EQ(valueOf(relationIn(map, "k").attributes, "dir"), "(none)");
}

TEST(Dot, TellsTwoTypesOfOneNameApartByTheirArrows)
{
    const ConceptMap map = readDot("digraph { a -> b [key=k, relation=r]; a -> b [key=l, relation=r, dir=none]"
                                   " a -> b [key=m, relation=r, dir=none] }")
                               .map;
    EXPECT_EQ(arrowOf(map, "k"), ArrowStyle::Forward);
    EXPECT_EQ(arrowOf(map, "l"), ArrowStyle::None);
    EXPECT_EQ(map.relationTypes().size(), 2u);
    EXPECT_EQ(sketch(map), "a -r-> b\na -r-- b\na -r-- b");
}

// --- writing ---

TEST(DotWriter, KeepsArrowsAsTheFileHadThem)
{
    const std::string_view file = "digraph { a -> b; a -> b [arrowhead=none]; b -> a [dir=both]; a -> c [dir=back] }";
    const ConceptMap map = readDot(file).map;
    const std::string text = written("dot", map);
    EXPECT_THAT(text, HasSubstr("dir=none"));
    EXPECT_THAT(text, HasSubstr("dir=both"));
    EXPECT_THAT(text, HasSubstr("c -> a"));
    EXPECT_EQ(readDot(text).map, map);
    EXPECT_EQ(read(written("graphml", map), "m.graphml").map, map);
}

TEST(DotWriter, WritesPlainGraphsPlainly)
{
    EXPECT_EQ(written("dot", readDot("digraph Heat { a -> \"b c\" [label=drives]; 3 [shape=box] }").map),
              "digraph {\n"
              "  label=Heat;\n"
              "  a;\n"
              "  \"b c\";\n"
              "  \"3\" [shape=box];\n"
              "  a -> \"b c\" [label=drives];\n"
              "}\n");
    EXPECT_EQ(written("dot", readDot("graph { a -- b }").map), "graph {\n  a;\n  b;\n  a -- b;\n}\n");
}

TEST(DotWriter, TellsGraphvizHowTypesAreDrawnAndTakesItBack)
{
    ConceptMap map = mapOf({conceptOf("a", "a")});
    RelationType type;
    type.id = map.nextRelationTypeId();
    type.key = "t";
    type.name = "contrasts";
    type.phrase = "contrasts with";
    type.line = LineStyle::Dashed;
    type.arrow = ArrowStyle::Both;
    ASSERT_TRUE(map.apply(AddRelationType{type}));
    Relation relation;
    relation.id = map.nextRelationId();
    relation.key = "e1";
    relation.from = relation.to = ConceptId{1};
    relation.type = type.id;
    ASSERT_TRUE(map.apply(AddRelation{relation}));
    const std::string text = written("dot", map);
    EXPECT_THAT(text, HasSubstr("a -> a [relation=t, label=\"contrasts with\", dir=both, style=dashed];"));
    EXPECT_EQ(readDot(text).map, map);
}

TEST(DotWriter, SplitsLongStringsForGraphviz)
{
    const std::string words(50'000, '"');
    const std::string text = written("dot", mapOf({conceptOf("a", words)}));
    EXPECT_THAT(text, HasSubstr("\" + \""));
    EXPECT_EQ(sketch(readDot(text).map), words);
}

TEST(DotWriter, ReportsWhatDotCannotSay)
{
    Concept odd = conceptOf("ends in \\", "odd");
    odd.attributes = {{"rank", "int", "3"}, {"path", "string", "C:\\"}};
    const auto made = formatByName("dot")->write(mapOf({odd}));
    lossThatSays(made->losses, "id that DOT cannot hold");
    lossThatSays(made->losses, "no types");
    lossThatSays(made->losses, "Backslashes");
    EXPECT_EQ(sketch(readDot(made->bytes).map), "odd");
}

}  // namespace
