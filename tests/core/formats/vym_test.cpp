// vym_test.cpp: the maps of vym and of Minder, which are only read.
#include "core/formats/map_builder.h"
#include "core/formats/zip/zip_file.h"
#include "tests/core/formats/round_trips.h"

using namespace conspectus;
using namespace conspectus::test;
using testing::ElementsAre;

namespace {

constexpr const char* kVymMap =
    "<vymmap version='2.8' title='t'><mapcenter uuid='m' absPosX='1'><heading textMode='plainText' text='View "
    "&quot;x&quot; \\\\n y'/>"
    "<branch uuid='a' scrolled='yes' url='http://x.org'><heading "
    "textColor='#ff0000'>one</heading><standardflag>lamp</standardflag>"
    "<vymnote text='&lt;html&gt;&lt;p&gt;a &lt;b&gt;b&lt;/b&gt;&lt;/p&gt;&lt;/html&gt;'/><frame frameType='Ellipse' "
    "brushColor='#00ff00'/></branch>"
    "<branch uuid='b'><heading>two</heading></branch></mapcenter>"
    "<xlink beginID='a' endID='b' styleBegin='None' styleEnd='HeadFull'/><xlink beginID='a' endID='gone'/></vymmap>";

TEST(Vym, BranchesBecomeConcepts)
{
    const ZipEntry entries[] = {{"flags/lamp.png", "x"}, {"map.xml", kVymMap}};
    const ReadMap found = read(*zipOf(entries), "a.vym");
    EXPECT_EQ(conceptIn(found.map, "m").label, "View \"x\" \\n y");
    const Concept& one = conceptIn(found.map, "a");
    EXPECT_EQ(one.notes, "a **b**");
    EXPECT_EQ(one.link, "http://x.org");
    EXPECT_THAT(one.tags, ElementsAre("icon:lamp"));
    EXPECT_EQ(one.look.outline, Outline::Ellipse);
    EXPECT_EQ(one.look.text, Rgba::of(255, 0, 0));
    EXPECT_EQ(found.map.relationCount(), 3u);
    EXPECT_EQ(found.map.info().views.size(), 1u);
    lossThatSays(found.losses, "A link that does not join two branches");
    EXPECT_EQ(read(kVymMap, "a.vym").map, found.map);
}

TEST(Vym, IsSafeAtEveryCut)
{
    const std::string_view text = kVymMap;
    for (std::size_t length = 0; length < text.size(); ++length)
        EXPECT_FALSE(formatByName("vym")->read(text.substr(0, length), {}));
}

TEST(VymCorpus, IsReadWhole) { expectCorpusAsCounted("vym"); }

constexpr const char* kMinderMap =
    "<minder version='1.14'><nodes><node id='0' posx='10' posy='20' width='80' height='30' fold='true'><nodename><text "
    "data='root'/></nodename>"
    "<nodenote>a note</nodenote><nodes><node id='1' posx='200' posy='20' "
    "color='#0000ff'><nodename>child</nodename></node></nodes></node></nodes>"
    "<connections><connection from_id='1' to_id='0'><title><text data='is'/></title></connection><connection "
    "from_id='1' to_id='9'/></connections></minder>";

TEST(Minder, NodesBecomeConceptsWhereTheyStand)
{
    const ReadMap found = read(kMinderMap, "a.minder");
    EXPECT_EQ(sketch(found.map), "root -contains-> child\nchild -is-> root");
    EXPECT_EQ(conceptIn(found.map, "0").notes, "a note");
    const auto* drawn = drawnArrangement(found.map);
    ASSERT_TRUE(drawn);
    EXPECT_EQ(drawn->places.front().box, (Rect{10, 20, 80, 30}));
    lossThatSays(found.losses, "A connection that does not join two nodes");
}

TEST(Minder, IsFoundInAnArchive)
{
    std::string header(512, '\0');
    header.replace(0, 9, "./map.xml");
    char size[13];
    std::snprintf(size, sizeof size, "%011o", static_cast<unsigned>(std::string_view(kMinderMap).size()));
    header.replace(124, 11, size);
    header.replace(257, 5, "ustar");
    const std::string archive = header + kMinderMap + std::string(512, '\0');
    EXPECT_EQ(read(archive, "a.minder").map.conceptCount(), 2u);
    EXPECT_FALSE(formatByName("minder")->read(archive.substr(0, 700), {}));
}

}  // namespace
