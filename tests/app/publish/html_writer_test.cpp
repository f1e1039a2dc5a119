#include "app/publish/html/html_data.h"
#include "app/publish/html/html_template.h"
#include "app/publish/html/plain_notes.h"
#include "app/publish/writers.h"
#include "core/model/map_info.h"
#include "tests/app/publish/hostile_map.h"
#include "tests/support/set_info.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <gmock/gmock.h>

namespace conspectus {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string pageOf(const ConceptMap& map, const ExportOptions& options = {}, const QString& language = {})
{
    return *writeHtml(map, pictureOf(map, {}, language), options);
}

/// What is between `begin` and `end`.
std::string between(const std::string& page, const std::string& begin, const std::string& end)
{
    const auto from = page.find(begin);
    const auto to = page.find(end, from);
    return from == std::string::npos || to == std::string::npos
        ? std::string()
        : page.substr(from + begin.size(), to - from - begin.size());
}

TEST(HtmlWriter, SaysWhatNumbersStandFor)
{
    const SampleMap sample = powers();
    const std::string page = *writeHtml(sample.map, numberedPictureOf(sample.map), {});
    const std::string figure = between(page, "id=\"figure\"", "</svg>");
    EXPECT_THAT(figure, HasSubstr("<title>is the basis of</title>"));
    EXPECT_THAT(figure.substr(figure.find("id=\"captions\"")), HasSubstr(">is the basis of</tspan>"));
}

std::string styleOf(const std::string& page) { return between(page, "<style>", "</style>"); }
std::string scriptOf(const std::string& page) { return between(page, "<script>", "</script>"); }
std::string jsonOf(const std::string& page)
{
    return between(page, "<script type=\"application/json\" id=\"data\">", "</script>");
}

QJsonObject dataOf(const std::string& page)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(jsonOf(page))).object();
}

std::string hashOf(const std::string& content)
{
    return "'sha256-" +
        QCryptographicHash::hash(QByteArray::fromStdString(content), QCryptographicHash::Sha256)
            .toBase64()
            .toStdString() +
        "'";
}

/// Empty if a reader of XML has nothing to say against it.
QString faultOf(const std::string& xml)
{
    QXmlStreamReader reader(QByteArray::fromStdString(xml));
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? reader.errorString() : QString();
}

std::size_t timesIn(const std::string& page, const std::string& part)
{
    std::size_t times = 0;
    for (auto at = page.find(part); at != std::string::npos; at = page.find(part, at + 1))
        ++times;
    return times;
}

TEST(HtmlWriter, NamesItsScriptAndItsStyleByTheirHashes)
{
    const std::string page = pageOf(powers().map);
    const std::string policy = between(page, "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"", "\"");
    EXPECT_THAT(policy, StartsWith("default-src 'none'; "));
    EXPECT_THAT(policy, HasSubstr("style-src " + hashOf(styleOf(page)) + ";"));
    EXPECT_THAT(policy, HasSubstr("script-src " + hashOf(scriptOf(page)) + ";"));
    EXPECT_THAT(policy, Not(HasSubstr("unsafe")));
    EXPECT_FALSE(scriptOf(page).empty());
}

TEST(HtmlWriter, NeedsNothingButItself)
{
    const std::string page = pageOf(powers().map);
    for (const char* loader : {" src=", "@import", "url(", "fetch(", "XMLHttpRequest", "import(", "<link", "<iframe"})
        EXPECT_THAT(page, Not(HasSubstr(loader))) << loader;
    EXPECT_EQ(timesIn(page, "<script"), 2u);
    EXPECT_EQ(timesIn(page, "<style"), 1u);
}

TEST(HtmlWriter, FillsEveryGap) { EXPECT_THAT(pageOf(powers().map), Not(HasSubstr("{{"))); }

