#include "core/formats/csv/csv_table.h"

#include "core/base/text.h"
#include "core/formats/numbers.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::string_view kForeignPrefix = "other:";

bool looksLikeFormula(std::string_view text)
{
    return !text.empty() && std::string_view("=+-@\t").find(text.front()) != std::string_view::npos &&
        !numberFrom(text);
}

/// CR LF as LF alone.
std::string withPlainLineEnds(std::string_view text)
{
    std::string plain(text);
    for (std::size_t at = plain.find("\r\n"); at != std::string::npos; at = plain.find("\r\n", at))
        plain.erase(at, 1);
    return plain;
}

}  // namespace

void CsvTable::addColumn(std::string_view name)
{
    if (m_columns.try_emplace(std::string(name), m_names.size()).second)
        m_names.emplace_back(name);
}

std::string CsvTable::attributeColumn(std::string_view name) const
{
    std::string column = withPlainLineEnds(name.empty() ? "column" : name);
    if (csvRoleOf(column, CsvShape::Edges) != CsvRole::Attribute || column.starts_with(kForeignPrefix))
        column.insert(0, kForeignPrefix);
    return column;
}

void CsvTable::writeHeader()
{
    if (m_options.hasByteOrderMark)
        m_out = "\xEF\xBB\xBF";
    m_row.assign(m_names.begin(), m_names.end());
    finishRow();
}

bool CsvTable::set(std::string_view column, std::string text)
{
    if (text.empty())
        return true;
    std::string& cell = m_row[m_columns.at(std::string(column))];
    if (!cell.empty())
        return false;
    cell = std::move(text);
    return true;
}

void CsvTable::finishRow()
{
    for (std::size_t i = 0; i < m_row.size(); ++i) {
        if (i > 0)
            m_out += m_options.separator;
        appendCell(m_row[i]);
    }
    m_out += '\n';
    m_row.assign(m_names.size(), {});
}

void CsvTable::appendCell(std::string_view text)
{
    std::string cell = withPlainLineEnds(isValidUtf8(text) ? std::string(text) : latin1ToUtf8(text));
    if (cell != withoutControls(cell)) {
        m_losses.note("Control characters were left out.");
        cell = withoutControls(cell);
    }
    if (m_options.neutralisesFormulas && looksLikeFormula(cell))
        cell.insert(0, 1, '\'');
    const char special[] = {m_options.separator, '"', '\n', '\r'};
    const bool isQuoted =
        cell.find_first_of(std::string_view(special, 4)) != std::string::npos || trimmed(cell) != cell;
    if (!isQuoted) {
        m_out += cell;
        return;
    }
    m_out += '"';
    for (char c : cell)
        m_out.append(c == '"' ? 2 : 1, c);
    m_out += '"';
}

}  // namespace conspectus
