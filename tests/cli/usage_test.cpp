#include "tests/cli/program.h"
#include "tests/support/paths.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <sstream>

namespace conspectus {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

/// Exit code 1 with one line of error and nothing on standard output.
void expectUsageError(const std::vector<std::string>& arguments, const testing::Matcher<std::string>& sentence)
{
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.exitCode, 1) << outcome.trouble << outcome.err;
    EXPECT_THAT(outcome.err, AllOf(StartsWith("conspectus: "), sentence));
    EXPECT_EQ(std::ranges::count(outcome.err, '\n'), 1) << outcome.err;
    EXPECT_THAT(outcome.out, IsEmpty());
}

TEST(CommandLine, SaysItsVersion)
{
    const Outcome outcome = run({"--version"});
    EXPECT_EQ(outcome.exitCode, 0);
    EXPECT_THAT(outcome.out, StartsWith("conspectus "));
    EXPECT_THAT(outcome.err, IsEmpty());
}

TEST(CommandLine, ListsItsCommands)
{
    const Outcome outcome = run({"--help"});
    EXPECT_EQ(outcome.exitCode, 0);
    for (const char* command : {"export", "convert", "diff", "merge", "git-setup", "info", "validate", "layout"})
        EXPECT_THAT(outcome.out, HasSubstr(command));
    EXPECT_THAT(outcome.out, Not(HasSubstr("--exit-after-first-picture")));
}

/// The names of the sub-commands in the help: a line each, two blanks before them.
std::vector<std::string> commandsInHelp()
{
    std::vector<std::string> names;
    const std::string help = run({"--help"}).out;
    std::istringstream lines(help.substr(help.find("Subcommands:")));
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("  ") && line.size() > 2 && line[2] != ' ')
            names.push_back(line.substr(2, line.find(' ', 2) - 2));
    return names;
}

TEST(CommandLine, IsInTheReadmeAndTheManual)
{
    const std::string readme = bytesOf(test::sourcePath("README.md")),
                      manual = bytesOf(test::sourcePath("resources/desktop/conspectus.1"));
    const std::vector<std::string> commands = commandsInHelp();
    EXPECT_GE(commands.size(), 12u);
    for (const std::string& command : commands) {
        EXPECT_THAT(readme, HasSubstr("conspectus " + command)) << command;
        EXPECT_THAT(manual, HasSubstr("\n.B " + command + "\n")) << command;
    }
}

TEST(CommandLine, HelpsWithEachCommand)
{
    for (const char* command : {"export", "convert", "info", "validate", "layout"}) {
        const Outcome outcome = run({command, "--help"});
        EXPECT_EQ(outcome.exitCode, 0) << command;
        EXPECT_THAT(outcome.out, HasSubstr("builtin:cultural-soft-power")) << command;
    }
}

TEST(CommandLine, RefusesWhatItDoesNotKnow)
{
    expectUsageError({"info"}, HasSubstr("MAP"));
    expectUsageError({"info", kBuiltIn, "--jsn"}, HasSubstr("--jsn"));
    expectUsageError({"info", kBuiltIn, "surplus"}, HasSubstr("surplus"));
    expectUsageError({"exprot", kBuiltIn}, HasSubstr("did you mean 'export'"));
    expectUsageError({"layout", kBuiltIn, "--depth", "deep"}, HasSubstr("deep"));
    expectUsageError({"layout", kBuiltIn, "--size", "0x0"}, HasSubstr("1920x1080"));
}

TEST(CommandLine, NamesWhatIsNearestToAMistypedName)
{
    expectUsageError({"layout", kBuiltIn, "--view", "Figure 3"}, HasSubstr("did you mean 'Figure 1', 'Figure 2'?"));
    expectUsageError({"layout", kBuiltIn, "--engine", "layred"}, HasSubstr("did you mean 'layered'?"));
    expectUsageError({"layout", kBuiltIn, "--root", "soft pwer"}, HasSubstr("did you mean 'soft power'"));
    expectUsageError({"layout", kBuiltIn, "--language", "fr"}, HasSubstr("There are: en, zh-Hans"));
    expectUsageError({"export", kBuiltIn, "-o", "x.svg", "--theme", "nigth"}, HasSubstr("did you mean 'night'?"));
    expectUsageError({"export", kBuiltIn, "-o", "x.svgz"}, HasSubstr("svg, pdf, png"));
    expectUsageError({"convert", kBuiltIn, "-", "--to", "grahpml"}, HasSubstr("did you mean 'graphml'?"));
}

TEST(CommandLine, AsksWhichOneOfEqualLabelsIsMeant)
{
    expectUsageError({"layout", kBuiltIn, "--root", "brand recognition"},
                     HasSubstr("2 concepts are called 'brand recognition'; name one by its id: "));
}

TEST(CommandLine, SaysThatAWindowNeedsADisplay) { expectUsageError({}, HasSubstr("no display")); }

TEST(CommandLine, FailsWithFourWhereItCannotWrite)
{
    const Outcome outcome = run({"convert", kBuiltIn, "/nowhere/at/all.graphml"});
    EXPECT_EQ(outcome.exitCode, 4) << outcome.trouble;
    EXPECT_THAT(outcome.err, HasSubstr("/nowhere/at/all.graphml"));
}

TEST(CommandLine, FailsWithFourOnAFullDisk)
{
    if (!std::filesystem::exists("/dev/full"))
        GTEST_SKIP() << "needs /dev/full";
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"info", kBuiltIn, "--json"},
                                                      {"--help"},
                                                      {"convert", kBuiltIn, "-", "--to", "dot"}}) {
        const Outcome outcome = runInto("/dev/full", arguments);
        EXPECT_EQ(outcome.exitCode, 4) << outcome.trouble << outcome.err;
        EXPECT_THAT(outcome.err, StartsWith("conspectus: "));
    }
}

TEST(CommandLine, FailsWithFourWhenItsReaderLeft)
{
    // The shell's own exit code is the reader's; the writer's goes to standard error.
    const std::string program = test::programPath("conspectus");
    const Outcome outcome = runProgram(
        {"bash", "-c", "{ sleep 0.3; '" + program + "' info " + kBuiltIn + "; echo \"exit $?\" >&2; } | true"});
    EXPECT_THAT(outcome.err, AllOf(StartsWith("conspectus: "), HasSubstr("exit 4")));
}

}  // namespace
}  // namespace conspectus
