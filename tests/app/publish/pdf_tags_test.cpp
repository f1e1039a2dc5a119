#include "app/publish/pdf/pdf_binder.h"
#include "app/publish/pdf/pdf_pages.h"
#include "app/publish/pdf/pdf_tags.h"
#include "app/publish/writers.h"
#include "tests/app/publish/hostile_map.h"

#define POINTERHOLDER_TRANSITION 4
#include <gmock/gmock.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <QXmlStreamReader>

namespace conspectus {
namespace {

using testing::HasSubstr;
using testing::StartsWith;
using Object = QPDFObjectHandle;

const PdfFigure kFigure{QStringLiteral("Concept map (with \\ brackets) of 力."), QStringLiteral("Power & <politics>"),
                        QStringLiteral("en-GB")};

/// Pages with a line on each.
std::string pages(std::size_t count)
{
    const auto paint = [](QPainter& painter, std::size_t, double) {
        painter.drawLine(0, 0, 1000, 1000);
    };
    return *writePdfPages({QSizeF(200, 100), count, QStringLiteral("Draft"), {}, paint});
}

struct Read {
    std::string bytes;  // QPDF reads them when an object is asked for
    QPDF document;
    Object catalogue;
    Object whole;  // the one element at the top

    explicit Read(std::string pdf) : bytes(std::move(pdf))
    {
        document.processMemoryFile("test", bytes.data(), bytes.size());
        catalogue = document.getRoot();
        whole = catalogue.getKey("/StructTreeRoot").getKey("/K");
    }

    Object kid(int at) { return whole.getKey("/K").getArrayItem(at); }
    QPDFPageObjectHelper page(std::size_t at) { return QPDFPageDocumentHelper(document).getAllPages().at(at); }

    /// What the tree of parents has under a key.
    Object parent(int key)
    {
        Object numbers = catalogue.getKey("/StructTreeRoot").getKey("/ParentTree").getKey("/Nums");
        for (int i = 0; i + 1 < numbers.getArrayNItems(); i += 2)
            if (numbers.getArrayItem(i).getIntValueAsInt() == key)
                return numbers.getArrayItem(i + 1);
        return Object::newNull();
    }

    std::string content(std::size_t at)
    {
        std::string all;
        for (Object& each : page(at).getPageContents()) {
            const auto data = each.getStreamData();
            all.append(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
        }
        return all;
    }
};

TEST(PdfTags, SayThatTheDocumentIsTagged)
{
    Read read(*tagged(pages(1), kFigure));
    EXPECT_TRUE(read.catalogue.getKey("/MarkInfo").getKey("/Marked").getBoolValue());
    EXPECT_TRUE(read.catalogue.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
    EXPECT_EQ(read.catalogue.getKey("/Lang").getUTF8Value(), "en-GB");
    EXPECT_EQ(read.document.getTrailer().getKey("/Info").getKey("/Title").getUTF8Value(), "Power & <politics>");
}

TEST(PdfTags, HoldOneFigureWithTheAlternativeText)
{
    Read read(*tagged(pages(1), kFigure));
    EXPECT_EQ(read.whole.getKey("/S").getName(), "/Document");
    Object figure = read.kid(0);
    EXPECT_EQ(figure.getKey("/S").getName(), "/Figure");
    EXPECT_EQ(figure.getKey("/Alt").getUTF8Value(), "Concept map (with \\ brackets) of 力.");
    EXPECT_TRUE(figure.getKey("/P").isSameObjectAs(read.whole));
    EXPECT_EQ(figure.getKey("/A").getKey("/BBox").getArrayNItems(), 4);
}

TEST(PdfTags, MarkAllContentAsTheFigureOnEveryPage)
{
    Read read(*tagged(pages(3), kFigure));
    Object figure = read.kid(0);
    ASSERT_EQ(figure.getKey("/K").getArrayNItems(), 3);
    for (int i = 0; i < 3; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const std::string content = read.content(at);
        EXPECT_THAT(content, StartsWith("/Figure <</MCID 0>> BDC"));
        EXPECT_EQ(content.substr(content.find_last_not_of('\n') - 2, 3), "EMC");
        Object page = read.page(at).getObjectHandle();
        EXPECT_TRUE(figure.getKey("/K").getArrayItem(i).getKey("/Pg").isSameObjectAs(page));
        EXPECT_EQ(page.getKey("/Tabs").getName(), "/S");
        Object parents = read.parent(page.getKey("/StructParents").getIntValueAsInt());
        ASSERT_TRUE(parents.isArray());
        EXPECT_TRUE(parents.getArrayItem(0).isSameObjectAs(figure));
    }
}

TEST(PdfTags, GiveLinksAPlaceBesideTheFigure)
{
    PdfBinding binding;
    binding.links.push_back({0, QRectF(10, 10, 50, 20), QStringLiteral("https://example.org/")});
    Read read(*tagged(*bound(pages(1), binding), kFigure));
    Object link = read.kid(1).getKey("/K").getArrayItem(0);
    EXPECT_EQ(link.getKey("/S").getName(), "/Link");
    Object annotation = read.page(0).getAnnotations("/Link").at(0).getObjectHandle();
    EXPECT_TRUE(link.getKey("/K").getArrayItem(0).getKey("/Obj").isSameObjectAs(annotation));
    EXPECT_TRUE(read.parent(annotation.getKey("/StructParent").getIntValueAsInt()).isSameObjectAs(link));
}

TEST(PdfTags, DescribeTheDocumentInXml)
{
    Read read(*tagged(pages(1), kFigure));
    Object metadata = read.catalogue.getKey("/Metadata");
    EXPECT_EQ(metadata.getDict().getKey("/Subtype").getName(), "/XML");
    const auto data = metadata.getStreamData();
    QXmlStreamReader reader(
        QByteArray(reinterpret_cast<const char*>(data->getBuffer()), static_cast<qsizetype>(data->getSize())));
    QString text;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text();
    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
    EXPECT_THAT(text.toStdString(), HasSubstr("Power & <politics>"));
    EXPECT_THAT(text.toStdString(), HasSubstr("of 力."));
}

TEST(PdfTags, SayNoLanguageThatIsNone)
{
    PdfFigure figure = kFigure;
    for (const char* language : {"", "english (UK)", "<script>"}) {
        figure.language = QLatin1String(language);
        EXPECT_FALSE(Read(*tagged(pages(1), figure)).catalogue.hasKey("/Lang")) << language;
    }
}

TEST(PdfTags, AreTheSameTwice)
{
    const std::string pdf = pages(2);
    EXPECT_EQ(*tagged(pdf, kFigure), *tagged(pdf, kFigure));
}

TEST(PdfTags, RefuseWhatIsNoPdf)
{
    const auto none = tagged("no pages here", kFigure);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::Output);
}

TEST(PdfTags, AreInEveryPdf)
{
    for (const SampleMap& sample : {powers(), hostileMap(), SampleMap()}) {
        Read read(*writePdf(sample.map, pictureOf(sample.map), {.alternative = QStringLiteral("Own words.")}));
        EXPECT_EQ(read.kid(0).getKey("/Alt").getUTF8Value(), "Own words.");
    }
}

}  // namespace
}  // namespace conspectus
