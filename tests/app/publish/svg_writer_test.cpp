#include "app/publish/writers.h"
#include "tests/app/publish/hostile_map.h"

#include <QXmlStreamReader>
#include <gmock/gmock.h>

#include <set>

namespace conspectus {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string svgOf(const ConceptMap& map, const ExportOptions& options = {})
{
    return *writeSvg(map, pictureOf(map), options);
}

/// What a reader of the document meets.
struct Reading {
    std::multiset<QString> elements;
    QStringList ids;
    QStringList links;
    QStringList handlers;  // names of attributes that would run something
    QString text;
    QString fault;
};

Reading read(const std::string& svg)
{
    Reading reading;
    QXmlStreamReader reader(QByteArray::fromStdString(svg));
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            reading.elements.insert(reader.name().toString());
            for (const QXmlStreamAttribute& each : reader.attributes()) {
                if (each.name() == QLatin1String("id"))
                    reading.ids.append(each.value().toString());
                if (each.name() == QLatin1String("href"))
                    reading.links.append(each.value().toString());
                if (each.name().startsWith(QLatin1String("on")))
                    reading.handlers.append(each.name().toString());
            }
        } else if (reader.isCharacters()) {
            reading.text += reader.text();
        }
    }
    if (reader.hasError())
        reading.fault = reader.errorString();
    return reading;
}

TEST(SvgWriter, WritesTextAsTextWithTitleAndDescription)
{
    const Reading reading = read(svgOf(powers().map, {.title = QStringLiteral("Powers")}));
    EXPECT_EQ(reading.fault, QString());
    EXPECT_GE(reading.elements.count(QStringLiteral("text")), 4u);
    EXPECT_EQ(reading.elements.count(QStringLiteral("path")) > 0, true);
    for (const char* text :
         {"Powers", "soft power", "is the basis of", "hard power \u2014 is the basis of \u2192 soft power"})
        EXPECT_TRUE(reading.text.contains(QString::fromUtf8(text))) << text;
}

TEST(SvgWriter, SaysWhatNumbersStandForWhereTheyStandAndInTheKey)
{
    const SampleMap sample = powers();
    const std::string svg = *writeSvg(sample.map, numberedPictureOf(sample.map), {});
    EXPECT_EQ(read(svg).fault, QString());
    EXPECT_THAT(svg, HasSubstr("<g class=\"phrase number\">"));
    EXPECT_THAT(svg, HasSubstr("<title>is the basis of</title>"));
    const std::string notes = svg.substr(svg.find("<g id=\"notes\">"));
    EXPECT_THAT(notes, HasSubstr(">2</tspan>"));
    EXPECT_THAT(notes, HasSubstr(">is the basis of</tspan>"));
    EXPECT_THAT(notes, HasSubstr(">is part of</tspan>"));
}

TEST(SvgWriter, GivesEachConceptAndRelationAnIdOfItsOwn)
{
    const SampleMap sample = powers();
    const Reading reading = read(svgOf(sample.map));
    const QStringList concepts = reading.ids.filter(QStringLiteral("concept-"));
    EXPECT_EQ(concepts.size(), 3);
    EXPECT_EQ(reading.ids.filter(QStringLiteral("relation-")).size(), 3);
    EXPECT_EQ(std::set<QString>(reading.ids.begin(), reading.ids.end()).size(), std::size_t(reading.ids.size()));
}

TEST(SvgWriter, LetsNothingOfAMapRun)
{
    const Reading reading = read(svgOf(hostileMap().map));
    EXPECT_EQ(reading.fault, QString());
    EXPECT_EQ(reading.elements.count(QStringLiteral("script")), 0u);
    EXPECT_TRUE(reading.handlers.isEmpty()) << reading.handlers.join(u' ').toStdString();
    EXPECT_EQ(reading.links, QStringList(QStringLiteral("https://example.org/?a=1&b=2")));
    EXPECT_TRUE(reading.text.contains(QString::fromStdString(kScript)));
}

TEST(SvgWriter, UsesOnlyWhatEveryEditorKnows)
{
    const Reading reading = read(svgOf(powers().map));
    for (const char* element : {"style", "marker", "clipPath", "foreignObject", "filter", "image"})
        EXPECT_EQ(reading.elements.count(QLatin1String(element)), 0u) << element;
}

TEST(SvgWriter, WritesTheSameBytesTwice)
{
    EXPECT_EQ(svgOf(powers().map), svgOf(powers().map));
    EXPECT_EQ(svgOf(hostileMap().map), svgOf(hostileMap().map));
}

TEST(SvgWriter, IsAsLargeAsAsked)
{
    const std::string svg = svgOf(powers().map, {.size = QSizeF(800, 600)});
    EXPECT_THAT(svg, HasSubstr(R"(width="800" height="600" viewBox="0 0 )"));
}

TEST(SvgWriter, LeavesTheCanvasOutWhenTransparent)
{
    const std::string canvas = R"(<rect id="canvas")";
    EXPECT_THAT(svgOf(powers().map), HasSubstr(canvas));
    EXPECT_THAT(svgOf(powers().map, {.isTransparent = true}), Not(HasSubstr(canvas)));
}

TEST(SvgWriter, WritesAnEmptyMap) { EXPECT_EQ(read(svgOf(ConceptMap())).fault, QString()); }

}  // namespace
}  // namespace conspectus
