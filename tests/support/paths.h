// paths.h: where tests and benchmarks find this tree and the programs built from it. The folders' names stand in one
// file that CMake writes (paths.cpp.in), so that every other object is the same in every folder and a compiler cache
// serves a second clone.
#pragma once
#include <string>

namespace conspectus::test {

/// The absolute path of a file or folder of the source tree, given from its root: "tests/data/figure-1.graphml".
std::string sourcePath(const std::string& inside = "");

/// The absolute path of a program of this build, given by its name: "conspectus".
std::string programPath(const std::string& name);

}  // namespace conspectus::test
