#include "core/formats/rdf/turtle_guard.h"

#include <algorithm>

namespace conspectus {

namespace {

/// An address: from '<' to '>', which may hold neither blanks nor another '<'. What is no address is one character.
std::size_t skipAddress(std::string_view text, std::size_t at)
{
    const auto end = text.find_first_of(">< \t\r\n\"", at + 1);
    return end != std::string_view::npos && text[end] == '>' ? end + 1 : at + 1;
}

}  // namespace

std::size_t skipTurtleText(std::string_view text, std::size_t at)
{
    const char quote = text[at];
    const std::string_view thrice = text.substr(at, 3);
    const bool isLong = thrice.size() == 3 && thrice[1] == quote && thrice[2] == quote;
    const std::string_view end = isLong ? thrice : text.substr(at, 1);
    for (std::size_t i = at + end.size(); i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == quote && text.substr(i, end.size()) == end)
            return i + end.size();
        else if (!isLong && text[i] == '\n')
            return i;
    }
    return text.size();
}

Result<void> guardTurtle(std::string_view text, int depth)
{
    int open = 0;
    for (std::size_t at = 0; at < text.size();) {
        switch (text[at]) {
        case '#':
            at = std::min(text.find('\n', at), text.size());
            break;
        case '"':
        case '\'':
            at = skipTurtleText(text, at);
            break;
        case '<':
            at = skipAddress(text, at);
            break;
        case '\\':
            at += 2;
            break;
        case '[':
        case '(':
            if (++open > depth) {
                const auto lines = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
                return unexpected(ErrorCode::Input, "Brackets are nested more than " + std::to_string(depth) + " deep.",
                                  static_cast<int>(lines) + 1);
            }
            ++at;
            break;
        case ']':
        case ')':
            open = std::max(open - 1, 0);
            ++at;
            break;
        default:
            ++at;
        }
    }
    return {};
}

}  // namespace conspectus
