#include "app/cli/command_line.h"

#include "app/cli/command.h"
#include "app/cli/command_options.h"
#include "app/cli/deliver.h"
#include "app/cli/suggest.h"
#include "core/base/within_memory.h"

#include <CLI/CLI.hpp>

#include <csignal>
#include <cstdlib>
#include <filesystem>

namespace conspectus {
namespace {

constexpr const char* kAbout = "Conspectus: an explorer for concept maps.\n"
                               "Without a command it opens a window with the files, or with the built-in map.";
constexpr const char* kExitCodes = "Exit codes: 0 done, 1 wrong usage, 2 unreadable input, 3 no layout, "
                                   "4 unwritable output.";

int exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
        return 1;
    case ErrorCode::Input:
    case ErrorCode::Edit:
        return 2;
    case ErrorCode::Layout:
    case ErrorCode::Cancelled:
        return 3;
    case ErrorCode::Output:
        return 4;
    }
    return 1;
}

int exitCodeOf(const Result<void>& result)
{
    if (result)
        return 0;
    complain(result.error());
    return exitCodeOf(result.error().code);
}

/// The arguments as a tree of options, with the action of each sub-command.
class Arguments {
public:
    Arguments()
    {
        m_app.name("conspectus")->footer(kExitCodes)->require_subcommand(0, 1);
        m_app.set_help_flag("-h,--help", "say how it is used");
        m_app.set_version_flag("--version", "conspectus " CONSPECTUS_VERSION);
        m_app.add_option("FILE", m_wish.files, "maps to open in a window");
        m_app.add_flag("--exit-after-first-picture", m_wish.exitAfterFirstPicture)->group("");
        for (const Command& command : commands()) {
            CLI::App* sub = m_app.add_subcommand(std::string(command.name), std::string(command.purpose));
            CommandOptions options(*sub);
            m_actions.emplace_back(sub, command.declare(options));
        }
    }

    CLI::App& app() { return m_app; }
    const WindowWish& wish() const { return m_wish; }

    /// Of the sub-command that was given; null when there was none.
    const Action* action() const
    {
        for (const auto& [sub, action] : m_actions)
            if (sub->parsed())
                return &action;
        return nullptr;
    }

private:
    CLI::App m_app{kAbout};
    WindowWish m_wish;
    std::vector<std::pair<CLI::App*, Action>> m_actions;
};

/// A mistyped command looks like a file; one that exists, or resembles no command, is a file.
Result<void> checkFirstFile(const std::vector<std::string>& files)
{
    std::error_code ignored;
    if (files.empty() || files.front().starts_with("builtin:") || std::filesystem::exists(files.front(), ignored))
        return {};
    std::vector<std::string> names;
    for (const Command& command : commands())
        names.emplace_back(command.name);
    if (nearest(files.front(), names).empty())
        return {};
    return unexpected(noSuch("file or command", files.front(), names));
}

Result<void> checkDisplay()
{
    for (const char* variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        if (const char* value = std::getenv(variable); value && *value)
            return {};
    return unexpected(ErrorCode::Usage,
                      "There is no display for a window; the commands work without one: see "
                      "conspectus --help.");
}

std::optional<int> openWindow(const Arguments& arguments, WindowWish* wish)
{
    Result<void> fine = checkFirstFile(arguments.wish().files);
    if (fine)
        fine = checkDisplay();
    if (!fine)
        return exitCodeOf(fine);
    *wish = arguments.wish();
    return {};
}

/// What the parser threw: help and version are answers, everything else is wrong usage.
int answer(CLI::App& app, const CLI::ParseError& error)
{
    if (error.get_exit_code() == 0) {
        std::ostringstream text;
        app.exit(error, text, text);
        return exitCodeOf(say(text.str()));
    }
    return exitCodeOf(unexpected(ErrorCode::Usage, std::string(error.what()) + " (See conspectus --help.)"));
}

}  // namespace

std::optional<int> runCommandLine(int argc, char** argv, WindowWish* wish)
{
    Arguments arguments;
    try {
        arguments.app().parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return answer(arguments.app(), error);
    }
    const Action* action = arguments.action();
    if (!action)
        return openWindow(arguments, wish);
    std::signal(SIGPIPE, SIG_IGN);  // a reader that left is an error of writing, with a sentence
    return exitCodeOf(withinMemory(ErrorCode::Layout, *action));
}

}  // namespace conspectus
