// xml_file_test.cpp: what XML is let in, in which encodings, and what is refused before a parser sees it.
#include "core/formats/xml/xml_file.h"

#include "core/formats/xml/xml_text.h"

#include <gmock/gmock.h>

using namespace conspectus;
using namespace std::string_literals;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

std::string textIn(std::string_view bytes)
{
    LossList losses;
    const auto file = XmlFile::open(bytes, ReadLimits(), losses);
    return file ? textOf(file->root()) : "refused: " + file.error().message;
}

Error refusalOf(std::string_view bytes, const ReadLimits& limits = {})
{
    LossList losses;
    const auto file = XmlFile::open(bytes, limits, losses);
    return file ? Error{ErrorCode::Input, "(accepted)", {}, 0} : file.error();
}

std::string utf16(std::u16string_view text, bool isBigEndian)
{
    std::string bytes;
    for (char16_t unit : text) {
        const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
        bytes += isBigEndian ? high : low;
        bytes += isBigEndian ? low : high;
    }
    return bytes;
}

TEST(XmlFile, ReadsUtf8WithAndWithoutAMark)
{
    EXPECT_EQ(textIn("<a>热 é</a>"), "热 é");
    EXPECT_EQ(textIn("\xEF\xBB\xBF<a>热</a>"), "热");
    EXPECT_EQ(textIn("<?xml version='1.0' encoding='UTF-8'?><a>热</a>"), "热");
}

TEST(XmlFile, ReadsUtf16OfBothKinds)
{
    EXPECT_EQ(textIn(utf16(u"\uFEFF<a>热 \U0001F30D</a>", false)), "热 \U0001F30D");
    EXPECT_EQ(textIn(utf16(u"\uFEFF<a>热</a>", true)), "热");
    EXPECT_EQ(textIn(utf16(u"<a>热</a>", false)), "热");
    EXPECT_EQ(textIn(utf16(u"<a>热</a>", true)), "热");
    EXPECT_EQ(textIn(utf16(u"\uFEFF<?xml version='1.0' encoding='UTF-8'?><a>é</a>", false)), "é") << "the mark wins";
    EXPECT_THAT(textIn(utf16(u"\uFEFF<a>\xD83C</a>", false)), HasSubstr("UTF-16"));
    EXPECT_THAT(textIn(utf16(u"\uFEFF<a></a>", false) + "x"), HasSubstr("UTF-16"));
}

TEST(XmlFile, ReadsLatin1AndWindows1252)
{
    EXPECT_EQ(textIn("<?xml version='1.0' encoding='ISO-8859-1'?><a>caf\xE9</a>"), "café");
    EXPECT_EQ(textIn("<?xml version='1.0' encoding='windows-1252'?><a>\x80 \x93q\x94</a>"), "€ “q”");
}

TEST(XmlFile, ReadsStrayBytesAsLatin1AndSaysSo)
{
    LossList losses;
    const auto file = XmlFile::open("<a>caf\xE9 热</a>", ReadLimits(), losses);
    ASSERT_TRUE(file);
    EXPECT_EQ(textOf(file->root()), "café 热");
    ASSERT_EQ(losses.all().size(), 1u);
    EXPECT_THAT(losses.all().front().message, HasSubstr("Latin-1"));
}

TEST(XmlFile, RefusesEncodingsItDoesNotKnow)
{
    EXPECT_THAT(textIn("<?xml version='1.0' encoding='GBK'?><a/>"), HasSubstr("'gbk'"));
}

TEST(XmlFile, KeepsTextToTheLetter)
{
    EXPECT_EQ(textIn("<a> x &lt;&amp;&gt; <![CDATA[<b>&amp;]]>\ty</a>"), " x <&> <b>&amp;\ty");
    EXPECT_EQ(textIn("<a>1&#10;2&#13;3&#x1F30D;</a>"), "1\n2\r3\U0001F30D");
    EXPECT_EQ(textIn("<a>   </a>"), "   ");
}

TEST(XmlFile, KnowsTheLineOfAnElement)
{
    LossList losses;
    const auto file = XmlFile::open("\n\n<a>\n\n  <b/></a>", ReadLimits(), losses);
    ASSERT_TRUE(file);
    EXPECT_EQ(file->lineOf(file->root()), 3);
    EXPECT_EQ(file->lineOf(file->root().first_child()), 5);
}

