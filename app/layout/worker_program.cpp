#include "app/layout/worker_program.h"

#include <unistd.h>

#include <filesystem>

namespace conspectus {

std::string workerProgram()
{
    constexpr const char* kName = "conspectus-layout";
    std::error_code ignored;
    const std::filesystem::path here = std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
    const std::filesystem::path beside = here / kName;
    const std::filesystem::path installed = here.parent_path() / "libexec" / "conspectus" / kName;
    return access(installed.c_str(), X_OK) == 0 && access(beside.c_str(), X_OK) != 0 ? installed : beside;
}

}  // namespace conspectus
