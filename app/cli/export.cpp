#include "app/cli/command.h"
#include "app/cli/command_options.h"
#include "app/cli/deliver.h"
#include "app/cli/figure_options.h"
#include "app/cli/offscreen.h"
#include "app/cli/terminal_progress.h"
#include "app/layout/worker_pool.h"
#include "app/publish/check/missing_letters.h"
#include "app/session/file_names.h"

#include <cmath>
#include <iostream>
#include <memory>

namespace conspectus {
namespace {

struct Options : FigureOptions {
    std::string out;
    bool saysProgress = false;
};

bool sayProgress(double share)
{
    std::cerr << "progress " << std::lround(share * 100) << "%" << std::endl;
    return true;
}

Result<std::string> draw(const ConceptMap& map, const Options& given, const PictureFormat& format,
                         TerminalProgress& progress)
{
    progress.say("Arranging " + std::to_string(map.conceptCount()) + " concepts");
    const Result<AskedFigure> asked = figureAsked(map, given);
    if (!asked)
        return unexpected(asked.error());
    WorkerPool workers;
    Result<MadeFigure> made = makeFigure(map, *asked, workers.runner());
    if (!made)
        return unexpected(made.error());
    if (given.saysProgress)
        made->options.progress = sayProgress;
    else if (progress.isShown())
        made->options.progress = [&progress](double share) {
            progress.say("Drawing", static_cast<int>(std::lround(share * 100)));
            return true;
        };
    progress.say("Drawing");
    Result<std::string> written = format.write(map, made->picture, made->options);
    progress.clear();
    if (written && format.kind != FormatKind::Text)
        warn(sentenceOn(missingLetters(map, made->picture, made->options)).toStdString());
    if (written && !made->leftOut.isEmpty())
        progress.note(made->leftOut.toStdString());
    return written;
}

Result<void> exportPicture(const Options& given)
{
    const Result<const PictureFormat*> format = chooseFormat(given.format, given.out);
    if (!format)
        return unexpected(format.error());
    TerminalProgress progress;
    progress.say("Reading the map");
    const Result<ConceptMap> map = loadMap(pathFrom(given.map));
    if (!map)
        return unexpected(map.error());
    const Offscreen offscreen;
    const Result<std::string> picture = draw(*map, given, **format, progress);
    if (!picture)
        return unexpected(picture.error());
    return deliver(given.out, *picture);
}

}  // namespace

Action declareExport(CommandOptions& options)
{
    const auto given = std::make_shared<Options>();
    options.requiredText("-o,--output", given->out, "OUT", "the file to write, or '-' for standard output");
    declareFigureOptions(options, *given);
    options.flag("--progress", given->saysProgress, "say how much is done, on standard error");
    return [given] {
        return exportPicture(*given);
    };
}

}  // namespace conspectus
