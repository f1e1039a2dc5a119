#include "app/publish/export.h"
#include "app/publish/link_policy.h"
#include "app/publish/pdf/pdf_polish.h"
#include "app/publish/svg_ids.h"
#include "app/publish/xml_builder.h"
#include "tests/support/sample_picture.h"

#include <gtest/gtest.h>

namespace conspectus {
namespace {

TEST(PictureFormats, AreFoundByTheNameOfTheFile)
{
    EXPECT_EQ(pictureFormatByPath("figure.svg")->extension, "svg");
    EXPECT_EQ(pictureFormatByPath("a.b/FIGURE.PDF")->extension, "pdf");
    EXPECT_EQ(pictureFormatByPath("figure.gif"), nullptr);
    EXPECT_EQ(pictureFormatByPath("png"), nullptr);
}

TEST(Placement, FitsAndCentresButDoesNotBlowUp)
{
    const Picture picture = pictureOf(powers().map);
    const Placement small = place(picture, {.size = QSizeF(200, 400)});
    EXPECT_NEAR(small.scale * picture.bounds.width, 200 - 2 * 24, 1);
    EXPECT_EQ(place(picture, {.size = QSizeF(20'000, 20'000)}).scale, 1.5);
    const Placement own = place(picture, {});
    EXPECT_EQ(own.scale, 1);
    EXPECT_NEAR(own.page.width(), picture.bounds.width + 2 * 24, 1);
}

TEST(LinkPolicy, LetsOrdinaryAddressesThrough)
{
    EXPECT_EQ(safeLink(QStringLiteral("https://example.org/caf\u00e9")),
              QStringLiteral("https://example.org/caf%C3%A9"));
    EXPECT_EQ(safeLink(QStringLiteral("mailto:a@example.org")), QStringLiteral("mailto:a@example.org"));
    EXPECT_EQ(safeLink(QStringLiteral("doi:10.1000/182")), QStringLiteral("https://doi.org/10.1000/182"));
}

TEST(LinkPolicy, LetsNothingElseThrough)
{
    for (const char* address :
         {"javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "data:text/html,x",
          "file:///etc/passwd", "vbscript:x", "//example.org", "relative", "https://example.org/\" onload=\"x", ""})
        EXPECT_FALSE(safeLink(QLatin1String(address))) << address;
}

TEST(XmlBuilder, WritesNumbersWithoutLocaleOrNoise)
{
    EXPECT_EQ(number(12), "12");
    EXPECT_EQ(number(0.5), "0.5");
    EXPECT_EQ(number(-3.254), "-3.25");
    EXPECT_EQ(number(-0.001), "0");
    EXPECT_EQ(number(1234567.891), "1234567.89");
}

TEST(XmlBuilder, EscapesWhatXmlForbids)
{
    EXPECT_EQ(escaped(QStringLiteral("<a b=\"c\">&")), "&lt;a b=&quot;c&quot;&gt;&amp;");
    EXPECT_EQ(escaped(QString(QChar(1)) + QChar(0xD800) + QStringLiteral("x")).find('\x01'), std::string::npos);
}

TEST(UniqueIds, GiveEachNameOnce)
{
    UniqueIds ids;
    EXPECT_EQ(ids.make("concept", "a"), "concept-a");
    EXPECT_EQ(ids.make("concept", "a"), "concept-a-2");
    EXPECT_EQ(asName("a b\"<\u4e2d"), std::string("a-b--") + asName("\u4e2d"));
}

TEST(PdfPolish, RefusesWhatIsNoPdf)
{
    EXPECT_FALSE(polished("no table here", {}));
    EXPECT_FALSE(polished("", {}));
}

}  // namespace
}  // namespace conspectus
