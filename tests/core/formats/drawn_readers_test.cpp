// Formats that are only read: Heimer, VUE, WebVOWL.
#include "core/formats/map_builder.h"
#include "core/formats/zip/zip_file.h"
#include "tests/core/formats/reading.h"
#include "tests/support/paths.h"

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace conspectus;
using namespace conspectus::test;
using testing::HasSubstr;

namespace {

constexpr const char* kHeimer = R"(<?xml version='1.0' encoding='UTF-8'?>
<heimer-mind-map alz-format-version="2" application-version="4.0.0">
 <style><edge-color r="10" g="20" b="30"/><corner-radius>0</corner-radius></style>
 <graph>
  <node i="0" x="-10000" y="20000" w="200000" h="75000"><text>Heat</text><color r="1" g="2" b="3"/>
   <text-color r="4" g="5" b="6"/></node>
  <node i="1" x="0" y="0" w="100000" h="50000"><text>Work</text></node>
  <edge i0="0" i1="1" arrow-mode="0"><text>drives</text></edge>
  <edge i0="0" i1="1" arrow-mode="1" dashed-line="1"/>
  <edge i0="0" i1="1" arrow-mode="2"/>
  <edge i0="0" i1="1" arrow-mode="0" reversed="1"/>
  <edge i0="0" i1="404"/>
 </graph>
</heimer-mind-map>)";

TEST(Heimer, ReadsNodesAndEdges)
{
    const ReadMap found = read(kHeimer, "a.alz");
    EXPECT_EQ(sketch(found.map), "Heat -drives-> Work\nHeat -> Work\nHeat -- Work\nWork -> Heat");
    const Concept& heat = conceptIn(found.map, "0");
    EXPECT_EQ(heat.look, (Look{Rgba::of(1, 2, 3), {}, Rgba::of(4, 5, 6), Outline::Box}));
    ASSERT_TRUE(drawnArrangement(found.map));
    EXPECT_EQ(drawnArrangement(found.map)->placeOf(heat.id)->box, (Rect{-110, -17.5, 200, 75}));
    EXPECT_EQ(found.map.find(found.map.relations()[0])->colour, Rgba::of(10, 20, 30));
    EXPECT_EQ(found.map.find(found.map.find(found.map.relations()[1])->type)->line, LineStyle::Dashed);
    EXPECT_EQ(lossThatSays(found.losses, "does not join two nodes").line, 12);
}

TEST(Heimer, ReadsVersionOne)
{
    const ReadMap found = read("<heimer-mind-map version='1.9'><graph><node index='3' x='0' y='0'><text>A</text></node>"
                               "<node index='4' x='0' y='0'/><edge index0='3' index1='4'/></graph></heimer-mind-map>",
                               "a.alz");
    EXPECT_EQ(sketch(found.map), "A -> ");
}

constexpr const char* kVue = R"(<!-- Tufts VUE 3.3.0 concept-map (a.vue) 2016-02-08 -->
<!-- Tufts VUE: http://vue.tufts.edu/ -->
<?xml version="1.0" encoding="US-ASCII"?>
<LW-MAP xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ID="0" label="Energy.vue">
  <layer ID="1" label="Layer 1">
    <child ID="2" label="Heat%nl;flow" x="100.0" y="50.0" width="120.0" height="30.0" strokeWidth="1.0" xsi:type="node">
      <notes>one%nl;two %sp;%pct;</notes>
      <resource spec="http://a.org/" xsi:type="URLResource"/>
      <fillColor>#C8C8FF</fillColor><strokeColor>#80404040</strokeColor><textColor>#000000</textColor>
      <metadata-list><md t="1" v="physics" k="http://vue.tufts.edu/vue.rdfs#none"/></metadata-list>
      <shape xsi:type="rectangle"/>
      <child ID="3" label="Inner" x="10.0" y="5.0" width="40.0" height="20.0" xsi:type="node"/>
    </child>
    <child ID="4" label="Work" x="300" y="50" width="50" height="30" strokeWidth="0.0" xsi:type="text"/>
    <child ID="5" label="Group" x="0" y="200" width="200" height="100" xsi:type="group">
      <child ID="6" label="Member" x="10" y="10" width="30" height="20" xsi:type="node"><shape xsi:type="ellipse"/></child>
    </child>
    <child ID="7" label="drives" arrowState="2" controlCount="0" xsi:type="link"><ID1>2</ID1><ID2>4</ID2></child>
    <child ID="8" arrowState="1" strokeStyle="2" controlCount="1" xsi:type="link">
      <ctrlPoint0 x="0" y="0"/><ID1>4</ID1><ID2>6</ID2></child>
    <child ID="9" label="loose" xsi:type="link"><ID1>2</ID1></child>
  </layer>
  <modelVersion>6</modelVersion>
