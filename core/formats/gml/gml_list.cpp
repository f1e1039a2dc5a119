#include "core/formats/gml/gml_list.h"

#include "core/base/text.h"
#include "core/formats/plain_text.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kEnds = " \t\r\n[]";
constexpr std::size_t kMostEntries = 2'000'000;  // in one item
constexpr std::size_t kChecked = 64;  // depth of lists that are kept

/// A letter beyond ASCII as "&#233;".
void appendReferenceTo(std::string& out, std::string_view sequence)
{
    std::uint32_t code = static_cast<unsigned char>(sequence.front()) & (0xFFu >> (sequence.size() + 1));
    for (char c : sequence.substr(1))
        code = code << 6 | (static_cast<unsigned char>(c) & 0x3Fu);
    ((out += "&#") += std::to_string(code)) += ';';
}

/// A text as it stands in the file, line ends as references.
void appendOnOneLine(std::string& out, std::string_view value)
{
    out += " \"";
    for (char c : value)
        if (c == '\n' || c == '\r')
            out += c == '\n' ? "&#10;" : "&#13;";
        else
            out += c;
    out += '"';
}

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

void GmlScanner::skipBlanks()
{
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        const bool isLineStart = m_at == 0 || m_text[m_at - 1] == '\n' || m_text[m_at - 1] == '\r';
        if (c == '#' && isLineStart) {
            m_at = std::min(m_text.find_first_of("\r\n", m_at), m_text.size());
        } else if (kBlanks.find(c) == std::string_view::npos) {
            return;
        } else {
            m_line += c == '\n' || (c == '\r' && m_text.substr(m_at, 2) != "\r\n") ? 1 : 0;
            ++m_at;
        }
    }
}

std::string_view GmlScanner::readWord()
{
    const auto end = std::min(m_text.find_first_of(kEnds, m_at), m_text.size());
    const std::string_view word = m_text.substr(m_at, end - m_at);
    m_at = end;
    return word;
}

GmlScanner::Step GmlScanner::fail(std::string sentence, int line)
{
    m_fault = {ErrorCode::Input, std::move(sentence), {}, line};
    return Step::Fault;
}

void GmlScanner::noteOddity()
{
    if (m_oddities++ == 0)
        m_oddityLine = m_line;
}

GmlScanner::Step GmlScanner::next()
{
    for (;;) {
        skipBlanks();
        if (m_at >= m_text.size())
            return m_open == 0 ? Step::End : fail("A list is never closed; is the end missing?", m_line);
        if (m_text[m_at] == ']') {
            ++m_at;
            if (m_open > 0)
                return --m_open, Step::Close;
            noteOddity();
            continue;
        }
        if (m_text[m_at] == '[' || m_text[m_at] == '"')
            return fail("There is a value without a key.", m_line);
        m_entry = {readWord(), {}, GmlKind::Word, m_line, 0};
        skipBlanks();
        if (m_at >= m_text.size() || m_text[m_at] == ']') {
            noteOddity();
            continue;
        }
        if (m_text[m_at] == '"')
            return readText() ? Step::Entry : Step::Fault;
        if (m_text[m_at] != '[') {
            m_entry.value = readWord();
            return Step::Entry;
        }
        ++m_at;
        m_entry.kind = GmlKind::List;
        if (++m_open > m_depth)
            return fail("Lists are nested more than " + std::to_string(m_depth) + " deep.", m_line);
        return Step::List;
    }
}

bool GmlScanner::readText()
{
    const std::size_t start = ++m_at;
    std::size_t end = m_text.find('"', start);
    while (end != std::string_view::npos && end + 1 < m_text.size() &&
           kEnds.find(m_text[end + 1]) == std::string_view::npos)
        end = m_text.find('"', end + 1);
    if (end == std::string_view::npos)
        return fail("A quote is never closed.", m_line) != Step::Fault;
    m_entry.kind = GmlKind::Text;
    m_entry.value = m_text.substr(start, end - start);
    m_line += static_cast<int>(std::count(m_entry.value.begin(), m_entry.value.end(), '\n'));
    m_at = end + 1;
    return true;
}

bool GmlScanner::readList(std::vector<GmlEntry>& entries)
{
    std::vector<std::size_t> open;
    for (;;) {
        switch (next()) {
        case Step::Entry:
        case Step::List:
            if (entries.size() == kMostEntries)
                return fail("An item holds too many values.", m_line) != Step::Fault;
            entries.push_back(m_entry);
            if (m_entry.kind == GmlKind::List)
                open.push_back(entries.size() - 1);
            else
                entries.back().end = entries.size();
            break;
        case Step::Close:
            if (open.empty())
                return true;
            entries[open.back()].end = entries.size();
            open.pop_back();
            break;
        case Step::End:
        case Step::Fault:
            return false;
        }
    }
}

std::string gmlText(std::string_view value)
{
    return value.find('&') == std::string_view::npos ? std::string(value) : withReferencesResolved(value);
}

void appendGmlText(std::string& out, std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = std::max<std::size_t>(sequenceLength(text.substr(i)), 1);
        const auto byte = static_cast<unsigned char>(text[i]);
        if (length > 1) {
            appendReferenceTo(out, text.substr(i, length));
        } else if (byte == '&') {
            out += "&amp;";
        } else if (byte == '"') {
            out += "&quot;";
        } else if (byte == '\t' || byte == '\n' || byte == '\r' || byte >= 0x7F) {
            ((out += "&#") += std::to_string(byte)) += ';';
        } else if (byte >= 0x20) {
            out += text[i];
        }
        i += length;
    }
}

void appendAsciiGml(std::string& out, std::string_view gml)
{
    for (std::size_t i = 0; i < gml.size();) {
        const std::size_t length = std::max<std::size_t>(sequenceLength(gml.substr(i)), 1);
        if (length > 1)
            appendReferenceTo(out, gml.substr(i, length));
        else if (static_cast<unsigned char>(gml[i]) < 0x80)
            out += gml[i];
        i += length;
    }
}

std::string gmlFrom(const std::vector<GmlEntry>& entries, std::size_t first, std::size_t last)
{
    std::string out;
    std::vector<std::size_t> ends;
    for (std::size_t i = first; i < last; ++i) {
        for (; !ends.empty() && ends.back() == i; ends.pop_back())
            out += " ]";
        if (!out.empty())
            out += ' ';
        out += entries[i].key;
        if (entries[i].kind == GmlKind::List) {
            out += " [";
            ends.push_back(entries[i].end);
        } else if (entries[i].kind == GmlKind::Text) {
            appendOnOneLine(out, entries[i].value);
        } else {
            (out += ' ') += entries[i].value;
        }
    }
    for (; !ends.empty(); ends.pop_back())
        out += " ]";
    return out;
}

bool isGmlKey(std::string_view name)
{
    return !name.empty() && isLetter(name.front()) &&
        std::all_of(name.begin(), name.end(), [](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '_'; });
}

bool isGmlValue(std::string_view gml)
{
    if (gml.find_first_of("\n\r") != std::string_view::npos)
        return false;
    const std::string text = "x " + std::string(gml);
    GmlScanner scanner(text, kChecked);
    std::vector<GmlEntry> entries;
    const GmlScanner::Step first = scanner.next();
    if (first == GmlScanner::Step::List && !scanner.readList(entries))
        return false;
    return (first == GmlScanner::Step::List || first == GmlScanner::Step::Entry) &&
        scanner.next() == GmlScanner::Step::End && scanner.oddities() == 0;
}

}  // namespace conspectus
