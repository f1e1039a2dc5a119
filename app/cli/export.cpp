#include "app/publish/export.h"

#include "app/cli/command.h"
#include "app/cli/command_options.h"
#include "app/cli/map_view.h"
#include "app/cli/offscreen.h"
#include "app/cli/suggest.h"
#include "app/layout/worker_pool.h"
#include "core/document/file_store.h"

#include <QFile>

#include <memory>

namespace conspectus {
namespace {

struct Options : ViewOptions {
    std::string out;
    std::string format;
    std::string theme;
};

std::vector<std::string> formatNames()
{
    std::vector<std::string> names;
    for (const PictureFormat& format : pictureFormats())
        names.emplace_back(format.extension);
    return names;
}

Result<const PictureFormat*> chooseFormat(const Options& given)
{
    const bool isNamed = !given.format.empty();
    if (const PictureFormat* format = pictureFormatByPath(isNamed ? "." + given.format : given.out))
        return format;
    if (isNamed)
        return unexpected(noSuch("picture format", given.format, formatNames()));
    return unexpected(ErrorCode::Usage,
                      "The name '" + given.out +
                          "' says no picture format; add --format with one of: " + listed(formatNames()) + ".");
}

/// The theme that was asked for, else the view's, else Paper.
Result<const Theme*> chooseTheme(const Options& given, const NamedView* view)
{
    const std::string& name = !given.theme.empty() || !view ? given.theme : view->theme;
    if (name.empty())
        return &themes().front();
    return themeCalled(name);
}

/// "Figure 1 – The map's title"
QString titleOf(const Picture& picture, const ViewChoice& choice)
{
    if (!choice.named)
        return picture.title;
    const std::string language = picture.language.toStdString();
    const std::string_view name = textIn(choice.named->names, language, choice.named->name);
    return QString::fromUtf8(name.data(), qsizetype(name.size())) + QStringLiteral(" – ") + picture.title;
}

Result<std::string> draw(const ConceptMap& map, const Options& given, const PictureFormat& format)
{
    const Result<ViewChoice> choice = chooseView(map, given);
    if (!choice)
        return unexpected(choice.error());
    const Result<const Theme*> theme = chooseTheme(given, choice->named);
    if (!theme)
        return unexpected(theme.error());
    WorkerPool workers;
    const Result<Shown> shown = showMap(map, choice->spec, choice->wish, FoldPolicy::AsAsked, workers.runner());
    if (!shown)
        return unexpected(shown.error());

    ExportOptions options;
    options.theme = *theme;
    options.title = titleOf(shown->picture, *choice);
    options.description = QString::fromStdString(map.info().description);
    if (choice->size)
        options.size = QSizeF(choice->size->width, choice->size->height);
    return format.write(map, shown->picture, options);
}

Result<void> exportPicture(const Options& given)
{
    const Result<const PictureFormat*> format = chooseFormat(given);
    if (!format)
        return unexpected(format.error());
    const Result<ConceptMap> map = loadMap(QFile::decodeName(given.map.c_str()));
    if (!map)
        return unexpected(map.error());
    const Offscreen offscreen;
    const Result<std::string> picture = draw(*map, given, **format);
    if (!picture)
        return unexpected(picture.error());
    return writeFile(given.out, *picture);
}

}  // namespace

Action declareExport(CommandOptions& options)
{
    const auto given = std::make_shared<Options>();
    options.requiredText("-o,--output", given->out, "OUT", "the file to write, or '-' for standard output");
    options.text("--format", given->format, "FORMAT",
                 "format of OUT where its name does not say it: " + listed(formatNames()));
    declareViewOptions(options, *given);
    options.text("--theme", given->theme, "T", "colours: " + listed(themeNames()));
    return [given] {
        return exportPicture(*given);
    };
}

}  // namespace conspectus
