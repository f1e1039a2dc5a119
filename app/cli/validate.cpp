#include "app/cli/command.h"
#include "app/cli/command_options.h"
#include "app/cli/deliver.h"
#include "app/session/file_names.h"
#include "app/session/show.h"
#include "core/base/numbers.h"
#include "core/model/dangling.h"

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

}  // namespace

Action declareValidate(CommandOptions& options)
{
    const auto paths = std::make_shared<std::vector<std::string>>();
    options.arguments("MAP", *paths, kMapHelp);
    return [paths]() -> Result<void> {
        Result<void> outcome;
        for (const std::string& path : *paths) {
            const Result<std::string> verdict = verdictOn(path);
            if (!outcome && !verdict)
                complain(outcome.error());  // the last one is said by who ran this
            if (!verdict)
                outcome = unexpected(verdict.error());
            else if (Result<void> said = say(*verdict); !said)
                return said;
        }
        return outcome;
    };
}

}  // namespace conspectus
