#include "core/base/result.h"

namespace conspectus {

std::string describe(const Error& error)
{
    std::string place = error.file;
    if (error.line > 0)
        place += (place.empty() ? "line " : ", line ") + std::to_string(error.line);
    return place.empty() ? error.message : place + ": " + error.message;
}

}  // namespace conspectus
