#include "core/model/map_info.h"
#include "tests/core/formats/round_trips.h"
#include "tests/support/random_map.h"

using namespace conspectus;
using namespace conspectus::test;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

ReadMap readMm(std::string_view nodes)
{
    return read("<map version=\"1.0.1\">" + std::string(nodes) + "</map>", "map.mm");
}

std::string writtenMm(const ConceptMap& map) { return written("mm", map); }

TEST(MindMap, NodesBecomeConceptsBelowEachOther)
{
    const ReadMap found = readMm("<node ID='a' TEXT='heat'><node ID='b' TEXT='work'><node TEXT='lift'/></node></node>");
    EXPECT_EQ(sketch(found.map), "heat -contains-> work\nwork -contains-> lift");
    EXPECT_EQ(conceptIn(found.map, "b").label, "work");
    EXPECT_THAT(found.losses, IsEmpty());
}

TEST(MindMap, ReadsRichTextAsPlainLabelsAndMarkdownNotes)
{
    const ReadMap found = readMm(
        "<node ID='a'><richcontent TYPE='NODE'><html><head><style>p {}</style></head><body><p>warm</p><p>air "
        "&#233;</p></body></html></richcontent>"
        "<richcontent TYPE='NOTE'><html><body><p>It <b>rises</b> and <i>falls</i>.</p><ul><li>one</li><li>two <a "
        "href='http://x.org/a'>there</a></li></ul></body></html></richcontent>"
        "<richcontent TYPE='DETAILS' HIDDEN='true'><html><body><p>what moves</p></body></html></richcontent></node>");
    const Concept& subject = conceptIn(found.map, "a");
    EXPECT_EQ(subject.label, "warm\nair \xC3\xA9");
    EXPECT_EQ(subject.notes, "It **rises** and *falls*.\n\n- one\n- two [there](http://x.org/a)");
    EXPECT_EQ(subject.definition, "what moves");
}

TEST(MindMap, PutsRichTextBackAsItWasWhileItSaysTheSame)
{
    const std::string note = "<richcontent TYPE=\"NOTE\" HIDDEN=\"true\"><html><head/><body><p "
                             "align=\"center\"><b>a</b> <i>b</i></p></body></html></richcontent>";
    ConceptMap map = readMm("<node ID='a' TEXT='x'>" + note + "</node>").map;
    EXPECT_EQ(conceptIn(map, "a").notes, "**a** *b*");
    EXPECT_THAT(writtenMm(map), HasSubstr(note));
    Concept changed = conceptIn(map, "a");
    changed.notes = "new *words*";
    ASSERT_TRUE(map.apply(SetConcept{changed}));
    EXPECT_THAT(writtenMm(map), Not(HasSubstr("center")));
    EXPECT_EQ(conceptIn(read(writtenMm(map), "a.mm").map, "a").notes, "new *words*");
}

TEST(MindMap, HtmlInTheAttributeIsReadToo)
{
    const ReadMap found =
        readMm("<node ID='a' TEXT='&lt;html&gt;&lt;body&gt;&lt;p&gt;a&lt;/p&gt;&lt;/body&gt;&lt;/html&gt;'/>"
               "<node ID='i' TEXT='&lt;html&gt;&lt;img src=&quot;x/cat.png&quot;&gt;&lt;/html&gt;'/>");
    EXPECT_EQ(conceptIn(found.map, "a").label, "a");
    EXPECT_EQ(conceptIn(found.map, "i").label, "cat.png");
    lossThatSays(found.losses, "An image is not shown");
    EXPECT_THAT(writtenMm(found.map), HasSubstr("&lt;html&gt;&lt;body&gt;"));
}

TEST(MindMap, ArrowsBecomeRelationsWithTheirLabelsAndEnds)
{
    const ReadMap found =
        readMm("<node ID='r' TEXT='r'>"
               "<node ID='a' TEXT='a'><arrowlink DESTINATION='b' MIDDLE_LABEL='drives' SOURCE_LABEL='s' "
               "ENDINCLINATION='1;2;'/></node>"
               "<node ID='b' TEXT='b'><arrowlink DESTINATION='a' STARTARROW='Default' ENDARROW='None'/>"
               "<arrowlink DESTINATION='r' STARTARROW='None' ENDARROW='None'/>"
               "<arrowlink DESTINATION='r' STARTARROW='DEFAULT' ENDARROW='DEFAULT'/></node></node>");
    EXPECT_EQ(sketch(found.map), "r -contains-> a\nr -contains-> b\na -drives-> b\na -> b\nb -- r\nb -> r");
    const std::string bytes = writtenMm(found.map);
    EXPECT_THAT(bytes, HasSubstr("MIDDLE_LABEL=\"drives\""));
    EXPECT_THAT(bytes, HasSubstr("SOURCE_LABEL=\"s\" ENDINCLINATION=\"1;2;\""));
    EXPECT_THAT(bytes, HasSubstr("<arrowlink DESTINATION=\"a\" STARTARROW=\"Default\" ENDARROW=\"None\"/>"));
}