TEST(HtmlWriter, SaysInTheDataWhatTheMapSays)
{
    const QJsonObject data = dataOf(pageOf(powers().map));
    const QJsonArray concepts = data[QStringLiteral("concepts")].toArray();
    ASSERT_EQ(concepts.size(), 3);
    EXPECT_EQ(concepts[0].toObject()[QStringLiteral("label")].toString(),
              QStringLiteral("comprehensive national power"));
    EXPECT_EQ(concepts[0].toObject()[QStringLiteral("narrower")].toArray(), QJsonArray({1, 2}));
    EXPECT_EQ(concepts[2].toObject()[QStringLiteral("link")].toString(), QStringLiteral("https://example.org/soft"));
    EXPECT_TRUE(data[QStringLiteral("propositions")].toArray().contains(QJsonArray({1, "is the basis of", 2})));
}

TEST(HtmlWriter, NamesConceptsThatThePictureDoesNotShow)
{
    const SampleMap sample = powers();
    ViewSpec view;
    view.scope.only = std::vector<ConceptId>{sample.map.concepts()[1]};
    const std::string page = *writeHtml(sample.map, pictureOf(sample.map, view), {});
    const QJsonObject data = dataOf(page);
    EXPECT_EQ(data[QStringLiteral("concepts")].toArray().size(), 1);
    EXPECT_TRUE(data[QStringLiteral("others")].toArray().contains(QStringLiteral("soft power")));
}

TEST(HtmlWriter, ListsConceptsUnderWhatTheyHangOn)
{
    const std::string page = pageOf(powers().map);
    const std::string list = "<ul>" + between(page, "<div class=\"outline\">\n<ul>", "</div>\n</nav>");
    EXPECT_EQ(faultOf(list), QString());
    EXPECT_EQ(timesIn(list, "<li "), 3u);
    EXPECT_EQ(timesIn(list, "<ul>"), 2u);
}

TEST(HtmlWriter, DrawsWellFormedShapesWithColoursForEveryTheme)
{
    const std::string page = pageOf(powers().map);
    const std::string figure = "<svg xmlns" + between(page, "<svg xmlns", "</svg>\n</div>") + "</svg>";
    EXPECT_EQ(faultOf(figure), QString());
    for (const Theme& theme : themes())
        EXPECT_THAT(styleOf(page), HasSubstr("[data-theme=" + theme.name.toStdString() + "]{"));
    EXPECT_THAT(styleOf(page), HasSubstr("prefers-color-scheme:dark"));
}

TEST(HtmlWriter, KeepsTheThemeThatWasAskedFor)
{
    Theme theme = *findTheme(QStringLiteral("night"));
    EXPECT_THAT(styleOf(pageOf(powers().map, {.theme = &theme})), Not(HasSubstr("prefers-color-scheme")));
    theme.title = QStringLiteral("<Mine>");
    theme.name = QStringLiteral("]{}</style>");
    const std::string page = pageOf(powers().map, {.theme = &theme});
    EXPECT_THAT(page, HasSubstr("data-exported=\"own\""));
    EXPECT_THAT(page, HasSubstr(">&lt;Mine&gt;</option>"));
    EXPECT_THAT(styleOf(page), Not(HasSubstr("</")));
}

TEST(HtmlWriter, LetsNothingOfAMapRun)
{
    const std::string page = pageOf(hostileMap().map, {.title = QString::fromStdString(kScript + "{{@script}}")});
    EXPECT_EQ(timesIn(page, "<script"), 2u);
    EXPECT_EQ(timesIn(page, "</script"), 2u);
    EXPECT_THAT(page, HasSubstr("{{@script}}</title>"));
    EXPECT_THAT(jsonOf(page), Not(HasSubstr("<")));
    EXPECT_THAT(page, Not(HasSubstr("href=\"javascript")));
    EXPECT_THAT(page, Not(HasSubstr("file://")));
    static const QRegularExpression handler(QStringLiteral("<[^>]*\\s(on\\w+|style)="));
    const std::string markup = page.substr(page.find("<body>"), page.find("<script") - page.find("<body>"));
    static const QRegularExpression value(QStringLiteral("\"[^\"]*\""));  // may say anything: it is escaped
    EXPECT_FALSE(QString::fromStdString(markup).remove(value).contains(handler));
    const QJsonArray concepts = dataOf(page)[QStringLiteral("concepts")].toArray();
    EXPECT_EQ(concepts[0].toObject()[QStringLiteral("label")].toString().toStdString(), kScript);
    EXPECT_FALSE(concepts[0].toObject().contains(QStringLiteral("link")));
}

