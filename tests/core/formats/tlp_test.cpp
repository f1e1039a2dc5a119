#include "core/formats/map_builder.h"
#include "tests/core/formats/reading.h"

using namespace conspectus;
using namespace conspectus::test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

ReadMap readTlp(std::string_view text) { return read(text, "test.tlp"); }
std::string refusalOf(std::string_view text)
{
    const auto found = readMap(text, "a.tlp");
    return found ? "(read)" : describe(found.error());
}

TEST(Tlp, ReadsNodesEdgesAndLabels)
{
    const ReadMap found =
        readTlp("(tlp \"2.3\"\n(nb_nodes 4)\n;(nodes <id>)\n(nodes 0..2 5)\n(edge 7 0 1)\n(edge 8 5 2)\n"
                "(property 0 string \"viewLabel\"\n(default \"\" \"\")\n(node 0 \"a \\\"q\\\"\")\n"
                "(edge 7 \"drives\"))\n)\n");
    EXPECT_EQ(sketch(found.map), "a \"q\" -drives-> 1\n5 -> 2");
    EXPECT_EQ(relationIn(found.map, "7").phrase, "drives");
    EXPECT_THAT(found.losses, IsEmpty());
    EXPECT_EQ(sketch(read(";(nodes <id>)\n(nodes 0 1)\n(edge 0 1 0)\n", "-").map), "1 -> 0")
        << "old files have no head";
}

TEST(Tlp, ReadsHowThingsAreDrawn)
{
    const ReadMap found = readTlp(
        "(tlp \"2.3\" (nodes 0 1) (edge 0 0 1)"
        "(property 0 layout \"viewLayout\" (default \"(0,0,0)\" \"()\") (node 0 \"(100,50,0)\") (node 1 \"(0,0,0)\")"
        " (edge 0 \"((10,20,0),(30,40,0))\"))"
        "(property 0 size \"viewSize\" (default \"(40,20,0)\" \"(1,1,1)\"))"
        "(property 0 color \"viewColor\" (default \"(255,95,95,255)\" \"(180,180,180,255)\") (node 1 \"(1,2,3,255)\"))"
        "(property 0 int \"viewShape\" (default \"4\" \"0\") (node 1 \"14\")))");
    const SavedArrangement& drawn = *drawnArrangement(found.map);
    EXPECT_EQ(drawn.places.at(0).box, (Rect{80, -60, 40, 20})) << "y grows up";
    EXPECT_THAT(drawn.lines.at(0).corners, ElementsAre(Point{10, -20}, Point{30, -40}));
    EXPECT_EQ(conceptIn(found.map, "0").look.fill, Rgba::of(255, 95, 95));
    EXPECT_EQ(conceptIn(found.map, "1").look.fill, Rgba::of(1, 2, 3));
    EXPECT_EQ(conceptIn(found.map, "0").look.outline, Outline::Box);
    EXPECT_EQ(conceptIn(found.map, "1").look.outline, Outline::Ellipse);
    EXPECT_EQ(relationIn(found.map, "0").colour, Rgba::of(180, 180, 180));
}

TEST(Tlp, MakesSmallUnitsLegible)
{
    const ReadMap found = readTlp("(tlp \"2.3\" (nodes 0)(property 0 layout \"viewLayout\" (node 0 \"(2,-1,0)\"))"
                                  "(property 0 size \"viewSize\" (default \"(1,0.5,1)\" \"\")))");
    EXPECT_EQ(drawnArrangement(found.map)->places.at(0).box, Rect::around({128, 64}, {64, 32}));
}

TEST(Tlp, KeepsSubgraphsAsFrames)
{
    const ReadMap found =
        readTlp("(tlp \"2.3\" (nodes 0..2) (cluster 1 (nodes 0..1) (cluster 2 \"x\" (nodes 1)))"
                "(property 0 layout \"viewLayout\" (node 0 \"(0,0,0)\") (node 1 \"(100,0,0)\"))"
                "(property 0 size \"viewSize\" (default \"(20,20,0)\" \"\"))"
                "(graph_attributes 0 (string \"name\" \"T\"))(graph_attributes 1 (string \"name\" \"S\")))");
    const auto& frames = drawnArrangement(found.map)->frames;
    ASSERT_EQ(frames.size(), 2u);
    EXPECT_EQ(frames[0].label, "S");
    EXPECT_EQ(frames[0].members.size(), 2u);
    EXPECT_EQ(frames[0].box, (Rect{-26, -26, 152, 52}));
    EXPECT_EQ(frames[1].members, std::vector{conceptIn(found.map, "1").id});
    EXPECT_EQ(found.map.info().title, "T");
}

TEST(Tlp, KeepsOtherProperties)
{
    const ReadMap found =
        readTlp("(tlp \"2.3\" (nodes 0 1) (edge 0 0 1) (property 0 double \"m\" (default \"1.5\" \"0\")"
                " (node 0 \"2\")) (property 0 string \"viewFont\" (default \"f\" \"f\"))"
                "(property 3 int \"sub\" (default \"1\" \"1\")))");
    EXPECT_EQ(conceptIn(found.map, "0").attributes, (Attributes{{"m", "double", "2"}}));
    EXPECT_EQ(conceptIn(found.map, "1").attributes, (Attributes{{"m", "double", "1.5"}}));
    EXPECT_THAT(relationIn(found.map, "0").attributes, IsEmpty());
    lossThatSays(found.losses, "subgraph alone");
}

TEST(Tlp, SaysWhatIsOdd)
{
    const ReadMap found = readTlp("(tlp \"2.3\" (nodes 0 1 x 1)\n(edge 0 0 9)\n(edge 1 5000000000 -1)"
                                  "(property 0 int \"p\" (node 9 \"1\") (node 0 1)) (displaying (a \"b\")))");
    EXPECT_EQ(sketch(found.map), "0\n1");
    EXPECT_EQ(lossThatSays(found.losses, "does not join").line, 2);
    lossThatSays(found.losses, "listed twice");
    lossThatSays(found.losses, "no number");
    lossThatSays(found.losses, "Settings of Tulip");
}

TEST(Tlp, RefusesWhatIsMalformedOrTooMuch)
{
    EXPECT_THAT(refusalOf("(tlp \"2.3\"\n(nodes 0..4294967295)\n)"), HasSubstr("more than"));
    EXPECT_THAT(refusalOf("(tlp \"2.3\" (nodes 0 1"), HasSubstr("never closed"));
    EXPECT_THAT(refusalOf("(tlp \"2.3\" (nodes 0) (author \"x"), HasSubstr("never closed"));
    EXPECT_THAT(refusalOf("nothing"), HasSubstr("no graph"));
    std::string deep = "(tlp \"2.3\" (nodes 0)";
    for (int i = 0; i < 100'000; ++i)
        deep += "(cluster 1 ";
    EXPECT_THAT(refusalOf(deep), HasSubstr("deep"));
    const std::string whole =
        "(tlp \"2.3\" (nodes 0..1) (edge 0 0 1) (property 0 string \"viewLabel\" (node 0 \"a\")))";
    for (std::size_t length = 1; length < whole.size(); ++length)
        EXPECT_NE(refusalOf(std::string_view(whole).substr(0, length)), "(read)") << length;
}

}  // namespace