</LW-MAP>)";

TEST(Vue, ReadsNodesLinksAndNests)
{
    const ReadMap found = read(kVue, "a.vue");
    EXPECT_EQ(sketch(found.map), "Heat\nflow -drives-> Work\nMember -> Work\nHeat\nflow -contains-> Inner");
    EXPECT_EQ(found.map.info().title, "Energy");
    const Concept& heat = conceptIn(found.map, "2");
    EXPECT_EQ(heat.notes, "one\ntwo  %");
    EXPECT_EQ(heat.link, "http://a.org/");
    EXPECT_EQ(heat.tags, std::vector<std::string>{"physics"});
    EXPECT_EQ(heat.look,
              (Look{Rgba::of(0xc8, 0xc8, 0xff), Rgba::of(0x40, 0x40, 0x40, 0x80), Rgba::of(0, 0, 0), Outline::Box}));
    EXPECT_EQ(conceptIn(found.map, "4").look.outline, Outline::Plain);
    EXPECT_EQ(found.map.find(relationIn(found.map, "8").type)->line, LineStyle::Dashed);
    lossThatSays(found.losses, "does not join two concepts");
}

TEST(Vue, PlacesWhatIsNested)
{
    const ReadMap found = read(kVue, "a.vue");
    const SavedArrangement* drawn = drawnArrangement(found.map);
    ASSERT_TRUE(drawn);
    EXPECT_EQ(drawn->placeOf(found.map.conceptByKey("3"))->box, (Rect{110, 55, 40, 20}));
    ASSERT_EQ(drawn->frames.size(), 1u);
    EXPECT_EQ(drawn->frames[0].box, (Rect{0, 200, 200, 100}));
    EXPECT_EQ(drawn->frames[0].members, std::vector{found.map.conceptByKey("6")});
    EXPECT_EQ(drawn->lines.size(), 1u);
}

TEST(Vue, ReadsMapsInArchives)
{
    const std::vector<ZipEntry> entries = {{"Energy$map.vue", kVue}, {"image.png", "..."}};
    const ReadMap found = read(*zipOf(entries), "a.vpk");
    EXPECT_EQ(found.map.conceptCount(), 4u);
    lossThatSays(found.losses, "in the archive");
    const std::vector<ZipEntry> nothing = {{"a.txt", ".vue"}};
    EXPECT_FALSE(readMap(*zipOf(nothing), "a.vpk"));
}

TEST(Vue, SaysTheLineOfAFault)
{
    const std::string text = kVue;
    const auto found = readMap(text.substr(0, text.size() - 12), "a.vue");
    ASSERT_FALSE(found);
    EXPECT_GT(found.error().line, 3);
}

