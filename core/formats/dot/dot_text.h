// dot_text.h: the text inside DOT's strings. Graphviz reads labels in three steps: the scanner resolves \" alone; then
// escapes count (\n, \l, \r, \N, \G, \E, \T, \H, \\); then character references (&eacute;). Other values have the first
// step only.
#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// What escapes in a label may name.
struct DotNames {
    std::string_view graph;
    std::string_view node;  // of a node's label
    std::string_view tail;  // of an edge's label
    std::string_view head;
    std::string_view edgeSign = "->";
};

/// The text that Graphviz would show for this value of a label.
std::string labelText(std::string_view value, const DotNames& names = {});

/// A value for which labelText gives `text`; nothing of it is a name.
std::string labelValue(std::string_view text);

/// The label of a record node: its fields apart by " | ". `hasFields` says whether there was anything but plain text.
std::string recordText(std::string_view value, const DotNames& names, bool& hasFields);

/// A value for which recordText gives `text`, in one field.
std::string recordValue(std::string_view text);

/// True if DOT can say `value` to the letter: no lone backslash before a quote, a line end or the end.
bool isQuotable(std::string_view value);

/// Appends an ID: bare where that is safe, else quoted; long ones in parts joined by +, because Graphviz's scanner
/// takes no more than 16,384 bytes at a time. What is not quotable gets its backslashes doubled.
void appendDotId(std::string& out, std::string_view value);

}  // namespace conspectus
