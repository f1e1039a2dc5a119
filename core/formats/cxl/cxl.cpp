#include "core/formats/cxl/cxl.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::string_view kExtensions[] = {"cxl"};
constexpr std::size_t kEnough = 64 * 1024;

/// The root's name in the first part of the file, whatever the encoding: in UTF-16, every second byte of it is zero.
bool looksLikeCxl(std::string_view bytes)
{
    std::string start(bytes.substr(0, kEnough));
    std::erase(start, '\0');
    for (auto at = start.find("cmap"); at != std::string::npos; at = start.find("cmap", at + 1)) {
        const char after = at + 4 < start.size() ? start[at + 4] : ' ';
        if (at > 0 && start[at - 1] == '<' && std::string_view(" \t\r\n>/").find(after) != std::string_view::npos)
            return true;
    }
    return false;
}

}  // namespace

extern const Format kCxl;
const Format kCxl = {"cxl", "CmapTools CXL", kExtensions, false, looksLikeCxl, readCxl, writeCxl};

}  // namespace conspectus
