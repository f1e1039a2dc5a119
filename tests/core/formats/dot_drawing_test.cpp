#include "core/formats/dot/dot_colours.h"
#include "core/formats/map_builder.h"
#include "tests/core/formats/reading.h"

using namespace conspectus;
using namespace conspectus::test;
using testing::HasSubstr;

namespace {

TEST(DotColours, KnowsWhatGraphvizKnows)
{
    EXPECT_EQ(dotColour("red"), Rgba::of(255, 0, 0));
    EXPECT_EQ(dotColour("LightGoldenrod"), dotColour("lightgoldenrod"));
    EXPECT_EQ(dotColour("brown1"), Rgba::of(255, 0x40, 0x40));
    EXPECT_EQ(dotColour("brown3"), Rgba::of(205, 51, 51));
    EXPECT_EQ(dotColour("gray50"), Rgba::of(127, 127, 127));
    EXPECT_EQ(dotColour("#102030"), Rgba::of(16, 32, 48));
    EXPECT_EQ(dotColour("#10203080").alpha(), 128);
    EXPECT_EQ(dotColour("0.0 1.0 1.0"), Rgba::of(255, 0, 0));
    EXPECT_EQ(dotColour("0.333,1,1"), Rgba::of(1, 255, 0));
    EXPECT_EQ(dotColour("green:blue"), Rgba::of(0, 255, 0));
    EXPECT_EQ(dotColour("transparent"), kClear);
    for (const char* text : {"", "/blues9/3", "no colour", "0.1 0.2"})
        EXPECT_FALSE(dotColour(text).isSaid()) << text;
}

constexpr const char* kLaidOut = R"(digraph { graph [bb="0,0,160,164"];
 subgraph cluster_0 { graph [bb="8,8,78,156", label=Group, color=blue];
  a [pos="43,107", width=0.75, height=0.5, fillcolor=red, style="filled,bold", shape=box]; }
 c [pos="133,34", width=0.75, height=0.5, color="#102030", fontcolor=white];
 a -> c [pos="e,116,48 60,92 75,60 90,60 108,54", color=green];
})";

TEST(DotDrawing, ReadsWhatGraphvizHasLaidOut)
{
    const ReadMap found = read(kLaidOut, "a.dot");
    const SavedArrangement* drawn = drawnArrangement(found.map);
    ASSERT_TRUE(drawn);
    const Rect box = drawn->placeOf(found.map.conceptByKey("a"))->box;
    EXPECT_NEAR(box.centre().x, 43 * 96.0 / 72, 0.06);
    EXPECT_NEAR(box.centre().y, -107 * 96.0 / 72, 0.06);
    EXPECT_NEAR(box.width, 72, 0.06);
    EXPECT_NEAR(box.height, 48, 0.06);
    EXPECT_EQ(conceptIn(found.map, "a").look.fill, Rgba::of(255, 0, 0));
    EXPECT_EQ(conceptIn(found.map, "a").look.outline, Outline::Box);
    EXPECT_EQ(conceptIn(found.map, "c").look.text, Rgba::of(255, 255, 255));
    const Relation& relation = *found.map.find(found.map.relations().front());
    EXPECT_EQ(relation.colour, Rgba::of(0, 255, 0));
    EXPECT_EQ(drawn->lineOf(relation.id)->corners.size(), 1u);
    ASSERT_EQ(drawn->frames.size(), 1u);
    EXPECT_EQ(drawn->frames[0].label, "Group");
    EXPECT_NEAR(drawn->frames[0].box.y, -156 * 96.0 / 72, 0.06);
    EXPECT_EQ(drawn->frames[0].look.line, Rgba::of(0, 0, 255));
    EXPECT_EQ(drawn->frames[0].members, std::vector{found.map.conceptByKey("a")});
}

TEST(DotDrawing, TakesSmallDrawingsForInches)
{
    const ReadMap found = read("graph { a [pos=\"0,0!\"]; b [pos=\"2,1!\"]; }", "a.dot");
    ASSERT_TRUE(drawnArrangement(found.map));
    EXPECT_EQ(drawnArrangement(found.map)->placeOf(found.map.conceptByKey("b"))->box.centre(), (Point{192, -96}));
}

TEST(DotDrawing, KeepsWhatSaysTheSame)
{
    const ReadMap found = read(kLaidOut, "a.dot");
    const std::string bytes = written("dot", found.map);
    EXPECT_THAT(bytes, HasSubstr("pos=\"43,107\""));
    EXPECT_THAT(bytes, HasSubstr("fillcolor=red"));
    EXPECT_THAT(bytes, HasSubstr("style=\"filled,bold\""));
    EXPECT_EQ(written("dot", read(bytes, "a.dot").map), bytes);
}

TEST(DotDrawing, SaysWhatWasChanged)
{
    ConceptMap map = read(kLaidOut, "a.dot").map;
    Concept edited = conceptIn(map, "c");
    edited.look = {Rgba::of(1, 2, 3), Rgba::of(4, 5, 6), {}, Outline::Rounded};
    ASSERT_TRUE(map.apply(SetConcept{edited}));
    const std::string bytes = written("dot", map);
    EXPECT_THAT(bytes, HasSubstr("fillcolor=\"#010203\""));
    EXPECT_THAT(bytes, HasSubstr("color=\"#040506\""));
    EXPECT_THAT(bytes, HasSubstr("shape=box"));
    const Look back = conceptIn(read(bytes, "a.dot").map, "c").look;
    EXPECT_EQ(back.fill, edited.look.fill);
    EXPECT_EQ(back.outline, Outline::Rounded);
}

}  // namespace
