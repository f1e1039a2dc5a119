#include "core/formats/csv/csv_rows.h"

#include "core/base/text.h"

#include <algorithm>

namespace conspectus {

bool hasCsvSeparatorLine(std::string_view text)
{
    return text.starts_with("sep=") && text.size() > 5 && (text[4] > ' ' || text[4] == '\t') && text[4] != '"' &&
        (text[5] == '\r' || text[5] == '\n');
}

bool CsvRows::next()
{
    while (m_at < m_text.size()) {
        m_count = 0;
        m_rowLine = m_line;
        if (m_separator == ' ')
            skipBlanks();
        while (readCell()) { }
        takeLineEnd();
        if (std::any_of(m_cells.begin(), m_cells.begin() + static_cast<std::ptrdiff_t>(m_count),
                        [](const std::string& cell) { return !cell.empty(); }))
            return true;
    }
    m_count = 0;
    return false;
}

/// True if another cell follows in the row.
bool CsvRows::readCell()
{
    if (m_count == kMostCells) {
        m_isTooWide = true;
        m_at = m_text.size();
        return false;
    }
    if (m_count == m_cells.size())
        m_cells.emplace_back();
    std::string& cell = m_cells[m_count++];
    cell.clear();
    skipBlanks();
    if (m_at >= m_text.size() || m_text[m_at] != '"' || !readQuoted(cell))
        readBare(cell);
    return takeSeparator();
}

/// False if the quote is never closed: then nothing was read.
bool CsvRows::readQuoted(std::string& cell)
{
    if (m_openQuoteLine != 0)
        return false;
    const std::size_t start = m_at;
    const int startLine = m_line;
    for (++m_at; m_at < m_text.size();) {
        const auto stop = std::min(m_text.find_first_of("\"\r\n", m_at), m_text.size());
        cell.append(m_text, m_at, stop - m_at);
        m_at = stop;
        const bool isLoneCr = m_text.substr(m_at).starts_with('\r') && !m_text.substr(m_at).starts_with("\r\n");
        if (takeLineEnd()) {
            cell += isLoneCr && !m_hasOnlyCr ? '\r' : '\n';
        } else if (m_text.substr(m_at).starts_with("\"\"")) {
            cell += '"';
            m_at += 2;
        } else if (m_at < m_text.size()) {
            ++m_at;
            std::string behind;
            readBare(behind);
            cell += behind;
            return true;
        }
    }
    m_openQuoteLine = startLine;
    m_at = start;
    m_line = startLine;
    cell.clear();
    return false;
}

void CsvRows::readBare(std::string& cell)
{
    const char ends[] = {m_separator, '\r', '\n'};
    const auto stop = std::min(m_text.find_first_of(std::string_view(ends, 3), m_at), m_text.size());
    cell = trimmed(m_text.substr(m_at, stop - m_at));
    m_at = stop;
}

bool CsvRows::takeSeparator()
{
    if (m_at >= m_text.size() || m_text[m_at] != m_separator)
        return false;
    ++m_at;
    if (m_separator != ' ')
        return true;
    skipBlanks();
    return !isAtLineEnd();
}

bool CsvRows::takeLineEnd()
{
    if (m_at >= m_text.size() || (m_text[m_at] != '\r' && m_text[m_at] != '\n'))
        return false;
    m_at += m_text.substr(m_at).starts_with("\r\n") ? 2 : 1;
    ++m_line;
    return true;
}

/// Spaces and tabs, unless they are the separator (of blanks as separators, those at the start of a row).
void CsvRows::skipBlanks()
{
    while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t') &&
           (m_text[m_at] != m_separator || m_separator == ' '))
        ++m_at;
}

}  // namespace conspectus
