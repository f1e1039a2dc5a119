#include "app/cli/command.h"
#include "app/cli/command_options.h"
#include "app/cli/deliver.h"
#include "app/cli/many_files.h"
#include "app/cli/terminal_progress.h"
#include "app/session/file_names.h"
#include "app/session/show.h"
#include "core/base/numbers.h"
#include "core/base/terminal_text.h"
#include "core/model/dangling.h"

#include <algorithm>
#include <memory>

namespace conspectus {
namespace {

std::string counted(std::size_t count, const std::string& what)
{
    return grouped(count) + " " + what + (count == 1 ? "" : "s");
}

/// "map.dot: ok, 3 concepts, 2 relations, 1 warning", and a line for each name of something that is missing.
Result<std::string> verdictOn(const std::string& path)
{
    std::vector<std::string> warnings;
    const Result<ConceptMap> map = loadMap(pathFrom(path), &warnings);
    if (!map)
        return unexpected(map.error());
    const std::vector<std::string> dangling = danglingNames(*map);
    warnings.insert(warnings.end(), dangling.begin(), dangling.end());
    std::string verdict = path + ": ok, " + counted(map->conceptCount(), "concept") + ", " +
        counted(map->relationCount(), "relation") +
        (warnings.empty() ? "" : ", " + counted(warnings.size(), "warning")) + "\n";
    for (const std::string& sentence : dangling)
        verdict += path + ": " + sentence + "\n";
    return verdict;
}

Result<void> validate(const std::vector<std::string>& places)
{
    const auto files = mapFilesIn(places);
    if (!files)
        return unexpected(files.error());
    if (files->empty())
        return unexpected(ErrorCode::Input, "There is no map in these folders.");
    TerminalProgress progress;
    Result<void> outcome;
    std::size_t bad = 0;
    for (std::size_t i = 0; i < files->size(); ++i) {
        const std::string& path = (*files)[i].path;
        if (files->size() > 1)
            progress.say("Reading " + withVisibleControls(path), static_cast<int>(100 * i / files->size()));
        const Result<std::string> verdict = verdictOn(path);
        progress.clear();
        if (!outcome && !verdict)
            complain(outcome.error());  // the last one is said by who ran this
        bad += verdict ? 0 : 1;
        if (!verdict)
            outcome = unexpected(verdict.error());
        else if (Result<void> said = say(*verdict); !said)
            return said;
    }
    if (std::ranges::none_of(places, isFolder))
        return outcome;
    const Result<void> said = say(counted(files->size(), "map") + ": " + grouped(files->size() - bad) + " ok, " +
                                  grouped(bad) + " cannot be read\n");
    return said ? outcome : said;
}

}  // namespace

Action declareValidate(CommandOptions& options)
{
    const auto paths = std::make_shared<std::vector<std::string>>();
    options.arguments("MAP", *paths, std::string("maps, and folders of them: ") + kMapHelp);
    return [paths] {
        return validate(*paths);
    };
}

}  // namespace conspectus
