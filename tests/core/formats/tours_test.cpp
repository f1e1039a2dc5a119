// tours_test.cpp: tours in files that somebody else may have written.
#include "core/model/map_info.h"
#include "core/model/verify.h"
#include "tests/core/formats/reading.h"

#include <gmock/gmock.h>

using namespace conspectus;
using namespace conspectus::test;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

ConceptMap mapWithTours(const std::string& tours)
{
    const std::string file = R"(<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:c="urn:conspectus:map:1">
<key id="tours" for="graph" attr.name="tours" attr.type="string"/><key id="label" for="node" attr.name="label" attr.type="string"/>
<graph id="m" edgedefault="directed"><data key="tours">)" +
        tours + R"(</data><node id="a"><data key="label">A</data></node><node id="b"><data key="label">B</data></node>
<edge id="e" source="a" target="b"/></graph></graphml>)";
    Result<ReadMap> read = readMap(file, "map.graphml");
    EXPECT_TRUE(read) << read.error().message;
    return read ? std::move(read->map) : ConceptMap();
}

}  // namespace

TEST(ToursInFiles, NameConceptsAndRelations)
{
    const ConceptMap map =
        mapWithTours(R"(<c:tour name="Talk"/><c:stop title="One" planned="30"><c:title lang="de">Eins</c:title>
<c:view depth="1"><c:root ref="a"/></c:view><c:lit ref="b"/><c:lit-relation ref="e"/><c:step><c:concept ref="b"/></c:step>
<c:notes>Say it.</c:notes><c:ink ref="a" width="2" colour="1">1,2 3,4</c:ink></c:stop>)");
    ASSERT_EQ(map.info().tours.size(), 1u);
    const TourStop& stop = map.info().tours[0].stops.at(0);
    EXPECT_EQ(stop.planned, 30);
    EXPECT_EQ(textIn(stop.titles, "de", stop.title), "Eins");
    EXPECT_THAT(stop.view.roots, ElementsAre(map.conceptByKey("a")));
    EXPECT_THAT(stop.lit, ElementsAre(map.conceptByKey("b")));
    EXPECT_THAT(stop.litRelations, ElementsAre(map.relationByKey("e")));
    EXPECT_THAT(stop.steps, ElementsAre(ElementsAre(map.conceptByKey("b"))));
    EXPECT_EQ(stop.ink.at(0).points.at(1), (Point{3, 4}));
}

TEST(ToursInFiles, BadOnesAreBoundedOrLeftOut)
{
    const ConceptMap map = mapWithTours(R"(<c:stop title="of no tour"/><c:tour name="Talk"/><c:tour name="Talk"/>
<c:stop title="of a tour left out"/><c:tour name="Other"/>
<c:stop planned="1e300" rehearsed="-5" gone="-3"><c:lit ref="nobody"/><c:lit-relation ref="nothing"/>
<c:ink ref="nobody">0,0</c:ink><c:ink ref="a" width="1e9" colour="999999">nan,1 inf,2 1e300,-1e300 5 ,, 7,8</c:ink><c:ink ref="a"/>
<c:view><c:around ref="a" hops="99"/><c:camera ref="a" zoom="1e300"/></c:view></c:stop>)");
    EXPECT_THAT(verify(map), IsEmpty());
    ASSERT_EQ(map.info().tours.size(), 2u);
    EXPECT_THAT(map.info().tours[0].stops, IsEmpty());
    const TourStop& stop = map.info().tours[1].stops.at(0);
    EXPECT_LE(stop.planned, 86'400);
    EXPECT_EQ(stop.rehearsed, 0);
    EXPECT_EQ(stop.gone, 0);
    EXPECT_THAT(stop.lit, IsEmpty());
    ASSERT_EQ(stop.ink.size(), 1u);
    EXPECT_LE(stop.ink[0].width, 200);
    EXPECT_EQ(stop.ink[0].points.size(), 2u);
    EXPECT_LE(stop.view.hops, 5);
    EXPECT_LE(stop.view.camera->zoom, 1000);
}

TEST(ToursInFiles, CountWhatIsGoneWhenTheyAreWritten)
{
    ConceptMap map = mapWithTours(
        R"(<c:tour name="Talk"/><c:stop title="One"><c:lit ref="a"/><c:step><c:concept ref="b"/></c:step></c:stop>)");
    for (RelationId id : map.relations())
        ASSERT_TRUE(map.apply(RemoveRelation{id}));
    ASSERT_TRUE(map.apply(RemoveConcept{map.conceptByKey("a")}));
    const Result<WrittenMap> written = formatByName("graphml")->write(map);
    const Result<ReadMap> read = readMap(written->bytes, "map.graphml");
    EXPECT_EQ(read->map.info().tours.at(0).stops.at(0).gone, 1);
}
