// command_line.h: the door of the command line: what main() asks first.
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace conspectus {

/// What the command line asks of the window.
struct WindowWish {
    std::vector<std::string> files;  // as they were typed; empty: the built-in map
    bool exitAfterFirstPicture = false;  // for measuring the launch: leave once the first picture was painted
};

/// Does what the arguments ask for, without a window, and returns the exit code: 0 done, 1 wrong usage, 2 unreadable
/// input, 3 no layout, 4 unwritable output. Nothing when a window is wanted; `wish` says with what. To be called before
/// any Qt application object exists: sub-commands that measure text make one of their own.
std::optional<int> runCommandLine(int argc, char** argv, WindowWish* wish);

}  // namespace conspectus
