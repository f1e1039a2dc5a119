// program.h: the program with windows, from its first to its last.
#pragma once
#include <string>
#include <vector>

namespace conspectus {

/// One window a file; the built-in map when there is none. `leaveAfterFirstPicture`: ends once a window has painted its
/// map, for measuring the launch. Returns the exit code.
int runWindows(int argc, char** argv, const std::vector<std::string>& files, bool leaveAfterFirstPicture);

}  // namespace conspectus
