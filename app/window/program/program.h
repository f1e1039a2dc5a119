// program.h: runs the program with windows.
#pragma once
#include <string>
#include <vector>

namespace conspectus {

/// Opens a window for each file, or one with the built-in map. `leaveAfterFirstPicture`: ends once a window has painted
/// its map, to measure the launch. Returns the exit code.
int runWindows(int argc, char** argv, const std::vector<std::string>& files, bool leaveAfterFirstPicture);

}  // namespace conspectus
