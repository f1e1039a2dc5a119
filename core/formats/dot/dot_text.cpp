#include "core/formats/dot/dot_text.h"

#include "core/base/text.h"
#include "core/formats/plain_text.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace conspectus {

namespace {

constexpr std::size_t kLongestPart = 16'000;
constexpr std::size_t kLongestExpansion = 64 * 1024;  // of a label; a name may stand in it a million times
constexpr std::string_view kRecordSigns = "{}|<>";

std::string nameFor(char escape, const DotNames& names)
{
    const auto plain = [](std::string_view name) {
        return labelText(name);
    };
    switch (escape) {
    case 'N':
        return plain(names.node);
    case 'G':
        return plain(names.graph);
    case 'T':
        return plain(names.tail);
    case 'H':
        return plain(names.head);
    case 'E':
        return plain(names.tail) + std::string(names.edgeSign) + plain(names.head);
    default:
        return {};
    }
}

/// A name is replaced only where there is one: \N in an edge's label is a plain N.
bool isNameEscape(char c, const DotNames& names)
{
    switch (c) {
    case 'N':
        return !names.node.empty();
    case 'G':
        return !names.graph.empty();
    case 'T':
    case 'H':
    case 'E':
        return !names.tail.empty();
    default:
        return false;
    }
}

/// Bytes at the start of `value` that must stay together: an escape, or one character.
std::size_t unitLength(std::string_view value)
{
    std::size_t length = value.starts_with('\\') && value.size() > 1 ? 2 : 1;
    while (length < value.size() && (static_cast<unsigned char>(value[length]) & 0xC0) == 0x80)
        ++length;
    return length;
}

bool isBareId(std::string_view value)
{
    static constexpr std::string_view kKeywords[] = {"strict", "graph", "digraph", "node", "edge", "subgraph"};
    const auto isLetter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    };
    const auto isPart = [&](char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    };
    if (value.empty() || value.size() > 64 || !isLetter(value.front()) ||
        !std::all_of(value.begin(), value.end(), isPart))
        return false;
    return std::find(std::begin(kKeywords), std::end(kKeywords), asciiLower(value)) == std::end(kKeywords);
}

void appendQuoted(std::string& out, std::string_view value)
{
    out += '"';
    for (std::size_t part = 0; !value.empty();) {
        const std::size_t length = unitLength(value);
        if (part + length > kLongestPart) {
            out += "\" + \"";
            part = 0;
        }
        if (value.front() == '"')
            out += '\\';
        out += value.substr(0, length);
        part += length + 1;
        value.remove_prefix(length);
    }
    out += '"';
}

/// Cuts a record's label into fields. Braces and bars end a field, <port> is left out, and a backslash before one of
/// these signs or a blank makes it ordinary; all other escapes stay for labelText.
struct RecordFields {
    std::vector<std::string> fields = std::vector<std::string>(1);
    bool hasStructure = false;

    explicit RecordFields(std::string_view value)
    {
        while (!value.empty()) {
            std::size_t length = unitLength(value);
            if (length > 1 && value.front() == '\\')
                escape(value.substr(0, length));
            else if (value.front() == '<')
                length = port(value);
            else if (kRecordSigns.find(value.front()) != std::string_view::npos)
                sign(value.front());
            else
                fields.back() += value.substr(0, length);
            value.remove_prefix(length);
        }
    }

private:
    void escape(std::string_view pair)
    {
        const bool isOrdinary = kRecordSigns.find(pair[1]) != std::string_view::npos || pair[1] == ' ';
        fields.back() += isOrdinary ? pair.substr(1) : pair;
    }
    std::size_t port(std::string_view value)
    {
        hasStructure = true;
        const auto end = value.find('>');
        return end == std::string_view::npos ? value.size() : end + 1;
    }
    void sign(char c)
    {
        hasStructure = true;
        if (c != '>')
            fields.emplace_back();
    }
};

}  // namespace

std::string labelText(std::string_view value, const DotNames& names)
{
    std::string text;
    text.reserve(value.size());
    bool endsLine = false;  // the last thing was a line end, which shows nothing unless something follows
    const auto put = [&](std::string_view more) {
        if (std::exchange(endsLine, false))
            text += '\n';
        text += more;
    };
    while (!value.empty()) {
        std::size_t length = 1;
        std::string resolved;
        if (value.front() == '\\' && value.size() > 1) {
            length = 2;
            const char c = value[1];
            if (c == 'n' || c == 'l' || c == 'r') {
                put({});
                endsLine = true;
            } else {
                const bool isName = isNameEscape(c, names) && text.size() < kLongestExpansion;
                put(isName ? nameFor(c, names) : std::string(1, c));
            }
        } else if (const std::size_t reference = appendReference(resolved, value)) {
            length = reference;
            put(resolved);
        } else if (value.starts_with("\r\n")) {
            length = 2;
            put("\n");
        } else {
            put(value.substr(0, 1));
        }
        value.remove_prefix(length);
    }
    return text;
}

std::string labelValue(std::string_view text)
{
    std::string value;
    value.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\\')
            value += "\\\\";
        else if (c == '\n')
            value += i + 1 < text.size() ? "\\n" : "&#10;";
        else if (c == '\r')
            value += "&#13;";
        else if (c == '&' && startsWithReference(text.substr(i)))
            value += "&amp;";
        else
            value += c;
    }
    return value;
}

std::string recordText(std::string_view value, const DotNames& names, bool& hasFields)
{
    const RecordFields record(value);
    hasFields = record.hasStructure;
    if (!hasFields)
        return labelText(record.fields.front(), names);
    std::string text;
    for (const std::string& field : record.fields) {
        const std::string words(trimmed(labelText(field, names)));
        if (!words.empty())
            (text += text.empty() ? "" : " | ") += words;
    }
    return text;
}

std::string recordValue(std::string_view text)
{
    std::string value;
    for (char c : labelValue(text)) {
        if (kRecordSigns.find(c) != std::string_view::npos)
            value += '\\';
        value += c;
    }
    return value;
}

bool isQuotable(std::string_view value)
{
    while (!value.empty()) {
        if (value == "\\" || value.starts_with("\\\"") || value.starts_with("\\\n") || value.starts_with("\\\r\n"))
            return false;
        value.remove_prefix(value.starts_with("\\\\") ? 2 : 1);
    }
    return true;
}

void appendDotId(std::string& out, std::string_view value)
{
    if (isBareId(value)) {
        out += value;
        return;
    }
    if (isQuotable(value)) {
        appendQuoted(out, value);
        return;
    }
    std::string doubled;
    for (char c : value)
        doubled.append(c == '\\' ? 2 : 1, c);
    appendQuoted(out, doubled);
}

}  // namespace conspectus