TEST(HtmlWriter, EscapesWhatEndsALineOfAScript)
{
    EXPECT_EQ(scriptJson({{QStringLiteral("a"), QStringLiteral("</script>\u2028\u2029")}}),
              R"({"a":"\u003c/script>\u2028\u2029"})");
}

TEST(HtmlWriter, IsReadFromRightToLeftWhereLabelsAre)
{
    EXPECT_THAT(pageOf(powers().map, {}, QStringLiteral("ar")), HasSubstr("<html lang=\"ar\" dir=\"rtl\""));
    EXPECT_THAT(pageOf(powers().map, {}, QStringLiteral("de")), HasSubstr("<html lang=\"de\" dir=\"ltr\""));
}

TEST(HtmlWriter, WritesTheStopsOfATourThatAreNotHidden)
{
    SampleMap sample = powers();
    const std::vector<ConceptId> ids = sample.map.concepts();
    TourStop first, second, hidden;
    first.title = "All";
    first.notes = "Look *closely*.";
    first.steps = {{ids[1]}, {ids[2]}};
    second.title = "Soft";
    second.view.only = second.lit = {ids[2]};
    hidden.isHidden = true;
    MapInfo info = sample.map.info();
    info.tours = {Tour{"Powers", {}, {first, hidden, second}, {}}};
    setInfo(sample.map, info);

    const QJsonArray tours = dataOf(pageOf(sample.map))[QStringLiteral("tours")].toArray();
    ASSERT_EQ(tours.size(), 1);
    const QJsonArray stops = tours[0].toObject()[QStringLiteral("stops")].toArray();
    ASSERT_EQ(stops.size(), 2);
    EXPECT_FALSE(stops[0].toObject().contains(QStringLiteral("notes")));  // they are the speaker's
    EXPECT_EQ(stops[0].toObject()[QStringLiteral("steps")].toArray(), QJsonArray({QJsonArray{1}, QJsonArray{2}}));
    EXPECT_FALSE(stops[0].toObject().contains(QStringLiteral("shown")));
    EXPECT_EQ(stops[1].toObject()[QStringLiteral("lit")].toArray(), QJsonArray{2});
    EXPECT_EQ(stops[1].toObject()[QStringLiteral("shown")].toArray(), QJsonArray{2});
}

TEST(HtmlWriter, WritesTheSameBytesTwice)
{
    EXPECT_EQ(pageOf(powers().map), pageOf(powers().map));
    EXPECT_EQ(pageOf(hostileMap().map), pageOf(hostileMap().map));
}

TEST(HtmlWriter, TakesLittleRoomBesideTheMap)
{
    const std::string page = pageOf(powers().map);
    EXPECT_LT(scriptOf(page).size() + styleOf(page).size(), 60'000u);
    EXPECT_LT(page.size(), 80'000u);
}

TEST(HtmlWriter, WritesAnEmptyMap)
{
    EXPECT_EQ(dataOf(pageOf(ConceptMap()))[QStringLiteral("concepts")], QJsonArray());
}

TEST(FilledTemplate, IsNotFilledAgain)
{
    EXPECT_EQ(filled("<{{a}}|{{b}}|{{c}}", {{"a", "{{b}}"}, {"b", "2"}}), "<{{b}}|2|");
    EXPECT_EQ(filled("open {{", {}), "open {{");
}

TEST(PlainNotes, AreMarkdownWithoutItsMarks)
{
    EXPECT_EQ(plainNotes("One *two* **three**\n\n- a\n- b\n\n1. c\n"),
              QStringLiteral("One two three\n\n\u2022 a\n\u2022 b\n\n1. c"));
    EXPECT_EQ(plainNotes("<b>bold</b> [word](https://example.org) ![](x.png)"), QStringLiteral("<b>bold</b> word"));
    EXPECT_EQ(plainNotes(""), QString());
}

}  // namespace
}  // namespace conspectus
