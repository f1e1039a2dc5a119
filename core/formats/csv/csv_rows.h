// csv_rows.h: the rows of a table, one at a time.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

inline constexpr std::size_t kMostCells = 200'000;  // in a row

/// True if the first line is "sep=;", which is what tells Excel the separator.
bool hasCsvSeparatorLine(std::string_view text);

/// Cuts text into rows and cells by RFC 4180: cells in quotes may hold separators, line ends and doubled quotes. Line
/// ends are LF, CR or both. In cells CR LF becomes LF, and CR too where the file has no other line ends; blanks around
/// a cell without quotes do not count, and rows without any text are passed over. A quote that is never closed is a
/// character like any other. Between blanks, several are one separator.
class CsvRows {
public:
    CsvRows(std::string_view text, char separator)
        : m_text(text), m_separator(separator), m_hasOnlyCr(text.find('\n') == std::string_view::npos)
    {
    }

    /// Goes to the next row; false when there is none.
    bool next();

    std::span<const std::string> cells() const { return {m_cells.data(), m_count}; }
    int line() const { return m_rowLine; }
    /// True once a row had more than kMostCells cells; it and the rest of the text are passed over.
    bool isTooWide() const { return m_isTooWide; }
    /// The line of a quote that is never closed; 0 if there was none so far.
    int openQuoteLine() const { return m_openQuoteLine; }

private:
    bool readCell();
    bool readQuoted(std::string& cell);
    void readBare(std::string& cell);
    bool takeSeparator();
    bool takeLineEnd();
    bool isAtLineEnd() const { return m_at >= m_text.size() || m_text[m_at] == '\n' || m_text[m_at] == '\r'; }
    void skipBlanks();

    std::string_view m_text;
    char m_separator;
    bool m_hasOnlyCr;  // as line ends
    std::size_t m_at = 0;
    int m_line = 1;
    int m_rowLine = 1;
    int m_openQuoteLine = 0;
    bool m_isTooWide = false;
    std::vector<std::string> m_cells;  // reused; the first m_count are those of the row
    std::size_t m_count = 0;
};

}  // namespace conspectus
