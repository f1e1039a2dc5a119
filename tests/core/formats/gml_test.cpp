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

ReadMap readGml(std::string_view text) { return read(text, "test.gml"); }
std::string writtenAgain(std::string_view text) { return written("gml", readGml(text).map); }
std::string nodeWith(std::string_view entries)
{
    return "graph [\n  directed 1\n  node [\n    id 0\n    label \"a\"\n" + std::string(entries) + "  ]\n]\n";
}
std::string refusalOf(std::string_view text)
{
    const auto found = readMap(text, "a.gml");
    return found ? "(read)" : describe(found.error());
}

TEST(Gml, ReadsNodesAndEdgesInAnyOrder)
{
    const ReadMap found = readGml("# comment\ngraph [\n edge [ source 1 target 2 label \"drives\" ]\n"
                                  " node [ id 1 label \"heat\" ] node [ id 2 ]\n directed 1 ]");
    EXPECT_EQ(sketch(found.map), "heat -drives-> 2");
    EXPECT_THAT(found.losses, IsEmpty());
    EXPECT_EQ(sketch(readGml("graph[node[id 1]node[id 2]edge[source 1 target 2]]").map), "1 -- 2");
    EXPECT_EQ(sketch(readGml("graph [ node [ id A label \"x\" ] ]").map), "x") << "ids need not be numbers";
}

TEST(Gml, ReadsTextsWithReferencesAndLineEnds)
{
    const ReadMap found = readGml("graph [ node [ id 1 label \"Tom &amp; &#233;&eacute; \n&quot;x&quot; & y\" ] ]");
    EXPECT_EQ(conceptIn(found.map, "1").label, "Tom & éé \n\"x\" & y");
    EXPECT_EQ(conceptIn(readGml("graph [ node [ id 1 label \"a <\"b\"> c\" ] ]").map, "1").label, "a <\"b\"> c");
    EXPECT_EQ(conceptIn(readGml("graph [ node [ id 1 label \"caf\xE9\" ] ]").map, "1").label, "café");
}

TEST(Gml, ReadsLabelsFromWhereProgramsPutThem)
{
    EXPECT_EQ(sketch(readGml("graph [ node [ id 1 name \"n\" ] node [ id 2 LabelGraphics [ text \"t\" ] ] ]").map),
              "n\nt");
}

TEST(Gml, KeepsTypedData)
{
    const ReadMap found = readGml("graph [ node [ id 1 a 1 b -2.5e3 c \"t\" d word e 99999999999 f NAN\n"
                                  " g [ x 1 y [ z \"q\" ] ] a 2 ] ]");
    EXPECT_EQ(conceptIn(found.map, "1").attributes,
              (Attributes{{"a", "int", "1"},
                          {"b", "double", "-2.5e3"},
                          {"c", "string", "t"},
                          {"d", "string", "word"},
                          {"e", "long", "99999999999"},
                          {"f", "double", "NAN"},
                          {"gml:g", "string", "[ x 1 y [ z \"q\" ] ]"},
                          {"a", "int", "2"}}));
    EXPECT_THAT(written("gml", found.map),
                HasSubstr("    a 1\n    b -2.5e3\n    c \"t\"\n    d \"word\"\n    e 99999999999\n    f NAN\n"
                          "    g [ x 1 y [ z \"q\" ] ]\n    a 2\n"));
}

