// A figure over several sheets, and what a PDF says of its pages.
#include "app/publish/pdf/poster.h"

#include "app/publish/writers.h"
#include "tests/app/publish/hostile_map.h"

#include <gmock/gmock.h>

#include <regex>

namespace conspectus {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr double kMargin = 96 / 2.54;
constexpr QSizeF kA4{210 * 96 / 25.4, 297 * 96 / 25.4};

std::size_t count(const std::string& text, const std::string& pattern)
{
    const std::regex wanted(pattern);
    return std::size_t(std::distance(std::sregex_iterator(text.begin(), text.end(), wanted), std::sregex_iterator()));
}

std::vector<std::string> labels(const std::vector<PosterSheet>& sheets)
{
    std::vector<std::string> all;
    for (const PosterSheet& sheet : sheets)
        all.push_back(sheet.label.toStdString());
    return all;
}

TEST(Poster, LosesNothingBetweenItsSheets)
{
    for (const QSizeF page : {QSizeF(2'000, 1'500), QSizeF(500, 5'000), QSizeF(300, 300), QSizeF(1'398.4, 718.2)})
        for (double overlap : {0.0, 37.8, 200.0}) {
            const auto sheets = posterSheets(page, kA4, overlap);
            ASSERT_TRUE(sheets);
            for (double x = 0; x <= 1; x += 0.01)
                for (double y = 0; y <= 1; y += 0.01) {
                    const QPointF point(page.width() * x, page.height() * y);
                    const bool isShown = std::ranges::any_of(*sheets, [&](const PosterSheet& sheet) {
                        return sheet.part.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(point);
                    });
                    ASSERT_TRUE(isShown) << point.x() << ' ' << point.y();
                }
        }
}

TEST(Poster, StandsWithinTheMarginsAndSharesWhatOverlaps)
{
    const auto sheets = posterSheets({2'000, 1'500}, kA4, 40);
    ASSERT_TRUE(sheets);
    EXPECT_THAT(labels(*sheets),
                ElementsAre("A1, 1 of 6", "B1, 2 of 6", "C1, 3 of 6", "A2, 4 of 6", "B2, 5 of 6", "C2, 6 of 6"));
    for (const PosterSheet& sheet : *sheets) {
        EXPECT_EQ(sheet.area.size(), sheet.part.size());
        EXPECT_GE(sheet.area.left(), kMargin - 0.01);
        EXPECT_LE(sheet.area.right(), kA4.width() - kMargin + 0.01);
        EXPECT_LE(sheet.area.bottom(), kA4.height() - kMargin + 0.01);
    }
    EXPECT_NEAR(((*sheets)[0].part & (*sheets)[1].part).width(), 40, 1e-6);
    EXPECT_NEAR(((*sheets)[1].part & (*sheets)[4].part).height(), 40, 1e-6);
}

TEST(Poster, RefusesPaperWithoutRoom)
{
    EXPECT_FALSE(posterSheets({1'000, 1'000}, {70, 700}, 0));
    EXPECT_FALSE(posterSheets({1'000, 1'000}, kA4, 800));
    EXPECT_FALSE(posterSheets({1'000, 1'000}, kA4, -5));
    EXPECT_FALSE(posterSheets({1e9, 1e9}, kA4, 0));
}

TEST(PosterPdf, HasAPageForEachSheetAndSaysWhereToCut)
{
    const SampleMap sample = powers();
    const ExportOptions options{.size = QSizeF(2'000, 1'500), .scale = 3, .sheet = kA4, .overlap = 40};
    const std::string pdf = *writePdf(sample.map, pictureOf(sample.map), options);
    EXPECT_EQ(count(pdf, "/Type /Page\\b"), 6u);
    EXPECT_EQ(count(pdf, "/TrimBox \\[ 28\\.35 "), 6u);
    EXPECT_EQ(count(pdf, "/MediaBox \\[ 0 0 595[.\\d]* 84[12][.\\d]* \\]"), 6u);
    EXPECT_GE(count(pdf, "/Subtype /Link"), 1u);
    EXPECT_EQ(pdf == *writePdf(sample.map, pictureOf(sample.map), options), true);
    ExportOptions tiny = options;
    tiny.sheet = {50, 50};
    EXPECT_FALSE(writePdf(sample.map, pictureOf(sample.map), tiny));
}

TEST(FigurePdf, HasLinksABookmarkAndItsLanguage)
{
    const SampleMap sample = powers();
    Picture picture = pictureOf(sample.map, {}, QStringLiteral("en"));
    const std::string pdf =
        *writePdf(sample.map, picture, {.size = QSizeF(960, 480), .title = QStringLiteral("Powers")});
    EXPECT_THAT(pdf, HasSubstr("(https://example.org/soft)"));
    EXPECT_THAT(pdf, HasSubstr("/Lang (en)"));
    EXPECT_THAT(pdf, HasSubstr("/Title (Powers)"));
    EXPECT_THAT(pdf, HasSubstr("/TrimBox [ 0 0 720 360 ]"));
    EXPECT_THAT(pdf, Not(HasSubstr("/UseOutlines")));
    EXPECT_EQ(count(*writePdf(hostileMap().map, pictureOf(hostileMap().map), {}), "/URI \\("), 1u);
}

}  // namespace
}  // namespace conspectus
