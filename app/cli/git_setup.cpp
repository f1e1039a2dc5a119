#include "app/cli/command.h"
#include "app/cli/command_options.h"
#include "app/cli/deliver.h"
#include "core/formats/format.h"

#include <cstdlib>
#include <filesystem>
#include <memory>

namespace conspectus {
namespace {

namespace fs = std::filesystem;

struct Options {
    bool onlyAttributes = false;
    bool onlyConfig = false;
};

/// 'text' for a shell.
std::string quoted(const std::string& text)
{
    std::string out = "'";
    for (char c : text)
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

/// How a shell finds this program: by its name if that leads here, else by its path.
std::string ownName()
{
    std::error_code ignored;
    const fs::path self = fs::read_symlink("/proc/self/exe", ignored);
    const char* places = std::getenv("PATH");
    std::string_view rest = places ? places : "";
    while (!rest.empty()) {
        const std::string_view place = rest.substr(0, rest.find(':'));
        rest.remove_prefix(std::min(place.size() + 1, rest.size()));
        if (fs::equivalent(fs::path(place) / "conspectus", self, ignored))
            return "conspectus";
    }
    return self.empty() ? "conspectus" : self.string();
}

/// Formats that hold all of a map are compared and merged. Others are named in a comment: who wants them compared too
/// takes the sign away.
std::string attributes()
{
    std::string text;
    for (const Format* format : formats())
        if (format->canHoldAll && format->read && format->write)
            for (std::string_view extension : format->extensions)
                text += "*." + std::string(extension) + " diff=conspectus merge=conspectus\n";
    for (const Format* format : formats())
        if (!format->canHoldAll && format->read)
            for (std::string_view extension : format->extensions)
                text += "# *." + std::string(extension) + " diff=conspectus\n";
    return text;
}

std::string config()
{
    const std::string program = quoted(ownName());
    const auto set = [](const char* name, const std::string& value) {
        return "git config " + std::string(name) + " " + quoted(value) + "\n";
    };
    return set("diff.conspectus.command", program + " diff") + set("merge.conspectus.name", "concept maps") +
        set("merge.conspectus.driver", program + " merge %O %A %B -o %A --name %P");
}

}  // namespace

Action declareGitSetup(CommandOptions& options)
{
    const auto given = std::make_shared<Options>();
    options.flag("--attributes", given->onlyAttributes, "only the lines for the file .gitattributes");
    options.flag("--config", given->onlyConfig, "only the commands, for a shell");
    return [given]() -> Result<void> {
        if (given->onlyAttributes != given->onlyConfig)
            return say(given->onlyAttributes ? attributes() : config());
        return say("# Into the file .gitattributes of the repository:\n" + attributes() +
                   "\n# Once in each clone, in a shell:\n" + config());
    };
}

}  // namespace conspectus
