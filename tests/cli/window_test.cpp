// The window itself, from its start to its end, as one program.
#include "tests/cli/program.h"
#include "tests/support/paths.h"

#include <gmock/gmock.h>

#include <cstdlib>

namespace conspectus {
namespace {

/// Opens `map` on the display that there is, or on none, and leaves after the first picture.
Outcome showOnce(const std::string& map)
{
    const Folder home;
    const char* display = std::getenv("DISPLAY");
    const std::string screen = display ? std::string("DISPLAY=") + display : "QT_QPA_PLATFORM=offscreen";
    Outcome outcome =
        runProgram({"env", screen, "XDG_CONFIG_HOME=" + home.file("config"), "XDG_RUNTIME_DIR=" + home.file(""),
                    test::programPath("conspectus"), "--exit-after-first-picture", map});
    if (outcome.err == "This plugin does not support propagateSizeHints()\n")
        outcome.err.clear();  // what the offscreen platform says of every window
    return outcome;
}

TEST(Window, ShowsTheBuiltInMapAndLeavesInPeace)
{
    const Outcome outcome = showOnce(kBuiltIn);
    EXPECT_EQ(outcome.exitCode, 0) << outcome.trouble << outcome.err;
    EXPECT_EQ(outcome.err, "");
}

TEST(Window, ShowsAFile)
{
    const Folder folder;
    write(folder.file("power.dot"), "digraph { power -> hard; power -> soft }");
    const Outcome outcome = showOnce(folder.file("power.dot"));
    EXPECT_EQ(outcome.exitCode, 0) << outcome.trouble << outcome.err;
    EXPECT_EQ(outcome.err, "");
}

}  // namespace
}  // namespace conspectus
