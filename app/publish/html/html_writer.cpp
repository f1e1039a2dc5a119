// A drawing, an outline and a map's data in one file, with a script that lets a reader explore them. Nothing is loaded
// from anywhere, and the page forbids itself to: its policy (Content Security Policy Level 3) names the one style sheet
// and the one script by their hashes.
#include "app/publish/alternative_text.h"
#include "app/publish/html/html_data.h"
#include "app/publish/html/html_figure.h"
#include "app/publish/html/html_outline.h"
#include "app/publish/html/html_template.h"
#include "app/publish/html/html_texts.h"
#include "app/publish/writers.h"
#include "app/publish/xml_builder.h"
#include "core/model/map_info.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QLocale>

#include <algorithm>

// The resources are those of a static library: this names them to the linker. The macro refuses to be in a namespace.
static void initWebResources() { Q_INIT_RESOURCE(web); }

namespace conspectus {

namespace {

/// In the order in which they make one script.
constexpr const char* kScripts[] = {"page", "camera", "picture", "folding",  "outline", "details", "search",
                                    "tour", "theme",  "route",   "gestures", "keys",    "start"};

std::string resource(const QString& name)
{
    initWebResources();
    QFile file(QStringLiteral(":/web/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// Without indentation and comment lines, which a reader of the page does not need. (Comments at the end of a line
/// stay: telling them from addresses in strings takes a parser.)
std::string withoutComments(const std::string& source)
{
    std::string out;
    for (std::size_t at = 0; at < source.size();) {
        const std::size_t end = std::min(source.find('\n', at), source.size());
        const std::size_t first = std::min(source.find_first_not_of(' ', at), end);
        const std::string_view line = std::string_view(source).substr(first, end - first);
        if (!line.empty() && !line.starts_with("//"))
            (out += line) += '\n';
        at = end + 1;
    }
    return out;
}

std::string script()
{
    std::string text = "\"use strict\";\n(() => {\n";
    for (const char* part : kScripts)
        text += withoutComments(resource(QStringLiteral("%1.js").arg(QLatin1String(part))));
    return text + "})();\n";
}

/// As a policy names a script or a style sheet.
std::string hashOf(const std::string& content)
{
    const QByteArray digest = QCryptographicHash::hash(QByteArray::fromStdString(content), QCryptographicHash::Sha256);
    return "'sha256-" + digest.toBase64().toStdString() + "'";
}

/// The figure fills its window, whatever size was asked for.
ExportOptions optionsFor(const ExportOptions& options, const Theme& theme)
{
    ExportOptions own = options;
    own.theme = &theme;
    own.size = {};
    own.scale = 0;
    return own;
}

bool isRightToLeft(const std::string& language)
{
    return !language.empty() && QLocale(QString::fromStdString(language)).textDirection() == Qt::RightToLeft;
}

std::string themeChoices(const HtmlLooks& looks)
{
    std::string choices;
    for (const PageTheme& each : looks.themes())
        choices += "<option value=\"" + each.name + "\">" +
            escaped(QCoreApplication::translate("Picture", each.theme.title.toUtf8().constData())) + "</option>";
    return choices;
}

std::string paragraph(const QString& text, const char* kind)
{
    return text.isEmpty() ? std::string()
                          : "<p class=\"" + std::string(kind) + "\" dir=\"auto\">" + escaped(text) + "</p>\n";
}

QJsonObject textsData()
{
    QJsonObject texts;
    for (const auto& [key, text] : pageTexts())
        texts.insert(key, text);
    return texts;
}

Fillings textFillings()
{
    Fillings fillings;
    for (const auto& [key, text] : pageTexts())
        fillings[key.toStdString()] = escaped(text);
    return fillings;
}

}  // namespace

Result<std::string> writeHtml(const ConceptMap& map, const Picture& picture, const ExportOptions& options)
{
    HtmlLooks looks(options.theme ? *options.theme : themes().front());
    std::vector<Drawing> drawings;
    for (const PageTheme& each : looks.themes())
        drawings.push_back(drawingOf(map, picture, optionsFor(options, each.theme)));
    const Drawing& drawing = drawings[looks.exported()];
    QJsonObject data = pageData(map, picture, drawing);
    data.insert(QStringLiteral("texts"), textsData());

    Fillings fillings = textFillings();
    fillings["@figure"] = htmlFigure(picture, drawings, looks);
    fillings["@outline"] = htmlOutline(picture, drawing);
    fillings["@data"] = scriptJson(data);
    fillings["@style"] = looks.styleSheet() + resource(QStringLiteral("page.css"));
    fillings["@script"] = script();
    fillings["@styleHash"] = hashOf(fillings["@style"]);
    fillings["@scriptHash"] = hashOf(fillings["@script"]);
    fillings["@language"] = drawing.language.empty() ? "en" : drawing.language;
    fillings["@pageLanguage"] = "en";
    fillings["@direction"] = isRightToLeft(drawing.language) ? "rtl" : "ltr";
    fillings["@title"] = escaped(drawing.title);
    fillings["@alternative"] = escaped(spokenAlternative(map, picture, options));
    fillings["@about"] =
        paragraph(options.longDescription.isEmpty() ? options.description : options.longDescription, "about");
    fillings["@source"] = paragraph(QString::fromStdString(map.info().source), "origin");
    fillings["@themes"] = themeChoices(looks);
    fillings["@exported"] = looks.themes()[looks.exported()].name;
    return filled(resource(QStringLiteral("page.html")), fillings);
}

}  // namespace conspectus
