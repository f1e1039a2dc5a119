// command.h: what a sub-command is, and the catalogue of those we have. A new one is a file and a line.
#pragma once
#include "core/base/result.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace conspectus {

class CommandOptions;

/// Does the work of a sub-command with the arguments that were read. The error's code is the exit code.
using Action = std::function<Result<void>()>;

struct Command {
    std::string_view name;
    std::string_view purpose;  // one sentence for --help
    Action (*declare)(CommandOptions& options);  // adds the options; the action reads what was put into them
};

std::span<const Command> commands();

Action declareExport(CommandOptions& options);
Action declareCheckFigure(CommandOptions& options);
Action declareConvert(CommandOptions& options);
Action declareDiff(CommandOptions& options);
Action declareMerge(CommandOptions& options);
Action declareGitSetup(CommandOptions& options);
Action declareInfo(CommandOptions& options);
Action declareValidate(CommandOptions& options);
Action declareLayout(CommandOptions& options);
Action declareQuery(CommandOptions& options);
Action declarePath(CommandOptions& options);
Action declareTour(CommandOptions& options);

/// "conspectus: map.dot, line 3: ..." to standard error, in one line.
void complain(const Error& error);

/// "conspectus: warning: ..." to standard error, in one line; nothing for an empty sentence. What was asked for is
/// done.
void warn(const std::string& sentence);

/// What stands in the help for an argument that names a map.
inline constexpr const char* kMapHelp = "a file, 'builtin:cultural-soft-power', or '-' for standard input";

}  // namespace conspectus
