#include "app/cli/command.h"
#include "app/cli/command_options.h"
#include "app/cli/deliver.h"
#include "app/cli/layout_input.h"
#include "app/cli/layout_report.h"
#include "app/cli/map_view.h"
#include "app/cli/offscreen.h"
#include "app/cli/terminal_progress.h"
#include "app/layout/worker_pool.h"
#include "app/session/file_names.h"
#include "app/session/left_out.h"
#include "core/document/file_store.h"

#include <chrono>
#include <memory>

namespace conspectus {
namespace {

constexpr Size kUsualWindow{1920, 1080};

struct Options : ViewOptions {
    bool asJson = false;
    std::string previous;
};

/// As asked where a depth was given (here or by the view), else folded until every label can be read at that size.
FoldPolicy policyFor(const ViewChoice& choice, const Options& given)
{
    return given.depth || choice.spec.depth > 0 || choice.spec.most > 0 ? FoldPolicy::AsAsked
                                                                        : FoldPolicy::UntilLegible;
}

Result<std::optional<PreviousLayout>> readPrevious(const ConceptMap& map, const std::string& path)
{
    if (path.empty())
        return std::nullopt;
    const Result<std::string> bytes = readFile(path);
    if (!bytes)
        return unexpected(bytes.error());
    return readLayout(map, *bytes, path).map([](PreviousLayout read) { return std::optional(std::move(read)); });
}

Result<void> layOut(const Options& given)
{
    TerminalProgress progress;
    progress.say("Reading the map");
    const Result<ConceptMap> map = loadMap(pathFrom(given.map));
    if (!map)
        return unexpected(map.error());
    Result<ViewChoice> choice = chooseView(*map, given);
    if (!choice)
        return unexpected(choice.error());
    if (!choice->size)
        choice->wish.target = kUsualWindow;

    Result<std::optional<PreviousLayout>> previous = readPrevious(*map, given.previous);
    if (!previous)
        return unexpected(previous.error());
    const PreviousLayout* standing = *previous ? &**previous : nullptr;
    if (standing && !given.depth)
        choice->spec.depth = standing->depth;

    progress.say("Arranging " + std::to_string(map->conceptCount()) + " concepts");
    const Offscreen offscreen;
    WorkerPool workers;
    const auto began = std::chrono::steady_clock::now();
    const Result<Shown> shown = standing
        ? showMap(*map, choice->spec, choice->wish, standing->arrangement, workers.runner())
        : showMap(*map, choice->spec, choice->wish, policyFor(*choice, given), workers.runner());
    if (!shown)
        return unexpected(shown.error());
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
    if (const QString leftOut = leftOutSentence(shown->view.request, shown->layout); !leftOut.isEmpty())
        progress.note(leftOut.toStdString());
    const LayoutReport report{*map, *shown, took.count(), standing ? &standing->arrangement : nullptr};
    return say(given.asJson ? asJson(report) : asText(report));
}

}  // namespace

Action declareLayout(CommandOptions& options)
{
    const auto given = std::make_shared<Options>();
    declareViewOptions(options, *given);
    options.flag("--json", given->asJson, "every place, as JSON (x and y are upper left corners, in pixels)");
    options.text("--previous", given->previous, "LAYOUT.json",
                 "carry that picture on (what --json printed), moving as little as can be, as while one edits");
    return [given] {
        return layOut(*given);
    };
}

}  // namespace conspectus
