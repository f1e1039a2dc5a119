#include "core/formats/outline/html_tag.h"

#include "core/base/text.h"
#include "core/formats/plain_text.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";

/// Up to the '>' that is in no quotes, or to the end.
std::size_t lengthOfTag(std::string_view html)
{
    char quote = 0;
    for (std::size_t i = 1; i < html.size(); ++i) {
        const char c = html[i];
        if (quote != 0)
            quote = c == quote ? char{0} : quote;
        else if (c == '>')
            return i + 1;
        else if ((c == '"' || c == '\'') && html[i - 1] == '=')
            quote = c;
    }
    return std::min(html.find('>'), html.size() - 1) + 1;
}

}  // namespace

HtmlTag tagAt(std::string_view html)
{
    HtmlTag tag;
    if (html.starts_with("<!--")) {
        const auto end = html.find("-->");
        tag.length = end == std::string_view::npos ? html.size() : end + 3;
        return tag;
    }
    tag.length = lengthOfTag(html);
    std::string_view inside = html.substr(1, tag.length - 1);
    if (inside.ends_with('>'))
        inside.remove_suffix(1);
    tag.isEnd = inside.starts_with('/');
    if (tag.isEnd)
        inside.remove_prefix(1);
    tag.isEmpty = inside.ends_with('/');
    if (tag.isEmpty)
        inside.remove_suffix(1);
    const std::size_t end = std::min(inside.find_first_of(kBlanks), inside.size());
    tag.name = asciiLower(inside.substr(0, end));
    tag.attributes = inside.substr(end);
    return tag;
}

std::string attributeOf(const HtmlTag& tag, std::string_view name)
{
    std::string_view rest = tag.attributes;
    while (!rest.empty()) {
        rest.remove_prefix(std::min(rest.find_first_not_of(kBlanks), rest.size()));
        const std::size_t end = std::min(rest.find_first_of(" \t\r\n="), rest.size());
        const std::string_view found = rest.substr(0, end);
        rest.remove_prefix(end);
        rest.remove_prefix(std::min(rest.find_first_not_of(kBlanks), rest.size()));
        if (!rest.starts_with('=')) {
            if (found.empty())
                rest.remove_prefix(std::min<std::size_t>(1, rest.size()));
            continue;
        }
        rest.remove_prefix(1);
        rest.remove_prefix(std::min(rest.find_first_not_of(kBlanks), rest.size()));
        const bool isQuoted = rest.starts_with('"') || rest.starts_with('\'');
        const std::size_t close = isQuoted ? std::min(rest.find(rest.front(), 1), rest.size())
                                           : std::min(rest.find_first_of(kBlanks), rest.size());
        const std::string_view value = rest.substr(isQuoted ? 1 : 0, close - (isQuoted ? 1 : 0));
        rest.remove_prefix(std::min(close + (isQuoted ? 1 : 0), rest.size()));
        if (asciiLower(found) == name)
            return withReferencesResolved(value);
    }
    return {};
}

}  // namespace conspectus
