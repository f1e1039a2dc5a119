#include "tests/architecture/rules.h"

#include <array>
#include <regex>
#include <string_view>

namespace conspectus {
namespace {

struct Room {
    std::string_view folder;
    int level;
};

// A file may include its own folder and folders of a lower level; folders of one level do not see each other.
constexpr std::array kRooms{
    Room{"core/base", 0},
    Room{"core/model", 1},
    Room{"core/edit", 2},
    Room{"core/query", 2},
    Room{"core/view", 3},
    Room{"core/layout", 3},
    Room{"core/formats", 3},
    Room{"core/layout/graphviz", 4},
    Room{"core/document", 4},
    Room{"app/paint", 5},
    Room{"app/layout", 5},
    Room{"app/worker", 5},
    Room{"app/session", 6},
    Room{"app/publish", 7},
    Room{"app/canvas", 7},
    Room{"app/publish/check", 8},
    Room{"app/publish/svg", 8},
    Room{"app/publish/pdf", 8},
    Room{"app/publish/pixels", 8},
    Room{"app/publish/tex", 8},
    Room{"app/publish/office", 8},
    Room{"app/publish/words", 8},
    Room{"app/panels", 8},
    Room{"app/tools", 8},
    Room{"app/publish/html", 9},
    Room{"app/present", 9},
    Room{"app/cli", 10},
    Room{"app/window", 11},
    Room{"app", 12},
};

/// What only some folders may include. Both are regular expressions: over what stands between the brackets, and over
/// the folder that includes it.
struct Reserve {
    std::string_view what;
    const char* header;
    const char* folders;
};

constexpr std::array kReserves{
    Reserve{"Qt", R"(^(Q[A-Z]|Qt))", "^app"},
    Reserve{"Graphviz", R"(^(graphviz/)?(gvc|gvcext|gvplugin|cgraph|cdt|types|geom)\.h$)", "^core/layout/graphviz"},
    Reserve{"Boost.Graph", "^boost/graph/", "^core/(model|query)"},
    Reserve{"pugixml", "^pugixml", "^core/formats"},
    Reserve{"CLI11", "^CLI/", "^app/cli"},
    Reserve{"qpdf", "^qpdf/", "^app/publish/pdf"},
    Reserve{"a codec", R"(^(png|jpeglib|tiffio)\.h$|^webp/)", "^app/publish/pixels"},
    Reserve{"libzip", "^zip\\.h$", "^app/publish/office"},
    Reserve{"HarfBuzz", "^(hb|harfbuzz)", "^app/publish/svg"},
};

std::string folderOf(std::string_view path)
{
    const auto slash = path.rfind('/');
    return std::string(path.substr(0, slash == std::string_view::npos ? 0 : slash));
}

const Room* roomOf(std::string_view folder)
{
    for (const Room& room : kRooms)
        if (room.folder == folder)
            return &room;
    return nullptr;
}

std::optional<std::string> levelFault(const Room& own, const Include& include)
{
    if (include.target.ends_with(".moc"))
        return {};
    const std::string folder = folderOf(include.target);
    const Room* other = roomOf(folder);
    if (!other)
        return "includes \"" + include.target + "\", which is no path from the root to a room";
    if (other->folder == own.folder || other->level < own.level)
        return {};
    return std::string(own.folder) + " (level " + std::to_string(own.level) + ") may not see " + folder + " (level " +
        std::to_string(other->level) + ")";
}

std::optional<std::string> reserveFault(const Room& own, const Include& include)
{
    const std::string folder(own.folder);
    for (const Reserve& reserve : kReserves)
        if (std::regex_search(include.target, std::regex(reserve.header)) &&
            !std::regex_search(folder, std::regex(reserve.folders)))
            return std::string(reserve.what) + " does not belong into " + folder;
    return {};
}

}  // namespace

std::optional<std::string> faultOf(const Include& include)
{
    const std::string folder = folderOf(include.file);
    const Room* own = roomOf(folder);
    std::optional<std::string> fault;
    if (!own)
        fault = folder + " has no level: give it one here";
    else
        fault = include.isQuoted ? levelFault(*own, include) : reserveFault(*own, include);
    if (fault)
        fault = include.file + ", line " + std::to_string(include.line) + ": " + *fault;
    return fault;
}

}  // namespace conspectus