TEST(MindMap, ArrowsThatEndNowhereAreKeptAndReported)
{
    const ReadMap found = readMm("<node ID='a' TEXT='a'><arrowlink DESTINATION='gone' COLOR='#ff0000'/></node>");
    EXPECT_EQ(found.map.relationCount(), 0u);
    lossThatSays(found.losses, "ends at no node of the file is kept, but not shown ('gone')");
    EXPECT_THAT(writtenMm(found.map), HasSubstr("<arrowlink DESTINATION=\"gone\" COLOR=\"#ff0000\"/>"));
}

TEST(MindMap, IconsAndTagsBecomeTags)
{
    const ReadMap found = readMm(
        "<node ID='a' TEXT='a' TAGS='z&#10;b'><icon BUILTIN='yes'/><icon BUILTIN='idea'/><icon BUILTIN='yes'/></node>");
    EXPECT_THAT(conceptIn(found.map, "a").tags, ElementsAre("b", "icon:idea", "icon:yes", "z"));
    const std::string bytes = writtenMm(found.map);
    EXPECT_THAT(bytes, HasSubstr("TAGS=\"z&#10;b\""));
    EXPECT_THAT(bytes, HasSubstr("<icon BUILTIN=\"yes\"/><icon BUILTIN=\"idea\"/><icon BUILTIN=\"yes\"/>"));
}

TEST(MindMap, AttributesAreDataOrFields)
{
    const ReadMap found =
        readMm("<node TEXT='r'><node ID='a' TEXT='a'><attribute NAME='depth' VALUE='3' OBJECT='java.lang.Long|3'/>"
               "<attribute NAME='source' VALUE='p. 7'/><attribute NAME='depth' VALUE='4'/><attribute NAME='relation' "
               "VALUE='drives'/></node></node>");
    const Concept& subject = conceptIn(found.map, "a");
    EXPECT_EQ(valueOf(subject.attributes, "depth"), "3");
    EXPECT_EQ(subject.source, "p. 7");
    EXPECT_EQ(sketch(found.map), "r -drives-> a");
    EXPECT_THAT(writtenMm(found.map), HasSubstr("<attribute NAME=\"depth\" VALUE=\"3\" OBJECT=\"java.lang.Long|3\"/>"));
}

TEST(MindMap, LinksAreWebAddressesOrData)
{
    const ReadMap found = readMm("<node ID='a' TEXT='a' LINK='https://x.org/'/><node ID='b' TEXT='b' LINK='#a'/>");
    EXPECT_EQ(conceptIn(found.map, "a").link, "https://x.org/");
    EXPECT_EQ(conceptIn(found.map, "b").link, "");
    lossThatSays(found.losses, "is not followed ('#a')");
    EXPECT_THAT(writtenMm(found.map), HasSubstr("LINK=\"#a\""));
}

TEST(MindMap, FoldedBranchesAreFoldedInAView)
{
    const ReadMap found =
        readMm("<node ID='a' TEXT='a'><node ID='b' TEXT='b' FOLDED='true'><node TEXT='c'/></node></node>");
    ASSERT_EQ(found.map.info().views.size(), 1u);
    EXPECT_THAT(found.map.info().views[0].folded, ElementsAre(found.map.conceptByKey("b")));
    EXPECT_THAT(writtenMm(found.map), HasSubstr("ID=\"b\" FOLDED=\"true\""));
}

TEST(MindMap, ClonesAreOneConceptWithTwoParents)
{
    const std::string clone = "<node ID=\"c2\" TREE_ID=\"c\"><node ID=\"d2\" TREE_ID=\"d\"/></node>";
    const ReadMap found =
        readMm("<node ID='r' TEXT='r'><node ID='a' TEXT='a'><node ID='c' TEXT='c'><node ID='d' TEXT='d'/></node></node>"
               "<node ID='b' TEXT='b'>" +
               clone + "<node ID='e' TEXT='e'><arrowlink DESTINATION='d2'/></node></node></node>");
    EXPECT_EQ(
        sketch(found.map),
        "r -contains-> a\na -contains-> c\nc -contains-> d\nr -contains-> b\nb -contains-> c\nb -contains-> e\ne -> d");
    EXPECT_THAT(writtenMm(found.map), HasSubstr(clone + "\n<node ID=\"e\""));
}

TEST(MindMap, NodesThatShareTheirTextSayItOnce)
{
    const ReadMap found =
        readMm("<node ID='r' TEXT='r'><node ID='a' TEXT='a' LINK='http://x.org'/><node ID='b' CONTENT_ID='a'/></node>");
    EXPECT_EQ(conceptIn(found.map, "b").label, "a");
    EXPECT_THAT(writtenMm(found.map), HasSubstr("<node ID=\"b\" CONTENT_ID=\"a\">\n</node>"));
}

