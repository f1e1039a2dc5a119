#include "app/cli/command.h"
#include "app/cli/command_options.h"
#include "app/cli/deliver.h"
#include "app/cli/figure_options.h"
#include "app/cli/json.h"
#include "app/cli/offscreen.h"
#include "app/layout/worker_pool.h"
#include "app/publish/check/mending.h"
#include "app/session/file_names.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <memory>

namespace conspectus {
namespace {

struct Options : FigureOptions {
    bool isJson = false;
};

/// Lasting names, for programs: in the order of FindingKind.
constexpr const char* kKinds[] = {
    "small-type",     "thin-line",         "low-contrast",   "alike-in-grey",    "alike-to-colour-blind",
    "missing-glyph",  "overlap",           "clipped-label",  "empty-label",      "low-resolution",
    "too-large",      "folded-away",       "no-alternative", "long-alternative", "tinted-ground",
    "missing-phrase", "misleading-phrase", "phrase-in-key",  "hidden-line",      "merged-lines"};

std::string keyOf(const ConceptMap& map, const FindingPlace& place)
{
    if (const Concept* subject = map.find(place.subject))
        return subject->key;
    const Relation* relation = map.find(place.relation);
    return relation ? relation->key : std::string();
}

Json asJson(const ConceptMap& map, const MadeFigure& made, const std::vector<Finding>& findings)
{
    const auto millimetres = [](double px) {
        return std::round(px * 25.4 / 96 * 100) / 100;
    };
    Json list = Json::array();
    for (const Finding& finding : findings) {
        Json places = Json::array();
        for (const FindingPlace& place : finding.places)
            if (const std::string key = keyOf(map, place); !key.empty())
                places.push_back(key);
        list.push_back({{"kind", kKinds[static_cast<std::size_t>(finding.kind)]},
                        {"title", titleOf(finding.kind).toStdString()},
                        {"serious", finding.isSerious},
                        {"sentence", finding.sentence.toStdString()},
                        {"at", std::move(places)},
                        {"mend", finding.mend == Mend::None ? "" : titleOf(finding.mend).toStdString()}});
    }
    return {{"width_mm", millimetres(made.options.size.width())},
            {"height_mm", millimetres(made.options.size.height())},
            {"type_pt", std::round(made.type * 100) / 100},
            {"printable", isPrintable(findings)},
            {"findings", std::move(list)}};
}

std::string asText(const std::vector<Finding>& findings)
{
    if (findings.empty())
        return "Nothing to find fault with.\n";
    std::string text;
    for (const Finding& finding : findings) {
        text += (finding.isSerious ? "fault: " : "hint: ") + finding.sentence.toStdString();
        if (finding.mend != Mend::None)
            text += " (" + titleOf(finding.mend).toStdString() + ")";
        text += '\n';
    }
    return text;
}

Result<void> checkFigure(const Options& given)
{
    const PictureFormat* format = nullptr;
    if (!given.format.empty()) {
        const Result<const PictureFormat*> chosen = chooseFormat(given.format, {});
        if (!chosen)
            return unexpected(chosen.error());
        format = *chosen;
    }
    const Result<ConceptMap> map = loadMap(pathFrom(given.map));
    if (!map)
        return unexpected(map.error());
    const Offscreen offscreen;
    const Result<AskedFigure> asked = figureAsked(*map, given);
    if (!asked)
        return unexpected(asked.error());
    WorkerPool workers;
    const Result<MadeFigure> made = makeFigure(*map, *asked, workers.runner());
    if (!made)
        return unexpected(made.error());
    const std::vector<Finding> findings =
        preflight(*map, made->picture, made->options, limitsOf(asked->figure), format);
    const std::string report = given.isJson ? printed(asJson(*map, *made, findings)) : asText(findings);
    if (Result<void> said = say(report); !said)
        return said;
    if (!isPrintable(findings))
        return unexpected(ErrorCode::Input, "The figure has faults that a printer would send back.");
    return {};
}

}  // namespace

Action declareCheckFigure(CommandOptions& options)
{
    const auto given = std::make_shared<Options>();
    declareFigureOptions(options, *given);
    options.flag("--json", given->isJson, "as JSON");
    return [given] {
        return checkFigure(*given);
    };
}

}  // namespace conspectus
