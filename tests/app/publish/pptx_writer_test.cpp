#include "app/publish/office/pptx_plane.h"
#include "app/publish/writers.h"
#include "core/formats/zip/zip_file.h"
#include "tests/app/publish/hostile_map.h"

#include <QXmlStreamReader>
#include <gmock/gmock.h>
#include <zip.h>

#include <map>
#include <set>

namespace conspectus {
namespace {

using testing::HasSubstr;
using testing::Not;

using Parts = std::map<std::string, std::string>;

Parts unzipped(const std::string& bytes)
{
    Parts parts;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = zip_open_from_source(source, ZIP_CHECKCONS, &error);
    if (!archive) {
        ADD_FAILURE() << zip_error_strerror(&error);
        zip_source_free(source);
        return parts;
    }
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t stat;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat);
        std::string content(stat.size, '\0');
        zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        EXPECT_EQ(zip_fread(file, content.data(), content.size()), static_cast<zip_int64_t>(content.size()));
        zip_fclose(file);
        parts[stat.name] = content;
    }
    zip_discard(archive);
    return parts;
}

std::string pptxOf(const ConceptMap& map, const ExportOptions& options = {})
{
    return *writePptx(map, pictureOf(map), options);
}

std::string slideOf(const ConceptMap& map, const ExportOptions& options = {})
{
    return unzipped(pptxOf(map, options))["ppt/slides/slide1.xml"];
}

/// What a reader of a slide meets, of two readings that are offered the first.
struct Slide {
    std::map<QString, int> sites;  // of shapes, by id: how many places lines can be glued to
    std::vector<std::pair<QString, int>> glued;  // ids of shapes, numbers of sites
    int connectors = 0;
    QString text;
};

Slide read(const std::string& xml)
{
    Slide slide;
    QString id;
    QXmlStreamReader reader(QByteArray::fromStdString(xml));
    while (!reader.atEnd()) {
        reader.readNext();
        const QString name = reader.isStartElement() ? reader.qualifiedName().toString() : QString();
        if (name == QLatin1String("mc:Fallback"))
            reader.skipCurrentElement();
        else if (name == QLatin1String("p:cNvPr"))
            id = reader.attributes().value(QLatin1String("id")).toString();
        else if (name == QLatin1String("a:cxn"))
            ++slide.sites[id];
        else if (name == QLatin1String("p:cxnSp"))
            ++slide.connectors;
        else if (name == QLatin1String("a:stCxn") || name == QLatin1String("a:endCxn"))
            slide.glued.emplace_back(reader.attributes().value(QLatin1String("id")).toString(),
                                     reader.attributes().value(QLatin1String("idx")).toInt());
        else if (name == QLatin1String("a:t"))
            slide.text += reader.readElementText() + u'\n';
    }
    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
    return slide;
}

TEST(ZipBuilder, PacksFilesInOrderWithoutTheTimeOfDay)
{
    const std::vector<ZipEntry> files{{"b.txt", "second"}, {"a.txt", std::string(5000, 'x')}};
    const std::string bytes = *zipOf(files);
    EXPECT_EQ(bytes, *zipOf(files));
    EXPECT_EQ(unzipped(bytes), (Parts{{"a.txt", std::string(5000, 'x')}, {"b.txt", "second"}}));
    EXPECT_LT(bytes.find("b.txt"), bytes.find("a.txt"));
}

TEST(PptxWriter, WritesEveryPartThatItNames)
{
    const Parts parts = unzipped(pptxOf(powers().map));
    for (const auto& [name, content] : parts) {
        QXmlStreamReader reader(QByteArray::fromStdString(content));
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            const QString part = reader.attributes().value(QLatin1String("PartName")).toString();
            if (!part.isEmpty()) {
                EXPECT_TRUE(parts.contains(part.mid(1).toStdString())) << part.toStdString();
            }
        }
        EXPECT_FALSE(reader.hasError()) << name << ": " << reader.errorString().toStdString();
    }
}

TEST(PptxWriter, GluesEveryLineToSitesThatItsShapesHave)
{
    const Slide slide = read(slideOf(powers().map));
    EXPECT_EQ(slide.connectors, 3);
    ASSERT_EQ(slide.glued.size(), 6u);
    for (const auto& [id, site] : slide.glued) {
        ASSERT_TRUE(slide.sites.contains(id)) << id.toStdString();
        EXPECT_LT(site, slide.sites.at(id));
    }
}

