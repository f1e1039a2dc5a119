// worker_program.h: where the layout worker is.
#pragma once
#include <string>

namespace conspectus {

/// The path of conspectus-layout: beside this program (a build folder), or in libexec/conspectus of the installation
/// that this program is part of. Nowhere else, and not by any variable of the environment: what is there gets run.
/// If it is missing, the place where it should be.
std::string workerProgram();

}  // namespace conspectus
