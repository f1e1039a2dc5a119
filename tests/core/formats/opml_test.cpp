#include "core/model/map_info.h"
#include "tests/core/formats/round_trips.h"

using namespace conspectus;
using namespace conspectus::test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

ReadMap readOutlines(const std::string& outlines, const std::string& head = "<head/>")
{
    return read("<opml version='2.0'>" + head + "<body>" + outlines + "</body></opml>", "a.opml");
}

const Concept& first(const ReadMap& found) { return *found.map.find(found.map.concepts().front()); }

TEST(Opml, OutlinesBecomeConceptsBelowEachOther)
{
    const ReadMap found =
        readOutlines("<outline text='heat'><outline text='work' relation='becomes'/></outline><outline text='sun'/>",
                     "<head><title>Energy</title></head>");
    EXPECT_EQ(sketch(found.map), "heat -becomes-> work\nsun");
    EXPECT_EQ(found.map.info().title, "Energy");
    EXPECT_THAT(found.losses, IsEmpty());
}

TEST(Opml, ReadsNotesLinksCategoriesAndFields)
{
    const ReadMap found = readOutlines("<outline text='a' _note='one&#10;two' type='link' url='http://x.org' "
                                       "category='b, /a/c' source='p. 1' definition='d' created='x'/>");
    const Concept& subject = first(found);
    EXPECT_EQ(subject.notes, "one\ntwo");
    EXPECT_EQ(subject.link, "http://x.org");
    EXPECT_THAT(subject.tags, ElementsAre("/a/c", "b"));
    EXPECT_EQ(subject.source, "p. 1");
    EXPECT_EQ(subject.definition, "d");
    const std::string bytes = written("opml", found.map);
    EXPECT_THAT(bytes, HasSubstr("category=\"b, /a/c\""));
    EXPECT_THAT(bytes, HasSubstr("type=\"link\" url=\"http://x.org\""));
}

TEST(Opml, FeedsKeepTheirAddresses)
{
    ConceptMap map =
        readOutlines("<outline title='News' type='rss' xmlUrl='http://x.org/f' htmlUrl='http://x.org/'/>").map;
    const Concept subject = *map.find(map.concepts().front());
    EXPECT_EQ(subject.label, "News");
    EXPECT_EQ(subject.link, "http://x.org/");
    EXPECT_THAT(
        written("opml", map),
        HasSubstr("<outline title=\"News\" type=\"rss\" xmlUrl=\"http://x.org/f\" htmlUrl=\"http://x.org/\"/>"));
    Concept changed = subject;
    changed.link = "https://y.org";
    ASSERT_TRUE(map.apply(SetConcept{changed}));
    EXPECT_THAT(written("opml", map), Not(HasSubstr("http://x.org/\"")));
    EXPECT_EQ(first(read(written("opml", map), "a.opml")).link, "https://y.org");
}

TEST(Opml, TextIsHtmlOnlyWhereItLooksLikeIt)
{
    const ReadMap found =
        readOutlines("<outline text='&lt;b&gt;bold&lt;/b&gt; &amp;amp; more'/><outline text='a &lt; b &amp; c'/>");
    EXPECT_EQ(sketch(found.map), "bold & more\na < b & c");
    EXPECT_THAT(written("opml", found.map), HasSubstr("text=\"&lt;b&gt;bold&lt;/b&gt; &amp;amp; more\""));
    for (const char* label : {"<p>", "&amp;", "a<b", "&lt;x>", "1 < 2 & 3", "</", "line\nend\ttab"})
        EXPECT_EQ(first(read(written("opml", mapOf({conceptOf("n", label)})), "a.opml")).label, label);
}

TEST(Opml, NotesOfOtherProgramsStayWhereTheyWere)
{
    const ReadMap found = readOutlines("<outline text='a' note='n'/>");
    EXPECT_EQ(first(found).notes, "n");
    EXPECT_THAT(written("opml", found.map), HasSubstr(" note=\"n\""));
}

TEST(Opml, ExpandedLinesSayWhatIsFolded)
{
    const std::string outlines = "<outline text='a'><outline text='b'><outline text='c'/></outline></outline><outline "
                                 "text='d'><outline text='e'/></outline>";
    const ReadMap found =
        readOutlines(outlines, "<head><expansionState>1, 3</expansionState><ownerName>me</ownerName></head>");
    ASSERT_EQ(found.map.info().views.size(), 1u);
    std::vector<std::string> folded;
    for (ConceptId id : found.map.info().views[0].folded)
        folded.push_back(found.map.find(id)->label);
    EXPECT_THAT(folded, ElementsAre("b"));
    EXPECT_THAT(written("opml", found.map),
                HasSubstr("<expansionState>1, 3</expansionState>\n    <ownerName>me</ownerName>"));
    EXPECT_TRUE(readOutlines(outlines).map.info().views.empty());
}

TEST(Opml, WhatNobodyKnowsIsPutBack)
{
    const std::string head = "<head><title>t</title><vertScrollState>3</vertScrollState></head>";
    const ReadMap found = read("<opml version='1.0' x='y'>" + head +
                                   "<body><outline text='a' z='1'><rule a='b'/></outline></body></opml>",
                               "a.opml");
    const std::string bytes = written("opml", found.map);
    EXPECT_THAT(bytes, HasSubstr("<opml version=\"1.0\" x=\"y\">"));
    EXPECT_THAT(bytes, HasSubstr("<vertScrollState>3</vertScrollState>"));
    EXPECT_THAT(bytes, HasSubstr("<outline text=\"a\" z=\"1\"><rule a=\"b\"/></outline>"));
}

TEST(Opml, NamesEveryRelationThatIsLeftOut)
{
    const auto made = formatByName("opml")->write(mapFrom("a->b a->c b->c"));
    const Loss loss =
        lossThatSays(made->losses, "A relation was left out: in OPML each concept stands below one other");
    EXPECT_EQ(loss.count, 1);
    EXPECT_THAT(loss.message, HasSubstr("'b - includes - c'"));
}

TEST(Opml, RefusesWhatIsNone)
{
    EXPECT_FALSE(readMap("<opml version='2.0'><head/></opml>", "a.opml"));
    EXPECT_FALSE(readMap("<opml>\n<body><outline>", "a.opml"));
}

TEST(Opml, IsSafeAtEveryCut)
{
    expectSafeAtEveryCut(
        "opml",
        "<opml version=\"2.0\"><head><title>t</title><expansionState>1</expansionState></head><body>"
        "<outline text=\"&lt;b>a\" _note=\"n\" url=\"http://x\"><outline text=\"b\"/></outline></body></opml>");
}

TEST(Opml, DeepFilesAreRefused)
{
    std::string deep = "<opml><body>";
    for (int i = 0; i < 10'000; ++i)
        deep += "<outline text='x'>";
    EXPECT_FALSE(readMap(deep, "a.opml"));
}

RC_GTEST_PROP(OpmlRoundTrip, WritesTheSameBytesAgain, ()) { expectStable("opml", anyMap()); }

TEST(OpmlCorpus, IsReadWhole) { expectCorpusAsCounted("opml"); }
TEST(OpmlCorpus, ComesBackTheSame) { expectCorpusStable("opml"); }

}  // namespace
