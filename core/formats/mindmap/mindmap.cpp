#include "core/formats/mindmap/mindmap.h"

#include "core/formats/xml/xml_text.h"

namespace conspectus {

namespace {

constexpr std::string_view kExtensions[] = {"mm"};

/// "map" is a name that others use too: the element or attribute that follows decides.
bool looksLikeMindMap(std::string_view bytes)
{
    if (rootNameOf(bytes) != "map")
        return false;
    std::string start(bytes.substr(0, 64 * 1024));
    std::erase(start, '\0');
    const auto root = start.find("<map");
    return start.find("<node", root) != std::string::npos || start.find("version=", root) != std::string::npos;
}

}  // namespace

extern const Format kMindMap;
const Format kMindMap = {"mm", "Freeplane", kExtensions, false, looksLikeMindMap, readMindMap, writeMindMap};

}  // namespace conspectus
