#include "core/formats/tgf/tgf.h"

#include "core/base/text.h"

#include <algorithm>
#include <unordered_set>

namespace conspectus {

namespace {

constexpr std::string_view kExtensions[] = {"tgf"};
constexpr std::string_view kBlanks = " \t";
constexpr std::size_t kEnough = 1 << 20;

/// Strict, since nearly any text has the look of TGF: there is a line "#", and the first edge behind it joins two
/// nodes of the lines before it.
bool looksLikeTgf(std::string_view bytes)
{
    if (bytes.find('\0') != bytes.npos)
        return false;
    std::string_view text = bytes.substr(0, kEnough);
    std::unordered_set<std::string_view> ids;
    bool hasMark = false;
    while (!text.empty() && !hasMark) {
        const TgfLine line = splitTgfLine(takeLine(text));
        hasMark = line.word == "#" && line.rest.empty();
        if (!hasMark && !line.word.empty() && !ids.insert(line.word).second)
            return false;
    }
    if (trimmed(text).empty())
        return hasMark;
    const TgfLine edge = splitTgfLine(takeLine(text));
    return hasMark && ids.contains(edge.word) && ids.contains(splitTgfLine(edge.rest).word);
}

}  // namespace

TgfLine splitTgfLine(std::string_view line)
{
    line = trimmed(line);
    const auto end = std::min(line.find_first_of(kBlanks), line.size());
    return {line.substr(0, end), trimmed(line.substr(end))};
}

std::string_view takeLine(std::string_view& text)
{
    const auto end = text.find_first_of("\r\n");
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(line.size(), text.size()));
    if (text.starts_with("\r\n"))
        text.remove_prefix(2);
    else if (!text.empty())
        text.remove_prefix(1);
    return line;
}

extern const Format kTgf;
const Format kTgf = {"tgf", "TGF", kExtensions, false, looksLikeTgf, readTgf, writeTgf};

}  // namespace conspectus