TEST(XmlFile, KeepsUnknownEntitiesAndSaysSo)
{
    LossList losses;
    const auto file = XmlFile::open("<a>\nAT&T &nbsp;</a>", ReadLimits(), losses);
    ASSERT_TRUE(file);
    EXPECT_EQ(textOf(file->root()), "\nAT&T &nbsp;");
    ASSERT_EQ(losses.all().size(), 1u);
    EXPECT_EQ(losses.all().front().count, 2);
    EXPECT_EQ(losses.all().front().line, 2);
}

TEST(XmlFile, IgnoresADocumentTypeWithoutEntities)
{
    EXPECT_EQ(textIn("<!DOCTYPE a SYSTEM 'http://127.0.0.1/x.dtd' [<!ELEMENT a (#PCDATA)>]><a>x</a>"), "x");
}

TEST(XmlFile, RefusesEntityDeclarations)
{
    EXPECT_THAT(refusalOf("<!DOCTYPE a [\n<!ENTITY b 'c'>]><a>&b;</a>").message, HasSubstr("declares entities"));
    EXPECT_EQ(refusalOf("<!DOCTYPE a [\n<!ENTITY b 'c'>]><a>&b;</a>").line, 2);
    EXPECT_THAT(refusalOf("<!DOCTYPE a [<!ENTITY % b SYSTEM 'file:///etc/passwd'> %b;]><a/>").message,
                HasSubstr("declares entities"));
}

TEST(XmlFile, RefusesWhatIsNotWellFormedWithItsLine)
{
    const std::pair<const char*, int> kBroken[] = {{"<a>\n<b>", 2},
                                                   {"<a>\n</b>", 2},
                                                   {"</a>", 1},
                                                   {"<a>\n<b x=1/></a>", 2},
                                                   {"<a>\n<b x='1/></a>", 2},
                                                   {"<a\n", 1},
                                                   {"<a>\n<!-- x</a>", 2},
                                                   {"<a>\n<![CDATA[x</a>", 2},
                                                   {"<a>\n<b x='1' x='2'/></a>", 2},
                                                   {"<a>\n< b/></a>", 2},
                                                   {"<a/>\n<b/>", 2},
                                                   {"<?xml", 1},
                                                   {"<a>\n&#0;</a>", 2},
                                                   {"<a>\n&#xD800;</a>", 2},
                                                   {"<a>\n\x01</a>", 2},
                                                   {"\n ", 1},
                                                   {"<a b='\n&#1;'/>", 2},
                                                   {"<!DOCTYPE a [", 1},
                                                   {"<a x></a>", 1},
                                                   {"<a x='<'/>", 1}};
    for (const auto& [text, line] : kBroken) {
        const Error error = refusalOf(text);
        EXPECT_NE(error.message, "(accepted)") << text;
        EXPECT_EQ(error.line, line) << text << ": " << error.message;
        EXPECT_TRUE(error.message.ends_with('.') || error.message.ends_with('?')) << error.message;
    }
}

TEST(XmlFile, BoundsDepthAndAttributes)
{
    std::string deep = "x";
    for (int i = 0; i < 10; ++i)
        deep = "<a>" + deep + "</a>";
    EXPECT_EQ(refusalOf(deep, {.depth = 10}).message, "(accepted)");
    EXPECT_THAT(refusalOf(deep, {.depth = 9}).message, HasSubstr("more than 9 deep"));

    std::string wide = "<a";
    for (int i = 0; i < 10'001; ++i)
        wide += " a" + std::to_string(i) + "=''";
    EXPECT_THAT(refusalOf(wide + "/>").message, HasSubstr("more than 10000 attributes"));
}

TEST(FragmentIn, DeclaresPrefixesWhereTheyAreUsed)
{
    LossList losses;
    const auto file =
        XmlFile::open("<r xmlns:y='urn:y' xmlns:z='urn:z'><y:a z:b='1'><y:c/></y:a> <y:d>&lt;\n</y:d><u:e/></r>",
                      ReadLimits(), losses);
    ASSERT_TRUE(file);
    EXPECT_EQ(fragmentIn(file->root()),
              R"(<y:a xmlns:y="urn:y" xmlns:z="urn:z" z:b="1"><y:c/></y:a><y:d xmlns:y="urn:y">&lt;&#10;</y:d>)"
              R"(<u:e xmlns:u="urn:undeclared:u"/>)");
}

}  // namespace
