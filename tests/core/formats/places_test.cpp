// places_test.cpp: pictures that somebody made, kept in our document format.
#include "core/formats/map_builder.h"
#include "tests/core/formats/reading.h"

#include <limits>

using namespace conspectus;
using namespace conspectus::test;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

struct Drawn {
    LossList losses;
    ReadLimits limits;
    MapBuilder builder{100, limits, losses};
    ConceptId heat = *builder.add(conceptOf("heat", "heat"), 1);
    ConceptId work = *builder.add(conceptOf("work", "work"), 2);
};

TEST(MapBuilder, MakesAViewOfWhatWasPlaced)
{
    Drawn drawn;
    drawn.builder.place(drawn.work, {10, 20, 90, 30});
    drawn.builder.place(drawn.heat, {0, 0, 80, 30});
    MapInfo info;
    info.views.emplace_back().name = "As drawn";
    drawn.builder.setInfo(info);
    const ConceptMap map = drawn.builder.take();
    ASSERT_EQ(map.info().views.size(), 2u);
    EXPECT_EQ(map.info().views.front().name, "As drawn 2");
    EXPECT_EQ(map.info().views.front().engine, "drawn");
    ASSERT_TRUE(drawnArrangement(map));
    EXPECT_EQ(drawnArrangement(map)->placeOf(drawn.work)->box, (Rect{10, 20, 90, 30}));
    EXPECT_EQ(drawnArrangement(map)->placeOf(ConceptId{77}), nullptr);
    EXPECT_THAT(verify(map), testing::IsEmpty());
}

TEST(MapBuilder, ShowsTheWholeMapFirstWhereFewWerePlaced)
{
    Drawn drawn;
    drawn.builder.frame({"energy", {0, 0, 90, 90}, {drawn.heat}, {}});
    drawn.builder.setInfo({});
    const ConceptMap map = drawn.builder.take();
    ASSERT_EQ(map.info().views.size(), 2u);
    EXPECT_TRUE(showsWholeMap(map.info().views[0]));
    EXPECT_EQ(map.info().views[0].engine, "");
    EXPECT_EQ(map.info().views[1].name, "As drawn");
    EXPECT_TRUE(drawnArrangement(map));
}

TEST(MapBuilder, LeavesOutPlacesThatAreNone)
{
    Drawn drawn;
    const double nan = std::numeric_limits<double>::quiet_NaN();
    drawn.builder.place(drawn.work, {nan, 20, 90, 30});
    drawn.builder.place(drawn.heat, {0, 0, 1e300, 30});
    drawn.builder.setInfo({});
    EXPECT_EQ(drawnArrangement(drawn.builder.map()), nullptr);
    ASSERT_EQ(drawn.losses.all().size(), 1u);
    EXPECT_EQ(drawn.losses.all().front().count, 2);
}

TEST(GraphMl, KeepsEveryPlaceOnALineOfItsOwn)
{
    Drawn drawn;
    drawn.builder.place(drawn.heat, {0, 0, 80, 30});
    drawn.builder.place(drawn.work, {10.5, -20, 90, 30});
    drawn.builder.frame({"energy", {-5, -25, 110, 90}, {drawn.heat}, {Rgba::of(255, 0, 0), {}, {}, Outline::Usual}});
    drawn.builder.setInfo({});
    const std::string text = written("graphml", drawn.builder.map());
    EXPECT_THAT(text, HasSubstr("\n      <c:place ref=\"work\" x=\"10.5\" y=\"-20\" width=\"90\" height=\"30\"/>\n"));
    EXPECT_THAT(text,
                HasSubstr("<c:frame label=\"energy\" x=\"-5\" y=\"-25\" width=\"110\" height=\"90\" "
                          "fill=\"#ff0000\"><c:concept ref=\"heat\"/></c:frame>"));
    EXPECT_EQ(read(text, "map.graphml").map, drawn.builder.map());
}

TEST(GraphMl, KeepsLooks)
{
    const ReadMap found =
        read(R"(<graphml xmlns:c="urn:conspectus:map:1"><key id="fill" for="node" attr.name="fill" attr.type="string"/>
        <key id="outline" for="node" attr.name="outline" attr.type="string"/><graph edgedefault="directed">
        <node id="a"><data key="fill">#ffeeaa</data><data key="outline">ellipse</data></node>
        <node id="b"><data key="fill">lilac</data></node></graph></graphml>)",
             "map.graphml");
    EXPECT_EQ(conceptIn(found.map, "a").look, (Look{Rgba::of(0xff, 0xee, 0xaa), {}, {}, Outline::Ellipse}));
    EXPECT_EQ(conceptIn(found.map, "b").look, Look());
    EXPECT_THAT(conceptIn(found.map, "b").attributes, ElementsAre(Attribute{"fill", "string", "lilac"}));
    EXPECT_EQ(read(written("graphml", found.map), "map.graphml").map, found.map);
}

}  // namespace