TEST(Gml, ReadsGraphics)
{
    const ReadMap found =
        readGml("graph [ node [ id 1 graphics [ x 100 y 50 w 40 h 20 type \"ellipse\" fill \"#ffcc00\""
                " outline \"#000000\" hasShadow 1 ] ] node [ id 2 graphics [ center [ x 5 y 6 ] ] ]"
                " edge [ source 1 target 2 graphics [ fill \"#ff0000\" arrow \"both\" Line [ point [ x 0 y 0 ]"
                " point [ x 7 y 8 ] point [ x 1 y 1 ] ] ] ] ]");
    const SavedArrangement& drawn = *drawnArrangement(found.map);
    const Concept& one = conceptIn(found.map, "1");
    EXPECT_EQ(drawn.placeOf(one.id)->box, (Rect{80, 40, 40, 20}));
    EXPECT_EQ(drawn.placeOf(conceptIn(found.map, "2").id)->box, (Rect{5, 6, 0, 0}));
    EXPECT_EQ(one.look.outline, Outline::Ellipse);
    EXPECT_EQ(one.look.fill, Rgba::of(0xff, 0xcc, 0));
    EXPECT_EQ(one.look.line, Rgba::of(0, 0, 0));
    EXPECT_EQ(valueOf(one.attributes, "gml:graphics"), "[ hasShadow 1 ]");
    const Relation& relation = relationIn(found.map, "e1");
    EXPECT_EQ(relation.colour, Rgba::of(255, 0, 0));
    EXPECT_EQ(found.map.find(relation.type)->arrow, ArrowStyle::Both);
    EXPECT_THAT(drawn.lineOf(relation.id)->corners, ElementsAre(Point{7, 8}));
    const std::string text = written("gml", found.map);
    EXPECT_EQ(readGml(text).map, found.map) << text;
}

TEST(Gml, TurnsGraphvizPointsIntoPixels)
{
    const ReadMap found = readGml("graph [ bb \"0,0,9,9\" node [ id 1 graphics [ x 72 y 36 w 72 H 36 ] ] ]");
    EXPECT_EQ(drawnArrangement(found.map)->places.front().box, Rect::around({96, -48}, {96, 48}));
}

TEST(Gml, ReadsYedArrowsAndLabels)
{
    const ReadMap found = readGml(
        "Creator \"yFiles\"\ngraph [ directed 1 node [ id 0 label \"a\" LabelGraphics [ text \"a\" fontSize 12 ] ]"
        " node [ id 1 label \"b\" ] edge [ source 0 target 1 graphics [ width 2 ] ]"
        " edge [ source 0 target 1 graphics [ sourceArrow \"standard\" ] ]"
        " edge [ source 0 target 1 graphics [ targetArrow \"white\" ] LabelGraphics [ text \"x\" ] ] ]");
    EXPECT_EQ(sketch(found.map), "a -- b\nb -> a\na -x-> b");
    EXPECT_EQ(valueOf(relationIn(found.map, "e2").attributes, "gml:graphics"), "[ targetArrow \"standard\" ]");
    EXPECT_EQ(valueOf(conceptIn(found.map, "0").attributes, "gml:LabelGraphics"), "[ fontSize 12 ]");
    EXPECT_THAT(written("gml", found.map), HasSubstr("LabelGraphics [ text \"a\" fontSize 12 ]"));
    EXPECT_THAT(written("gml", found.map), HasSubstr("Creator \"yFiles\"\ngraph ["));
}

TEST(Gml, KeepsGroupsAsFramesUnlessEdgesEndThere)
{
    const std::string nodes = "node [ id 1 label \"a\" gid 3 ] node [ id 2 label \"b\" gid 4 ]"
                              " node [ id 3 label \"G\" graphics [ x 5 y 5 w 10 h 10 ] isGroup 1 gid 4 ]"
                              " node [ id 4 label \"H\" isGroup 1 ] ";
    const ReadMap frames = readGml("graph [ " + nodes + "]");
    const auto& drawn = drawnArrangement(frames.map)->frames;
    ASSERT_EQ(drawn.size(), 2u);
    EXPECT_EQ(drawn[0].label, "H");
    EXPECT_EQ(drawn[0].members.size(), 2u);
    EXPECT_EQ(drawn[1].label, "G");
    EXPECT_EQ(drawn[1].box, (Rect{0, 0, 10, 10}));
    EXPECT_EQ(sketch(frames.map), "a\nb");
    EXPECT_EQ(readGml(written("gml", frames.map)).map, frames.map);
    const ReadMap joined = readGml("graph [ directed 1 " + nodes + "edge [ source 3 target 2 ] ]");
    EXPECT_EQ(sketch(joined.map), "G -> b\nG -contains-> a");
    lossThatSays(joined.losses, "'contains'");
}