TEST(MindMap, WhatNobodyKnowsIsPutBack)
{
    const std::string hook = "<hook NAME=\"AlwaysUnfoldedNode\"/><holo DIM=\"4\"><x/></holo>";
    const ReadMap found = read("<map version='freeplane 99.7' future='1'><attribute_registry SHOW='no'/><node ID='a' "
                               "TEXT='r' NEWATTR='?' CREATED='12'>" +
                                   hook + "</node></map>",
                               "a.mm");
    const std::string bytes = writtenMm(found.map);
    EXPECT_THAT(bytes, HasSubstr("<map version=\"freeplane 99.7\" future=\"1\">\n<attribute_registry SHOW=\"no\"/>"));
    EXPECT_THAT(bytes, HasSubstr("NEWATTR=\"?\" CREATED=\"12\""));
    EXPECT_THAT(bytes, HasSubstr(hook));
}

TEST(MindMap, ScriptsFormulasAndLockedBranchesAreOnlyText)
{
    const ReadMap found = readMm("<node ID='a' TEXT='=1+1'><attribute NAME='script1' VALUE='x()'/><node ID='b' "
                                 "ENCRYPTED_CONTENT='abc'/></node>");
    lossThatSays(found.losses, "A formula is kept as text");
    lossThatSays(found.losses, "A script is kept as text; it is never run ('script1')");
    lossThatSays(found.losses, "An encrypted branch stays locked");
    EXPECT_THAT(writtenMm(found.map), HasSubstr("ENCRYPTED_CONTENT=\"abc\""));
}

TEST(MindMap, SeveralRootsAreWrittenUnderOneThatIsNoConcept)
{
    const ConceptMap map = mapFrom("heat->work sun");
    const std::string bytes = writtenMm(map);
    EXPECT_THAT(bytes, HasSubstr("<node conspectus=\"map\" TEXT=\"\">"));
    EXPECT_EQ(sketch(read(bytes, "a.mm").map), "heat -includes-> work\nsun");
}

TEST(MindMap, WritesAsciiAndLineEndsAsReferences)
{
    const std::string bytes = writtenMm(mapOf({conceptOf("n", "\xE6\xA6\x82\n\xF0\x9F\x98\x80 \"<&")}));
    EXPECT_THAT(bytes, HasSubstr("TEXT=\"&#x6982;&#10;&#x1f600; &quot;&lt;&amp;\""));
    EXPECT_TRUE(std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
}

TEST(MindMap, SaysWhatFreeplaneHasNoPlaceFor)
{
    const auto made = formatByName("mm")->write(randomMap(5));
    lossThatSays(made->losses, "A view was left out");
}

TEST(MindMap, RefusesWhatIsNone)
{
    const auto found = readMap("<map version='1'>\n<node TEXT='a'>\n</map>", "a.mm");
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().line, 3);
    EXPECT_FALSE(formatByName("mm")->recognises("<cmap><map/></cmap>"));
}

TEST(MindMap, IsSafeAtEveryCut)
{
    expectSafeAtEveryCut(
        "mm",
        "<map version=\"1.0.1\"><node ID=\"a\" TEXT=\"&lt;html&gt;&lt;p a='\">"
        "<richcontent TYPE=\"NOTE\"><html><body><ul><li>x<ol><li>y</li></ol></li></ul><pre>a\n "
        "b</pre></body></html></richcontent>"
        "<arrowlink DESTINATION=\"a\"/><icon BUILTIN=\"x\"/><attribute NAME=\"n\" VALUE=\"v\"/></node></map>");
}

TEST(MindMap, DeepAndWideFilesAreReadOrRefused)
{
    std::string deep = "<map>", wide = "<map><node TEXT='r'>";
    for (int i = 0; i < 10'000; ++i)
        deep += "<node TEXT='x'>";
    EXPECT_FALSE(readMap(deep, "a.mm"));
    for (int i = 0; i < 20'000; ++i)
        wide += "<node TEXT='x'><arrowlink DESTINATION='" + std::to_string(i) + "'/></node>";
    EXPECT_EQ(read(wide + "</node></map>", "a.mm").map.conceptCount(), 20'001u);
}

RC_GTEST_PROP(MindMapRoundTrip, WritesTheSameBytesAgain, ()) { expectStable("mm", anyMap()); }

RC_GTEST_PROP(MindMapRoundTrip, KeepsEveryConceptAndRelation, ())
{
    const ConceptMap map = anyMap();
    const auto found = readMap(writtenMm(map), "a.mm");
    RC_ASSERT(found->map.conceptCount() == map.conceptCount());
    RC_ASSERT(found->map.relationCount() == map.relationCount());
}

TEST(MindMapCorpus, IsReadWhole) { expectCorpusAsCounted("mm"); }
TEST(MindMapCorpus, ComesBackTheSame) { expectCorpusStable("mm"); }

}  // namespace
