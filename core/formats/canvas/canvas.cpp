#include "core/formats/canvas/canvas.h"

namespace conspectus {

namespace {

constexpr std::string_view kExtensions[] = {"canvas"};
constexpr std::size_t kEnough = 64 * 1024;

/// An object with a list of nodes that have boxes, or of edges between "fromNode" and "toNode".
bool looksLikeCanvas(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    bytes = bytes.substr(0, kEnough);
    const auto start = bytes.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos || bytes[start] != '{')
        return false;
    const auto holds = [bytes](std::string_view name) {
        return bytes.find(name) != std::string_view::npos;
    };
    const auto first = bytes.find_first_not_of(" \t\r\n", start + 1);
    const std::string_view rest = bytes.substr(first == std::string_view::npos ? bytes.size() : first);
    const bool startsSo = rest.starts_with("\"nodes\"") || rest.starts_with("\"edges\"");
    const bool isEmpty = startsSo && bytes.size() < 80 && !holds("\"id\"");
    return isEmpty || (holds("\"nodes\"") && holds("\"width\"") && holds("\"type\"")) || holds("\"fromNode\"");
}

}  // namespace

extern const Format kCanvas;
const Format kCanvas = {"canvas", "JSON Canvas", kExtensions, false, looksLikeCanvas, readCanvas, writeCanvas};

}  // namespace conspectus