TEST(Gml, SaysWhatIsOdd)
{
    const ReadMap found = readGml("graph [ node [ id 1 x ] ] node [ ]\nedge [ source 1 target 9 ] ]\n"
                                  "graph [ node [ label \"n\" ] node [ id 1 ] ]");
    EXPECT_EQ(found.map.conceptCount(), 3u);
    lossThatSays(found.losses, "without a value");
    lossThatSays(found.losses, "without an id");
    lossThatSays(found.losses, "comes twice");
    EXPECT_EQ(lossThatSays(readGml("graph [ node [ id 1 ]\nedge [ source 1 target 9 ] ]").losses, "does not join").line,
              2);
}

TEST(Gml, RefusesWhatIsMalformed)
{
    EXPECT_THAT(refusalOf("graph [ node [ id 1 ]"), HasSubstr("never closed"));
    EXPECT_THAT(refusalOf("graph [\n node [ label \"a ] ]"), HasSubstr("line 2: A quote is never closed"));
    EXPECT_THAT(refusalOf("graph [ [ ] ]"), HasSubstr("without a key"));
    EXPECT_THAT(refusalOf("Version 1"), HasSubstr("holds no graph"));
    std::string deep = "graph ";
    for (int i = 0; i < 100'000; ++i)
        deep += "[ a ";
    EXPECT_THAT(refusalOf(deep), HasSubstr("deep"));
}

TEST(Gml, WritesWhatProgramsRead)
{
    EXPECT_EQ(
        writtenAgain("graph [ directed 1 label \"T\" node [ id 5 label \"é\" ] node [ id x ] edge [ source 5 target"
                     " x label \"a \\\"b\" ] edge [ source 5 target x weight 2.5 ] ]"),
        "graph [\n  directed 1\n  multigraph 1\n  label \"T\"\n  node [\n    id 5\n    label \"&#233;\"\n  ]\n"
        "  node [\n    id 0\n    conspectusKey \"x\"\n    label \"x\"\n  ]\n"
        "  edge [\n    source 5\n    target 0\n    label \"a \\&quot;b\"\n  ]\n"
        "  edge [\n    source 5\n    target 0\n    weight 2.5\n  ]\n]\n");
}

TEST(Gml, WritesDataOfAnyNameAndType)
{
    const std::string text = nodeWith("    definition \"d\"\n    citation \"c\"\n    tags \"a;b\"\n"
                                      "    translation [ language \"de\" text \"u\" ]\n    pinX 1\n    pinY 2\n"
                                      "    attribute [ name \"x y\" type \"boolean\" value \"true\" ]\n"
                                      "    attribute [ name \"id\" type \"string\" value \"1\" ]\n");
    EXPECT_EQ(writtenAgain(text), text);
    const ReadMap found = readGml(text);
    EXPECT_EQ(conceptIn(found.map, "0").pin, (Point{1, 2}));
    EXPECT_EQ(conceptIn(found.map, "0").source, "c");
    EXPECT_EQ(valueOf(conceptIn(found.map, "0").attributes, "x y"), "true");
}

TEST(Gml, KeepsTypesOfRelations)
{
    const ReadMap found = readGml("graph [ directed 1 node [ id 0 ] edge [ source 0 target 0 relation \"includes\""
                                  " hierarchy \"from-broader\" phraseShown \"no\" ] edge [ source 0 target 0"
                                  " relation \"is\" label \"is\" graphics [ arrow \"none\" ] ] ]");
    EXPECT_EQ(found.map.find(relationIn(found.map, "e1").type)->hierarchy, Hierarchy::FromIsBroader);
    EXPECT_EQ(relationIn(found.map, "e2").phrase, "");
    EXPECT_EQ(readGml(written("gml", found.map)).map, found.map);
}

TEST(Gml, WritesTheSameBytesAgain)
{
    for (std::uint32_t seed = 1; seed < 30; ++seed) {
        const std::string once = written("gml", read(written("gml", randomMap(seed)), "a.gml").map);
        EXPECT_TRUE(written("gml", readGml(once).map) == once) << seed;
        EXPECT_TRUE(std::all_of(once.begin(), once.end(), [](char c) { return c > 0; })) << "ASCII alone";
    }
}

}  // namespace
