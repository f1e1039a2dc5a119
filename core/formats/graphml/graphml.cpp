#include "core/formats/graphml/graphml.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::string_view kExtensions[] = {"graphml"};
constexpr std::size_t kEnough = 64 * 1024;

/// The root's name in the first part of the file, whatever the encoding: in UTF-16, every second byte of it is zero.
bool looksLikeGraphMl(std::string_view bytes)
{
    std::string start(bytes.substr(0, kEnough));
    std::erase(start, '\0');
    const auto name = start.find("graphml");
    const auto before = start.find_last_of("<", name);
    if (name == std::string::npos || before == std::string::npos)
        return false;
    return name == before + 1 || (start[name - 1] == ':' && start.find_first_of(" \t\r\n", before) > name);
}

}  // namespace

extern const Format kGraphMl;
const Format kGraphMl = {"graphml", "GraphML", kExtensions, true, looksLikeGraphMl, readGraphMl, writeGraphMl};

}  // namespace conspectus