constexpr const char* kVowl = R"({
 "header":{"languages":["en","de"],"title":{"en":"Plants"},"iri":"http://a.org/plants"},
 "class":[{"id":"1","type":"owl:Class"},{"id":"2","type":"owl:Class"},{"id":"3","type":"rdfs:Datatype"},
  {"id":"4","type":"owl:unionOf"}],
 "classAttribute":[
  {"id":"1","iri":"http://a.org/plants#Plant","label":{"IRI-based":"Plant","en":"plant","de":"Pflanze"},
   "description":{"en":"It grows."},"pos":[10,20]},
  {"id":"2","label":{"IRI-based":"Tree"},"superClasses":["1"],"attributes":["deprecated"]},
  {"id":"3","label":"string"},{"id":"4","union":["1","2"]}],
 "property":[{"id":"5","type":"owl:objectProperty"},{"id":"6","type":"owl:datatypeProperty"},
  {"id":"7","type":"rdfs:SubClassOf"},{"id":"8","type":"owl:disjointWith"},{"id":"9","type":"owl:objectProperty"}],
 "propertyAttribute":[{"id":"5","domain":"1","range":"2","label":{"en":"shades"}},
  {"id":"6","domain":"1","range":"3","label":{"IRI-based":"name"},"attributes":["functional"]},
  {"id":"7","domain":"2","range":"1","attributes":["anonymous"]},{"id":"8","domain":"1","range":"2"},
  {"id":"9","domain":"1","range":"404","label":{"en":"lost"}}]})";

TEST(WebVowl, ReadsClassesAndProperties)
{
    const ReadMap found = read(kVowl, "plants.json");
    EXPECT_EQ(sketch(found.map),
              "plant -shades-> Tree\nplant -name-> string\nTree -is a-> plant\nplant -disjoint with-- Tree\n"
              "union -union of-> plant\nunion -union of-> Tree");
    EXPECT_EQ(found.map.info().title, "Plants");
    const Concept& plant = conceptIn(found.map, "1");
    EXPECT_EQ(plant.labels, (LocalizedTexts{{"de", "Pflanze"}}));
    EXPECT_EQ(plant.definition, "It grows.");
    EXPECT_EQ(plant.link, "http://a.org/plants#Plant");
    EXPECT_EQ(plant.look.outline, Outline::Ellipse);
    EXPECT_EQ(conceptIn(found.map, "3").look.outline, Outline::Box);
    EXPECT_EQ(conceptIn(found.map, "2").tags, std::vector<std::string>{"deprecated"});
    EXPECT_EQ(found.map.find(relationIn(found.map, "7").type)->hierarchy, Hierarchy::FromIsNarrower);
    lossThatSays(found.losses, "does not join two classes");
    ASSERT_TRUE(drawnArrangement(found.map));
}

TEST(WebVowl, StandsNonsense)
{
    EXPECT_EQ(read(R"({"class":[null,7,{"id":[]}],"classAttribute":[{"id":null}],"property":{},"header":[]})", "a.json")
                  .map.conceptCount(),
              3u);
    EXPECT_FALSE(readMap(R"({"class":7})", "a.json"));
    EXPECT_FALSE(readMap(R"([])", "a.json"));
}

TEST(DrawnReaders, StandEveryCutOfAFile)
{
    for (const auto& [text, name] : {std::pair(kHeimer, "a.alz"), {kVue, "a.vue"}, {kVowl, "a.json"}}) {
        const std::string_view whole = text;
        for (std::size_t length = 1; length < whole.size(); ++length)
            EXPECT_FALSE(readMap(whole.substr(0, length), name)) << name << ' ' << length;
    }
}

TEST(DrawnReaders, OpenRealFiles)
{
    const std::filesystem::path folder = sourcePath("../shared/corpus/alz");
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << "no corpus beside the project";
    for (const auto& [name, concepts, relations] : {std::tuple("Company.alz", 9u, 8u), {"Family.alz", 13u, 12u}}) {
        std::ifstream file(folder / name, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        const ReadMap found = read(bytes, name);
        EXPECT_EQ(found.map.conceptCount(), concepts);
        EXPECT_EQ(found.map.relationCount(), relations);
        EXPECT_TRUE(drawnArrangement(found.map));
    }
}

}  // namespace