TEST(PptxWriter, WritesTextWithTitleLanguageAndDirection)
{
    SampleMap sample = powers();
    sample.add("القوة الناعمة");
    Picture picture = pictureOf(sample.map);
    picture.language = QStringLiteral("zh-Hans");
    Parts parts = unzipped(*writePptx(
        sample.map, picture, {.title = QStringLiteral("Powers"), .alternative = QStringLiteral("Three powers")}));
    const std::string slide = parts["ppt/slides/slide1.xml"];
    EXPECT_THAT(read(slide).text.toStdString(), HasSubstr("soft power\n"));
    EXPECT_THAT(slide, HasSubstr("<a:t>Powers</a:t>"));
    EXPECT_THAT(slide, HasSubstr(R"(descr="Three powers")"));
    EXPECT_THAT(slide, HasSubstr(R"(lang="zh-CN")"));
    EXPECT_THAT(slide, HasSubstr(R"(<a:pPr algn="ctr" rtl="1">)"));
    EXPECT_THAT(parts["docProps/core.xml"], HasSubstr("<dc:title>Powers</dc:title>"));
}

TEST(PptxWriter, GroupsTheKeyOfNumbersAsALegend)
{
    const SampleMap sample = powers();
    const Parts parts = unzipped(*writePptx(sample.map, numberedPictureOf(sample.map), {}));
    const std::string slide = parts.at("ppt/slides/slide1.xml");
    const std::string legend = slide.substr(slide.find("name=\"Legend\""));
    EXPECT_THAT(legend, HasSubstr("<a:t>is the basis of</a:t>"));
    EXPECT_THAT(legend, HasSubstr("<a:t>2</a:t>"));
    EXPECT_THAT(slide, HasSubstr("descr=\"is the basis of\""));
}

TEST(PptxWriter, LetsNothingOfAMapRun)
{
    Parts parts = unzipped(pptxOf(hostileMap().map));
    EXPECT_THAT(read(parts["ppt/slides/slide1.xml"]).text.remove(u'\n').toStdString(), HasSubstr("<script>"));
    const std::string links = parts["ppt/slides/_rels/slide1.xml.rels"];
    EXPECT_THAT(links, HasSubstr(R"(Target="https://example.org/?a=1&amp;b=2" TargetMode="External")"));
    EXPECT_THAT(links, Not(HasSubstr("javascript")));
    EXPECT_THAT(links, Not(HasSubstr("file:")));
}

TEST(PptxWriter, GivesEveryShapeAnIdOfItsOwn)
{
    QXmlStreamReader reader(QByteArray::fromStdString(slideOf(hostileMap().map)));
    std::set<QString> ids;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == QLatin1String("Fallback")) {
            reader.skipCurrentElement();
        } else if (reader.isStartElement() && reader.name() == QLatin1String("cNvPr")) {
            const QString id = reader.attributes().value(QLatin1String("id")).toString();
            EXPECT_TRUE(ids.insert(id).second) << id.toStdString();
            EXPECT_FALSE(reader.attributes().value(QLatin1String("name")).isEmpty());
        }
    }
    EXPECT_GT(ids.size(), 5u);
}

TEST(PptxWriter, WritesTheSameBytesTwice) { EXPECT_EQ(pptxOf(hostileMap().map), pptxOf(hostileMap().map)); }

TEST(SlidePlane, KeepsToTheSizesThatPowerPointKnows)
{
    const SlidePlane usual({QSizeF(960, 540), 1, {}});
    EXPECT_EQ(usual.width(), 9144000);
    EXPECT_EQ(usual.points(16), 1200);
    const SlidePlane large({QSizeF(10752, 5376), 1, {}});  // 112 inches
    EXPECT_EQ(large.width(), 56 * 914400);
    EXPECT_EQ(large.points(16), 600);
    const SlidePlane small({QSizeF(48, 96), 1, {}});
    EXPECT_EQ(small.width(), 914400);
    EXPECT_EQ(small.at(Rect{0, 0, 48, 96}).x, 914400 / 4);
}

TEST(PptxWriter, WritesAnEmptyMap)
{
    const Slide slide = read(slideOf(ConceptMap()));
    EXPECT_EQ(slide.connectors, 0);
}

}  // namespace
}  // namespace conspectus
