#include "app/cli/command.h"
#include "app/cli/command_options.h"
#include "app/cli/deliver.h"
#include "app/cli/diff_json.h"
#include "app/session/file_names.h"
#include "app/session/show.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace conspectus {
namespace {

struct Options {
    std::vector<std::string> maps;
    bool asJson = false;
};

/// What git passes to the command of a diff driver: PATH OLD HASH MODE NEW HASH MODE, two more for a renamed file, and
/// PATH alone for a file in conflict.
constexpr std::size_t kArgumentsOfGit = 7;
constexpr std::size_t kArgumentsOfGitRenaming = 9;
constexpr const char* kNoFile = "/dev/null";  // git's name for what is not there on one side

Result<ConceptMap> mapOrNothing(const std::string& where)
{
    return where == kNoFile ? Result<ConceptMap>(ConceptMap()) : loadMap(pathFrom(where));
}

/// "+ heat", "- work", "~ soft power: definition", a line each.
std::string asText(const Comparison& compared)
{
    std::string text;
    for (const auto& [sign, sentences] :
         {std::pair("+ ", &compared.added), std::pair("- ", &compared.removed), std::pair("~ ", &compared.changed)})
        for (std::string sentence : *sentences) {
            std::ranges::replace(sentence, '\n', ' ');
            ((text += sign) += sentence) += '\n';
        }
    return text;
}

Result<void> diff(const Options& given)
{
    const std::size_t count = given.maps.size();
    const bool isGit = count == kArgumentsOfGit || count == kArgumentsOfGitRenaming;
    if (count == 1)
        return say("* " + given.maps[0] + " is in conflict\n");
    if (count != 2 && !isGit)
        return unexpected(ErrorCode::Usage, "diff compares two maps. (See conspectus diff --help.)");
    const Result<ConceptMap> before = mapOrNothing(given.maps[isGit ? 1 : 0]);
    if (!before)
        return unexpected(before.error());
    const Result<ConceptMap> after = mapOrNothing(given.maps[isGit ? 4 : 1]);
    if (!after)
        return unexpected(after.error());
    const Comparison compared = compare(*before, *after);
    if (given.asJson)
        return say(printed(differencesJson(*before, *after, compared)));
    return say((isGit ? "conspectus diff " + given.maps[0] + "\n" : std::string()) + asText(compared));
}

}  // namespace

Action declareDiff(CommandOptions& options)
{
    const auto given = std::make_shared<Options>();
    options.arguments("MAP", given->maps,
                      std::string("the older map and the newer one (or what git passes to a diff driver): ") +
                          kMapHelp);
    options.flag("--json", given->asJson, "every difference as JSON, enough to make the second map of the first");
    return [given] {
        return diff(*given);
    };
}

}  // namespace conspectus
