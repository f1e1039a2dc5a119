// Letters in files of shapes: as text, as text with its fonts, as shapes.
#include "app/publish/glyph_outlines.h"
#include "app/publish/svg/font_subset.h"
#include "app/publish/writers.h"
#include "core/model/figure.h"
#include "tests/app/publish/hostile_map.h"

#include <QFile>
#include <QXmlStreamReader>
#include <gmock/gmock.h>

namespace conspectus {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string kChinese = "\xe8\xbd\xaf\xe5\xae\x9e\xe5\x8a\x9b";
const std::string kArabic = "\xd9\x82\xd9\x88\xd8\xa9 \xd9\x86\xd8\xa7\xd8\xb9\xd9\x85\xd8\xa9";

std::string svgOf(const ConceptMap& map, FigureText text) { return *writeSvg(map, pictureOf(map), {.text = text}); }

SampleMap manyScripts()
{
    SampleMap sample;
    sample.add("power");
    sample.add(kChinese);
    sample.add(kArabic);
    return sample;
}

/// Fonts in the style sheet of an SVG, by family.
std::multimap<std::string, QRawFont> fontsIn(const std::string& svg)
{
    std::multimap<std::string, QRawFont> fonts;
    for (std::size_t at = svg.find("@font-face"); at != std::string::npos; at = svg.find("@font-face", at + 1)) {
        const std::string one = svg.substr(at, svg.find('}', at) - at);
        const std::size_t name = one.find('\'') + 1, data = one.find("base64,") + 7;
        fonts.emplace(
            one.substr(name, one.find('\'', name) - name),
            QRawFont(QByteArray::fromBase64(QByteArray::fromStdString(one.substr(data, one.find(')') - data))), 16));
    }
    return fonts;
}

bool isWellFormed(const std::string& xml)
{
    QXmlStreamReader reader(QByteArray::fromStdString(xml));
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

TEST(OutlinedSvg, HasShapesThatAreNamedAndNoText)
{
    const std::string svg = svgOf(powers().map, FigureText::Outlined);
    EXPECT_THAT(svg, Not(HasSubstr("<text")));
    EXPECT_THAT(svg, HasSubstr("aria-label=\"hard power\""));
    EXPECT_THAT(svg, HasSubstr("<title>hard power</title>"));
    EXPECT_THAT(svgOf(powers().map, FigureText::Live), Not(HasSubstr("aria-label=")));
}

TEST(OutlinedSvg, EscapesWhatItSays)
{
    const std::string svg = svgOf(hostileMap().map, FigureText::Outlined);
    EXPECT_TRUE(isWellFormed(svg));
    EXPECT_THAT(svg, Not(HasSubstr("<script")));
}

TEST(OutlinedPdf, HasNoFont)
{
    const ConceptMap map = manyScripts().map;
    const std::string pdf = *writePdf(map, pictureOf(map), {.text = FigureText::Outlined});
    EXPECT_THAT(pdf, Not(HasSubstr("/FontDescriptor")));
    EXPECT_THAT(*writePdf(map, pictureOf(map), {}), HasSubstr("/FontDescriptor"));
    EXPECT_EQ(pdf == *writePdf(map, pictureOf(map), {.text = FigureText::Outlined}), true);
}

TEST(EmbeddedSvg, BringsTheLettersThatItUsesAndNoOthers)
{
    const std::string svg = svgOf(powers().map, FigureText::Embedded);
    EXPECT_TRUE(isWellFormed(svg));
    EXPECT_THAT(svg, HasSubstr("<text"));
    const auto fonts = fontsIn(svg);
    ASSERT_GE(fonts.size(), 2u);
    for (const auto& [family, font] : fonts) {
        EXPECT_EQ(family, "Lato");
        ASSERT_TRUE(font.isValid());
        EXPECT_TRUE(font.supportsCharacter(u'o'));
        EXPECT_FALSE(font.supportsCharacter(u'Q'));
    }
}

TEST(EmbeddedSvg, BringsChineseAndWhatJoinsArabic)
{
    const std::string svg = svgOf(manyScripts().map, FigureText::Embedded);
    const std::string named = svg.substr(svg.find("</style>"));
    bool hasChinese = false, hasArabic = false;
    for (const auto& [family, font] : fontsIn(svg)) {
        EXPECT_EQ(named.find(family) != std::string::npos, true) << family;
        hasChinese = hasChinese || (font.isValid() && font.supportsCharacter(QChar(0x8f6f)));
        hasArabic =
            hasArabic || (font.isValid() && font.supportsCharacter(QChar(0x0642)) && !font.fontTable("GSUB").isEmpty());
    }
    EXPECT_TRUE(hasChinese);
    EXPECT_TRUE(hasArabic);
    EXPECT_LT(svg.size(), 200'000u);  // of a font of 19 MB
}

TEST(EmbeddedSvg, IsTheSameBytesTwice)
{
    for (const ConceptMap& map : {manyScripts().map, hostileMap().map, ConceptMap()})
        EXPECT_EQ(svgOf(map, FigureText::Embedded) == svgOf(map, FigureText::Embedded), true);
}

TEST(FontSubset, HeedsTheLicenceOfAFont)
{
    mapFont(16, QFont::Normal);  // loads the resources
    QFile file(QStringLiteral(":/fonts/Lato-Regular.ttf"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    const qsizetype record = bytes.indexOf("OS/2");
    const auto offset = [&](qsizetype at) {
        qsizetype value = 0;
        for (qsizetype i = at; i < at + 4; ++i)
            value = value << 8 | static_cast<unsigned char>(bytes[i]);
        return value;
    };
    const qsizetype type = offset(record + 8) + 8;
    for (const auto& [bits, isAllowed] : std::vector<std::pair<int, bool>>{
             {0x0000, true}, {0x0002, false}, {0x0004, true}, {0x0008, true}, {0x0100, false}, {0x0200, false}}) {
        bytes[type] = static_cast<char>(bits >> 8);
        bytes[type + 1] = static_cast<char>(bits & 0xFF);
        const QRawFont font(bytes, 16);
        ASSERT_TRUE(font.isValid());
        EXPECT_EQ(mayBeEmbedded(font), isAllowed) << bits;
        EXPECT_EQ(fontSubset(font, {U'a'}).has_value(), isAllowed) << bits;
    }
}

TEST(FontSubset, OfNoFontIsNothing) { EXPECT_FALSE(fontSubset(QRawFont(), {U'a'})); }

TEST(GlyphOutlines, AreWhereTheTextIs)
{
    const MeasuredText text = measureText(QStringLiteral("power"), mapFont(20, QFont::Normal), 400);
    const QRectF outline = outlineOf(text, {100, 50, 80, 30}).boundingRect();
    EXPECT_NEAR(outline.center().x(), 140, 1.5);
    EXPECT_NEAR(outline.width(), text.size.width, 4);
    EXPECT_GT(outline.top(), 50);
    EXPECT_LT(outline.bottom(), 80);
}

}  // namespace
}  // namespace conspectus
