// Formats of pixels: what they show, what they say of themselves, and how much memory they take.
#include "app/publish/pixels/raster_metadata.h"
#include "app/publish/pixels/raster_page.h"
#include "app/publish/writers.h"
#include "tests/app/publish/hostile_map.h"

#include <QImage>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <gmock/gmock.h>

#include <fstream>
#include <tiffio.h>
#include <webp/decode.h>
#include <webp/mux.h>

namespace conspectus {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::vector<const PictureFormat*> pixelFormats()
{
    std::vector<const PictureFormat*> found;
    for (const PictureFormat& format : pictureFormats())
        if (format.kind == FormatKind::Pixels)
            found.push_back(&format);
    return found;
}

/// All rows of the page, as strips of `rows` give them.
QByteArray pixels(const Picture& picture, const ExportOptions& options, int rows)
{
    QByteArray all;
    const Result<QSize> size = rasterSize(picture, options, {"picture", 10'000, 1e8});
    const auto take = [&](const QImage& strip) -> Result<void> {
        for (int row = 0; row < strip.height(); ++row)
            all.append(reinterpret_cast<const char*>(strip.constScanLine(row)), strip.width() * 4);
        return {};
    };
    EXPECT_TRUE(size && paintStrips(picture, options, *size, QImage::Format_RGBA8888, take, rows));
    return all;
}

/// The largest difference of a colour anywhere.
int difference(const QByteArray& a, const QByteArray& b)
{
    int largest = a.size() == b.size() ? 0 : 256;
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i)
        largest = std::max(largest, std::abs(static_cast<uchar>(a[i]) - static_cast<uchar>(b[i])));
    return largest;
}

/// Concepts below one another and a dashed line that swings from the first to the last.
Picture tall()
{
    SampleMap sample;
    std::vector<ConceptId> concepts;
    for (int i = 0; i < 8; ++i) {
        concepts.push_back(sample.add("concept " + std::to_string(i)));
        if (i > 0)
            sample.link(concepts[concepts.size() - 2], concepts.back(), sample.includes);
    }
    sample.link(concepts.front(), concepts.back(), sample.drives);
    Picture picture = pictureOf(sample.map);
    Spline& curve = picture.relations.back().curve;
    const Point from = curve.front(), to = curve.back();
    curve = {from, from + Point{150, 400}, to - Point{190, 200}, to};
    return picture;
}

TEST(RasterPage, IsTheSameHoweverItIsCut)
{
    const Picture picture = tall();
    ASSERT_EQ(picture.relations.back().line, LineStyle::Dashed);
    for (double density : {1.0, 3.125}) {
        const ExportOptions options{.density = density};
        const QByteArray whole = pixels(picture, options, 100'000);
        // Cut lines may come out a trace lighter or darker, where nobody sees it; a dash out of step is another colour.
        for (int rows : {300, 64, 7})
            EXPECT_LE(difference(pixels(picture, options, rows), whole), 3) << density << ' ' << rows;
    }
}

TEST(RasterPage, TellsHowMuchIsDoneAndStopsWhenTold)
{
    const SampleMap sample = powers();
    for (const PictureFormat* format : pixelFormats()) {
        double last = 0;
        ExportOptions options;
        options.progress = [&](double share) {
            EXPECT_GE(share, last);
            last = share;
            return true;
        };
        EXPECT_TRUE(format->write(sample.map, pictureOf(sample.map), options)) << format->extension;
        EXPECT_EQ(last, 1) << format->extension;
        options.progress = [](double) {
            return false;
        };
        const auto stopped = format->write(sample.map, pictureOf(sample.map), options);
        ASSERT_FALSE(stopped) << format->extension;
        EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled) << format->extension;
    }
}

TEST(RasterPage, RefusesMoreThanAFormatHolds)
{
    const SampleMap sample = powers();
    const Picture picture = pictureOf(sample.map);
    for (const PictureFormat* format : pixelFormats())
        for (const QSizeF size : {QSizeF(70'000, 10), QSizeF(30'000, 30'000)}) {
            const auto written = format->write(sample.map, picture, {.size = size});
            ASSERT_FALSE(written) << format->extension;
            EXPECT_THAT(written.error().message, HasSubstr("too large"));
        }
    EXPECT_FALSE(writePng(sample.map, picture, {.size = QSizeF(40'000, 10)}));
    EXPECT_FALSE(writeWebp(sample.map, picture, {.size = QSizeF(17'000, 10)}));
    EXPECT_TRUE(writeJpeg(sample.map, picture, {.size = QSizeF(40'000, 10)}));
}

TEST(RasterPage, IsTheSameBytesTwiceInEveryFormat)
{
    for (const ConceptMap& map : {powers().map, hostileMap().map, ConceptMap()})
        for (const PictureFormat* format : pixelFormats()) {
            const auto first = format->write(map, pictureOf(map), {});
            ASSERT_TRUE(first) << format->extension << first.error().message;
            EXPECT_EQ(*first == *format->write(map, pictureOf(map), {}), true) << format->extension;
        }
}

TEST(PictureFormats, GoByTheirOtherNamesToo)
{
    EXPECT_EQ(pictureFormatByPath("a/b.JPEG")->extension, "jpg");
    EXPECT_EQ(pictureFormatByPath("b.tif")->extension, "tiff");
    EXPECT_EQ(pictureFormatByPath("b.tif/c"), nullptr);
}

TEST(Png, SaysItsWordsAndColours)
{
    const SampleMap sample = powers();
    const std::string png =
        *writePng(sample.map, pictureOf(sample.map),
                  {.title = QStringLiteral("\u8f6f\u5b9e\u529b\x01"), .alternative = QStringLiteral("Three powers.")});
    const QImage image = QImage::fromData(QByteArray::fromStdString(png), "PNG");
    EXPECT_EQ(image.text(QStringLiteral("Title")), QStringLiteral("\u8f6f\u5b9e\u529b"));
    EXPECT_THAT(image.text(QStringLiteral("Description")).toStdString(), StartsWith("Three powers.\n"));
    EXPECT_THAT(png, HasSubstr("sRGB"));
    EXPECT_THAT(png, HasSubstr("iTXtTitle"));
    EXPECT_THAT(png, Not(HasSubstr("tIME")));
}

TEST(Jpeg, IsOfFullColourResolutionAndSaysItsSizeOnPaper)
{
    const SampleMap sample = powers();
    const std::string jpeg = *writeJpeg(sample.map, pictureOf(sample.map), {.isTransparent = true, .density = 3.125});
    EXPECT_EQ(jpeg.substr(6, 5), std::string("JFIF\0", 5));
    EXPECT_EQ(jpeg.substr(13, 5), std::string("\1\x01\x2c\x01\x2c", 5));  // 300 dots per inch, twice
    const std::size_t frame = jpeg.find("\xff\xc0");  // baseline
    ASSERT_NE(frame, std::string::npos);
    EXPECT_EQ(jpeg.substr(frame + 11, 1), "\x11");  // brightness is not sampled more finely than colour
    EXPECT_THAT(jpeg, HasSubstr("http://ns.adobe.com/xap/1.0/"));
    EXPECT_THAT(jpeg, HasSubstr("ICC_PROFILE"));
    const QImage image = QImage::fromData(QByteArray::fromStdString(jpeg), "JPEG");
    EXPECT_EQ(image.pixelColor(1, 1), QColor(Qt::white));
}

TEST(Tiff, IsWhatJournalsAskFor)
{
    const SampleMap sample = powers();
    const QTemporaryDir folder;
    for (bool isTransparent : {false, true}) {
        const std::string bytes = *writeTiff(
            sample.map, pictureOf(sample.map),
            {.isTransparent = isTransparent, .density = 3.125, .alternative = QStringLiteral("Three powers.")});
        EXPECT_THAT(bytes, StartsWith("II"));
        const std::string path = folder.filePath(QStringLiteral("x.tiff")).toStdString();
        std::ofstream(path, std::ios::binary) << bytes;
        TIFF* tiff = TIFFOpen(path.c_str(), "r");
        ASSERT_TRUE(tiff);
        std::uint16_t samples = 0, bits = 0, compression = 0, unit = 0;
        float resolution = 0;
        char* description = nullptr;
        TIFFGetField(tiff, TIFFTAG_SAMPLESPERPIXEL, &samples);
        TIFFGetField(tiff, TIFFTAG_BITSPERSAMPLE, &bits);
        TIFFGetField(tiff, TIFFTAG_COMPRESSION, &compression);
        TIFFGetField(tiff, TIFFTAG_RESOLUTIONUNIT, &unit);
        TIFFGetField(tiff, TIFFTAG_XRESOLUTION, &resolution);
        EXPECT_EQ(TIFFGetField(tiff, TIFFTAG_IMAGEDESCRIPTION, &description), 1);
        EXPECT_EQ(samples, isTransparent ? 4 : 3);
        EXPECT_EQ(bits, 8);
        EXPECT_EQ(compression, COMPRESSION_LZW);
        EXPECT_EQ(unit, RESUNIT_INCH);
        EXPECT_FLOAT_EQ(resolution, 300);
        EXPECT_THAT(description, StartsWith("Three powers.\n"));
        uchar pixel[4] = {};
        std::vector<uchar> row(static_cast<std::size_t>(TIFFScanlineSize(tiff)));
        EXPECT_EQ(TIFFReadScanline(tiff, row.data(), 0, 0), 1);
        std::copy_n(row.begin(), samples, pixel);
        EXPECT_EQ(pixel[3], 0);
        EXPECT_EQ(pixel[0], isTransparent ? 0 : findTheme(QStringLiteral("paper"))->canvas.red());
        EXPECT_FALSE(TIFFReadDirectory(tiff));  // one layer
        TIFFClose(tiff);
    }
}

TEST(Webp, IsWithoutLossAndSaysItsSizeOnPaper)
{
    const SampleMap sample = powers();
    const Picture picture = pictureOf(sample.map);
    const ExportOptions options{.isTransparent = true, .density = 2};
    const std::string webp = *writeWebp(sample.map, picture, options);
    int width = 0, height = 0;
    uint8_t* decoded = WebPDecodeRGBA(reinterpret_cast<const uint8_t*>(webp.data()), webp.size(), &width, &height);
    ASSERT_TRUE(decoded);
    const QImage image(decoded, width, height, QImage::Format_RGBA8888);
    const QImage png = QImage::fromData(QByteArray::fromStdString(*writePng(sample.map, picture, options)), "PNG");
    ASSERT_EQ(image.size(), png.size());
    int differing = 0;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            differing +=
                qAlpha(png.pixel(x, y)) == 0 ? qAlpha(image.pixel(x, y)) != 0 : image.pixel(x, y) != png.pixel(x, y);
    EXPECT_EQ(differing, 0);
    WebPFree(decoded);
    EXPECT_THAT(webp, HasSubstr("EXIF"));
    EXPECT_THAT(webp, HasSubstr(exifResolution(192)));
    EXPECT_THAT(webp, HasSubstr("XMP "));
    EXPECT_THAT(webp, HasSubstr("ICCP"));
}

TEST(Xmp, IsCutToWhatItsPlaceHoldsAndStaysWhole)
{
    RasterWords words{QStringLiteral("<b>&\"Title"), {}, QStringLiteral("]]> alternative")};
    for (int i = 0; i < 5'000; ++i)
        words.description += QStringLiteral("power \u2014 includes \u2192 soft power & more\n");
    const std::string packet = xmpPacket(words, 60'000);
    EXPECT_LE(packet.size(), 60'000u);
    EXPECT_GE(packet.size(), 30'000u);
    QXmlStreamReader reader(QByteArray::fromStdString(packet));
    QString text;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text();
    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("<b>&\"Title")));
    EXPECT_TRUE(text.contains(QStringLiteral("]]> alternative")));
}

}  // namespace
}  // namespace conspectus
