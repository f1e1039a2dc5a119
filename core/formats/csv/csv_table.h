// csv_table.h: a table that is written: the columns that a map needs, and rows by name of column.
#pragma once
#include "core/formats/csv/csv.h"
#include "core/formats/losses.h"

#include <unordered_map>

namespace conspectus {

class CsvTable {
public:
    CsvTable(const CsvOptions& options, LossList& losses) : m_options(options), m_losses(losses) { }

    /// Columns come in the order in which they are added first.
    void addColumn(std::string_view name);
    /// The column of another program's data: one whose name is not that of a role.
    std::string attributeColumn(std::string_view name) const;

    void writeHeader();
    /// Fills a cell of the row that is being made; the first text for a column stays, which is false for a second one.
    bool set(std::string_view column, std::string text);
    void finishRow();

    std::string take() { return std::move(m_out); }

private:
    void appendCell(std::string_view text);

    const CsvOptions& m_options;
    LossList& m_losses;
    std::vector<std::string> m_names;
    std::unordered_map<std::string, std::size_t> m_columns;
    std::vector<std::string> m_row;
    std::string m_out;
};

}  // namespace conspectus
