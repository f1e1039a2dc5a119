#include "core/formats/csv/csv.h"

#include "core/formats/csv/csv_lists.h"
#include "core/formats/csv/csv_rows.h"
#include "core/formats/text_decode.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::string_view kCsvExtensions[] = {"csv"};
constexpr std::string_view kTsvExtensions[] = {"tsv", "tab"};
constexpr std::size_t kEnough = 64 * 1024;

bool isHeader(const std::vector<std::string>& row)
{
    const auto has = [&](CsvRole role) {
        return std::any_of(row.begin(), row.end(),
                           [&](const std::string& name) { return csvRoleOf(name, CsvShape::Edges) == role; });
    };
    return (has(CsvRole::Source) && has(CsvRole::Target)) || (has(CsvRole::Id) && has(CsvRole::Label));
}

/// By the names of its columns: without them, any text could be a table.
bool hasHeader(std::string_view bytes, std::string_view separators)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    bytes = bytes.substr(0, kEnough);
    if (bytes.find('\0') != std::string_view::npos)
        return false;
    bytes = bytes.substr(0, bytes.find_first_of("\r\n"));
    return std::any_of(separators.begin(), separators.end(), [&](char separator) {
        const auto rows = csvPreview(bytes, separator, 1);
        return !rows.empty() && isHeader(rows.front());
    });
}

bool looksLikeCsv(std::string_view bytes) { return hasHeader(bytes, ",;"); }
bool looksLikeTsv(std::string_view bytes) { return hasHeader(bytes, "\t"); }

std::string_view withoutSeparatorLine(std::string_view text)
{
    return hasCsvSeparatorLine(text) ? text.substr(std::min(text.find_first_of("\r\n"), text.size())) : text;
}

/// `columns` null: as guessed.
Result<ReadMap> readTable(std::string_view bytes, const CsvColumns* columns, const ReadLimits& limits)
{
    LossList losses;
    const Result<std::string> text = textOfFile(bytes, losses);
    if (!text)
        return tl::unexpected(text.error());
    if (isWebPage(*text))
        return unexpected(ErrorCode::Input, "This is a web page, not a table; was the download refused?");
    const CsvColumns guessed = columns ? CsvColumns() : guessCsvColumns(*text);
    if (!columns)
        columns = &guessed;
    const std::string_view rows = withoutSeparatorLine(*text);
    switch (columns->shape) {
    case CsvShape::Adjacency:
        return readCsvAdjacency(rows, *columns, bytes.size(), limits, losses);
    case CsvShape::Matrix:
        return readCsvMatrix(rows, *columns, bytes.size(), limits, losses);
    case CsvShape::Edges:
    case CsvShape::Nodes:
        break;
    }
    return readCsvTable(rows, *columns, bytes.size(), limits, losses);
}

Result<WrittenMap> writeCsv(const ConceptMap& map) { return writeCsvAs(map, {}); }
Result<WrittenMap> writeTsv(const ConceptMap& map) { return writeCsvAs(map, {.separator = '\t'}); }

}  // namespace

Result<ReadMap> readCsv(std::string_view bytes, const ReadLimits& limits) { return readTable(bytes, nullptr, limits); }

Result<ReadMap> readCsvAs(std::string_view bytes, const CsvColumns& columns, const ReadLimits& limits)
{
    return readTable(bytes, &columns, limits);
}

extern const Format kCsv;
const Format kCsv = {"csv", "CSV", kCsvExtensions, false, looksLikeCsv, readCsv, writeCsv};

extern const Format kTsv;
const Format kTsv = {"tsv", "TSV", kTsvExtensions, false, looksLikeTsv, readCsv, writeTsv};

}  // namespace conspectus
