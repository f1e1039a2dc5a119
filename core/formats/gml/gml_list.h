// gml_list.h: the lists of a GML file, cut into keys and values.
#pragma once
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

enum class GmlKind : std::uint8_t { Word, Text, List };

/// A key and its value. The entries of a list follow it, up to `end`.
struct GmlEntry {
    std::string_view key;
    std::string_view value;  // as it stands in the file; of a Text without its quotes; of a List nothing
    GmlKind kind = GmlKind::Word;
    int line = 0;
    std::size_t end = 0;  // index of the entry after this one and all that is in it
};

/// Reads entry after entry. "#" at the start of a line begins a comment. A quote ends a text only before a blank, a
/// bracket or the end, because some programs do not escape those inside. Keys without a value and brackets too many are
/// passed over and counted.
class GmlScanner {
public:
    GmlScanner(std::string_view text, int depth) : m_text(text), m_depth(depth) { }

    /// What comes next in the list that is open.
    enum class Step { Entry, List, Close, End, Fault };
    /// After Entry the entry is in `entry()`; after List its key is, and what is in it comes next.
    Step next();
    const GmlEntry& entry() const { return m_entry; }

    /// Reads all that is in the list that was just opened, its closing bracket included, behind what `entries` holds.
    /// False if it is malformed: see fault().
    bool readList(std::vector<GmlEntry>& entries);

    const Error& fault() const { return m_fault; }
    int oddities() const { return m_oddities; }
    int oddityLine() const { return m_oddityLine; }

private:
    void skipBlanks();
    bool readText();
    std::string_view readWord();
    Step fail(std::string sentence, int line);
    void noteOddity();

    std::string_view m_text;
    int m_depth;
    std::size_t m_at = 0;
    int m_line = 1;
    int m_open = 0;
    GmlEntry m_entry;
    Error m_fault;
    int m_oddities = 0;
    int m_oddityLine = 0;
};

/// The text between quotes with its character references resolved.
std::string gmlText(std::string_view value);
/// A text that stands between quotes, in ASCII.
void appendGmlText(std::string& out, std::string_view text);

/// GML that is written as it is, in ASCII.
void appendAsciiGml(std::string& out, std::string_view gml);

/// The entries from `first` to before `last` as GML on one line: "x 1 y 2 Line [ ... ]".
std::string gmlFrom(const std::vector<GmlEntry>& entries, std::size_t first, std::size_t last);

/// True for what GML allows as a key.
bool isGmlKey(std::string_view name);
/// True if `gml` is "[ ... ]" or a word or text that can be written behind a key as it is.
bool isGmlValue(std::string_view gml);

}  // namespace conspectus
