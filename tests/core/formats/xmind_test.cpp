#include "core/formats/map_builder.h"
#include "core/formats/zip/zip_file.h"
#include "tests/core/formats/round_trips.h"

using namespace conspectus;
using namespace conspectus::test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

std::string packed(const char* name, const std::string& content)
{
    const ZipEntry entries[] = {{name, content}};
    return *zipOf(entries);
}

ReadMap readTopics(const std::string& sheets) { return read(packed("content.json", sheets), "a.xmind"); }

std::string contentOf(const ConceptMap& map)
{
    const std::string bytes = written("xmind", map);
    return *ZipFile::open(bytes, {})->content("content.json");
}

TEST(Xmind, TopicsBecomeConceptsAndRelationshipsRelations)
{
    const ReadMap found = readTopics(R"([{"id":"s","title":"Energy","rootTopic":{"id":"r","title":"heat","children":{
        "attached":[{"id":"a","title":"work"},{"id":"b","title":"push"}],"detached":[{"id":"f","title":"sun"}],"summary":[{"id":"u","title":"all"}]}},
        "relationships":[{"id":"x","end1Id":"f","end2Id":"a","title":"drives"},{"id":"y","end1Id":"a","end2Id":"gone"},
        {"id":"z","end1Id":"a","end2Id":"b","style":{"properties":{"arrow-begin-class":"org.xmind.arrowShape.normal","arrow-end-class":"org.xmind.arrowShape.none"}}}]}])");
    EXPECT_EQ(sketch(found.map),
              "heat -contains-> work\nheat -contains-> push\nheat -contains-> all\nsun -drives-> work\npush -> work");
    EXPECT_EQ(found.map.info().title, "Energy");
    lossThatSays(found.losses, "A relationship that does not join two topics");
    const std::string content = contentOf(found.map);
    EXPECT_THAT(content, HasSubstr(R"("detached":[{"id":"f","title":"sun"}])"));
    EXPECT_THAT(content, HasSubstr(R"("summary":[{"id":"u","title":"all"}])"));
}

TEST(Xmind, ReadsWhatATopicSaysAndKeepsTheRest)
{
    ConceptMap map =
        readTopics(R"([{"id":"s","rootTopic":{"id":"r","title":"heat","href":"https://x.org","labels":["b","a"],
        "markers":[{"markerId":"star-red"}],"notes":{"plain":{"content":"warm"},"ops":{}},"branch":"folded","structureClass":"x.y",
        "style":{"id":"q","properties":{"svg:fill":"#FF0000","fo:color":"#00ff00","shape-class":"org.xmind.topicShape.ellipse"}}},"theme":{"id":"t"}}])")
            .map;
    Concept subject = conceptIn(map, "r");
    EXPECT_EQ(subject.link, "https://x.org");
    EXPECT_EQ(subject.notes, "warm");
    EXPECT_THAT(subject.tags, ElementsAre("a", "b", "marker:star-red"));
    EXPECT_EQ(subject.look.fill, Rgba::of(255, 0, 0));
    EXPECT_EQ(subject.look.text, Rgba::of(0, 255, 0));
    EXPECT_EQ(subject.look.outline, Outline::Ellipse);
    EXPECT_EQ(map.info().views.size(), 1u);
    const std::string content = contentOf(map);
    for (const char* part : {R"("labels":["b","a"])", R"("ops":{})", R"("structureClass":"x.y")",
                             R"("svg:fill":"#FF0000")", R"("theme":{"id":"t"})", R"("branch":"folded")"})
        EXPECT_THAT(content, HasSubstr(part));
    subject.notes = "cold";
    subject.look.fill = {};
    ASSERT_TRUE(map.apply(SetConcept{subject}));
    EXPECT_THAT(contentOf(map), HasSubstr("\"notes\":{\"plain\":{\"content\":\"cold\"}}"));
    EXPECT_THAT(contentOf(map), Not(HasSubstr("svg:fill")));
}

TEST(Xmind, BoundariesBecomeFrames)
{
    const ReadMap found =
        readTopics(R"j([{"rootTopic":{"id":"r","title":"r","boundaries":[{"range":"(0,1)","title":"both"}],
        "children":{"attached":[{"id":"a","title":"a","children":{"attached":[{"id":"c","title":"c"}]}},
        {"id":"b","title":"b"},{"id":"d","title":"d"}]}}}])j");
    const auto* drawn = drawnArrangement(found.map);
    ASSERT_TRUE(drawn);
    ASSERT_EQ(drawn->frames.size(), 1u);
    EXPECT_EQ(drawn->frames[0].label, "both");
    EXPECT_EQ(drawn->frames[0].members.size(), 3u);
}

TEST(Xmind, ReadsXmind8)
{
    const ReadMap found = read(
        packed(
            "content.xml",
            R"(<xmap-content xmlns="urn:xmind:xmap:xmlns:content:2.0" xmlns:xlink="http://www.w3.org/1999/xlink"><sheet id="s"><topic id="r" xlink:href="http://x.org"><title>heat</title><notes><plain>warm</plain></notes><labels><label>l</label></labels><children><topics type="attached"><topic id="a"><title>work</title><marker-refs><marker-ref marker-id="m"/></marker-refs></topic></topics></children></topic><relationships><relationship id="x" end1="a" end2="r"><title>is</title></relationship></relationships></sheet></xmap-content>)"),
        "a.xmind");
    EXPECT_EQ(sketch(found.map), "heat -contains-> work\nwork -is-> heat");
    EXPECT_EQ(conceptIn(found.map, "r").notes, "warm");
    EXPECT_EQ(conceptIn(found.map, "r").link, "http://x.org");
    EXPECT_THAT(conceptIn(found.map, "a").tags, ElementsAre("marker:m"));
}

TEST(Xmind, OddContentIsPassedOver)
{
    const ReadMap found = readTopics(
        R"([{"id":"s","rootTopic":{"id":"r","title":"R","children":{"attached":[{"id":"r"},null,42,"x"]}}},{"class":"sheet"},7])");
    EXPECT_EQ(found.map.conceptCount(), 2u);
    lossThatSays(found.losses, "A sheet without a central topic");
    lossThatSays(found.losses, "in the place of a topic");
}

TEST(Xmind, RefusesWhatHoldsNoMap)
{
    EXPECT_FALSE(formatByName("xmind")->read(packed("readme.txt", "x"), {}));
    EXPECT_FALSE(formatByName("xmind")->read(packed("content.json", "[{"), {}));
    EXPECT_FALSE(formatByName("xmind")->read(packed("content.json", "{}"), {}));
    EXPECT_FALSE(formatByName("xmind")->read("PK\x03\x04 cut", {}));
}

TEST(Xmind, SeveralRootsFloat)
{
    const ConceptMap map = mapFrom("heat->work sun");
    EXPECT_EQ(sketch(read(written("xmind", map), "a.xmind").map), "heat -contains-> work\nsun");
}

RC_GTEST_PROP(XmindRoundTrip, WritesTheSameBytesAgain, ()) { expectStable("xmind", anyMap()); }

RC_GTEST_PROP(XmindRoundTrip, KeepsEveryConcept, ())
{
    const ConceptMap map = anyMap();
    EXPECT_EQ(read(written("xmind", map), "a.xmind").map.conceptCount(), map.conceptCount());
}

TEST(XmindCorpus, IsReadWhole) { expectCorpusAsCounted("xmind"); }
TEST(XmindCorpus, ComesBackTheSame) { expectCorpusStable("xmind"); }

}  // namespace
