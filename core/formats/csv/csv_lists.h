// csv_lists.h: the readers of the kinds of tables, which readCsv() chooses from.
#pragma once
#include "core/base/result.h"
#include "core/formats/csv/csv.h"
#include "core/formats/losses.h"

namespace conspectus {

class CsvRows;

/// Tables of relations and of concepts.
Result<ReadMap> readCsvTable(std::string_view text, const CsvColumns& columns, std::size_t bytes,
                             const ReadLimits& limits, LossList& losses);
/// Rows of a concept and those that it leads to.
Result<ReadMap> readCsvAdjacency(std::string_view text, const CsvColumns& columns, std::size_t bytes,
                                 const ReadLimits& limits, LossList& losses);
/// A number for each pair of concepts. One that is the same on both sides of its diagonal has relations without arrows.
Result<ReadMap> readCsvMatrix(std::string_view text, const CsvColumns& columns, std::size_t bytes,
                              const ReadLimits& limits, LossList& losses);

tl::unexpected<Error> tooWide(const CsvRows& rows);
void noteOpenQuote(const CsvRows& rows, LossList& losses);

}  // namespace conspectus
