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
    Room{"core/layout", 1},
    Room{"core/edit", 2},
    Room{"core/query", 2},
    Room{"core/formats", 2},
    Room{"core/layout/geometry", 2},
    Room{"core/layout/wire", 2},
    Room{"core/edit/merge", 3},
    Room{"core/view", 3},
    Room{"core/formats/xml", 3},
    Room{"core/formats/zip", 3},
    Room{"core/formats/json", 3},
    Room{"core/document", 3},
    Room{"core/layout/structure", 3},
    Room{"core/layout/phrases", 3},
    Room{"core/formats/elements", 4},
    Room{"core/formats/outline", 4},
    Room{"core/layout/levels", 4},
    Room{"core/layout/measures", 4},
    Room{"core/formats/graphml", 5},
    Room{"core/formats/dot", 5},
    Room{"core/formats/tgf", 5},
    Room{"core/formats/csv", 5},
    Room{"core/formats/gml", 5},
    Room{"core/formats/gexf", 5},
    Room{"core/formats/tlp", 5},
    Room{"core/formats/rdf", 5},
    Room{"core/formats/mindmap", 5},
    Room{"core/formats/opml", 5},
    Room{"core/formats/yed", 6},
    Room{"core/formats/cxl", 5},
    Room{"core/formats/canvas", 5},
    Room{"core/formats/heimer", 5},
    Room{"core/formats/vue", 5},
    Room{"core/formats/webvowl", 5},
    Room{"core/formats/xmind", 5},
    Room{"core/formats/mermaid", 5},
    Room{"core/formats/vym", 5},
    Room{"core/formats/minder", 5},
    Room{"core/layout/routing", 5},
    Room{"core/layout/engines", 6},
    Room{"core/layout/surroundings", 6},
    Room{"core/layout/graphviz", 6},
    Room{"core/layout/arrange", 7},
    Room{"core/layout/live", 7},
    Room{"app/theme", 8},
    Room{"app/layout", 8},
    Room{"app/worker", 8},
    Room{"app/paint", 9},
    Room{"app/session", 10},
    Room{"app/publish", 11},
    Room{"app/canvas/scene", 11},
    Room{"app/canvas/motion", 12},
    Room{"app/publish/check", 12},
    Room{"app/publish/svg", 12},
    Room{"app/publish/pdf", 12},
    Room{"app/publish/pixels", 12},
    Room{"app/publish/tex", 12},
    Room{"app/publish/office", 12},
    Room{"app/publish/words", 12},
    Room{"app/publish/html", 13},
    Room{"app/canvas/layers", 13},
    Room{"app/canvas/hand", 14},
    Room{"app/canvas/view", 15},
    Room{"app/canvas/edit", 16},
    Room{"app/canvas", 17},
    Room{"app/panels", 17},
    Room{"app/present", 18},
    Room{"app/cli", 19},
    Room{"app/window/parts", 19},
    Room{"app/window/themes", 20},
    Room{"app/window/actions", 20},
    Room{"app/window/search", 21},
    Room{"app/window/figure", 21},
    Room{"app/window/files", 21},
    Room{"app/window/dialogs", 22},
    Room{"app/window/frame", 23},
    Room{"app/window/commands", 24},
    Room{"app/window/program", 24},
    Room{"app", 25},
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
    Reserve{"an RDF library", R"(^serd/|^raptor\.h$)", "^core/formats/rdf"},
    Reserve{"ICU", "^unicode/", "^core/query"},
    Reserve{"CLI11", "^CLI/", "^app/cli"},
    Reserve{"qpdf", "^qpdf/", "^app/publish/pdf"},
    Reserve{"a codec", R"(^(png|jpeglib|tiffio)\.h$|^webp/)", "^app/publish/pixels"},
    Reserve{"libzip", "^zip\\.h$", "^core/formats/zip"},
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
