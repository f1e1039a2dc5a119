// PDF and PNG: what a printer and a web page get.
#include "app/publish/writers.h"
#include "tests/app/publish/hostile_map.h"

#include <QImage>
#include <gmock/gmock.h>

#include <regex>
#include <sstream>

namespace conspectus {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string pdfOf(const ConceptMap& map, const ExportOptions& options = {})
{
    return *writePdf(map, pictureOf(map), options);
}

QImage pngOf(const ConceptMap& map, const ExportOptions& options = {})
{
    return QImage::fromData(QByteArray::fromStdString(*writePng(map, pictureOf(map), options)), "PNG");
}

std::size_t count(const std::string& text, const std::string& pattern)
{
    const std::regex wanted(pattern);
    return std::size_t(std::distance(std::sregex_iterator(text.begin(), text.end(), wanted), std::sregex_iterator()));
}

TEST(PdfWriter, EmbedsEveryFontAsASubset)
{
    const std::string pdf = pdfOf(powers().map);
    EXPECT_THAT(pdf, StartsWith("%PDF-1."));
    const std::size_t fonts = count(pdf, "/Type /FontDescriptor");
    EXPECT_GE(fonts, 2u);
    EXPECT_EQ(count(pdf, "/FontFile2? "), fonts);
    EXPECT_EQ(count(pdf, "/BaseFont /[A-Z]{6}\\+Lato"), count(pdf, "/BaseFont /"));
    EXPECT_THAT(pdf, Not(HasSubstr("/Type3")));
}

TEST(PdfWriter, WritesTheSameBytesTwiceAndNoDate)
{
    const std::string pdf = pdfOf(powers().map);
    EXPECT_EQ(pdf, pdfOf(powers().map));
    EXPECT_THAT(pdf, Not(HasSubstr("/CreationDate")));
}

TEST(PdfWriter, SaysWhereItsObjectsAre)
{
    const std::string pdf = pdfOf(powers().map);
    const std::size_t table = std::stoul(pdf.substr(pdf.rfind("startxref") + 10));
    ASSERT_EQ(pdf.substr(table, 4), "xref");
    std::istringstream lines(pdf.substr(table));
    std::string line;
    std::getline(lines, line);
    std::getline(lines, line);
    std::getline(lines, line);
    for (int object = 1; std::getline(lines, line) && line.size() >= 18 && line[17] == 'n'; ++object) {
        const std::string start = std::to_string(object) + " 0 obj";
        EXPECT_EQ(pdf.substr(std::stoul(line.substr(0, 10)), start.size()), start);
    }
}

TEST(PdfWriter, IsAsLargeOnPaperAsOnScreen)
{
    const std::string pdf = pdfOf(powers().map, {.size = QSizeF(960, 480)});
    std::smatch box;
    ASSERT_TRUE(std::regex_search(pdf, box, std::regex(R"(/MediaBox \[ 0 0 (\d+)[.\d]* (\d+)[.\d]* \])")));
    EXPECT_EQ(box[1], "720");
    EXPECT_EQ(box[2], "360");
}

TEST(PngWriter, ShowsWhatTheMapIsOn)
{
    const QImage image = pngOf(powers().map, {.size = QSizeF(800, 500)});
    EXPECT_EQ(image.size(), QSize(800, 500));
    EXPECT_EQ(image.pixelColor(2, 2), findTheme(QStringLiteral("paper"))->canvas);
    EXPECT_EQ(
        pngOf(powers().map, {.theme = findTheme(QStringLiteral("night")), .size = QSizeF(800, 500)}).pixelColor(2, 2),
        findTheme(QStringLiteral("night"))->canvas);
}

TEST(PngWriter, HasAsManyPixelsAsTheDensityAsksAndSaysSo)
{
    const QImage image = pngOf(powers().map, {.size = QSizeF(800, 500), .density = 3.125});
    EXPECT_EQ(image.size(), QSize(2500, 1563));
    EXPECT_NEAR(image.dotsPerMeterX() * 0.0254, 300, 0.5);
}

TEST(PngWriter, IsTransparentWhereAskedTo)
{
    EXPECT_EQ(pngOf(powers().map, {.isTransparent = true}).pixelColor(1, 1).alpha(), 0);
}

TEST(PngWriter, RefusesWhatNoMemoryHolds)
{
    const SampleMap sample = powers();
    const auto huge = writePng(sample.map, pictureOf(sample.map), {.size = QSizeF(300'000, 300'000)});
    ASSERT_FALSE(huge);
    EXPECT_EQ(huge.error().code, ErrorCode::Output);
}

TEST(PageWriters, WriteHostileAndEmptyMaps)
{
    for (const ConceptMap& map : {hostileMap().map, ConceptMap()}) {
        EXPECT_TRUE(writePdf(map, pictureOf(map), {}));
        EXPECT_TRUE(writePng(map, pictureOf(map), {}));
    }
}

}  // namespace
}  // namespace conspectus
