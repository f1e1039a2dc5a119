#include "core/formats/csv/csv_lists.h"

#include "core/formats/csv/csv_rows.h"
#include "core/formats/map_builder.h"
#include "core/formats/numbers.h"
#include "core/formats/text_decode.h"

#include <algorithm>
#include <tuple>

namespace conspectus {

namespace {

Result<ConceptId> conceptNamed(MapBuilder& builder, const std::string& name, int line)
{
    if (const ConceptId known = builder.map().conceptByKey(name); known.isValid() && !name.empty())
        return known;
    Concept subject;
    subject.key = subject.label = name;
    return builder.add(std::move(subject), line);
}

struct MatrixEdge {
    std::size_t from = 0;
    std::size_t to = 0;
    double weight = 1;
    int line = 0;

    friend bool operator<(const MatrixEdge& a, const MatrixEdge& b)
    {
        return std::tie(a.from, a.to) < std::tie(b.from, b.to);
    }
};

bool isSymmetric(const std::vector<MatrixEdge>& edges)
{
    return std::all_of(edges.begin(), edges.end(), [&](const MatrixEdge& edge) {
        const auto back = std::lower_bound(edges.begin(), edges.end(), MatrixEdge{edge.to, edge.from, 0, 0});
        return back != edges.end() && back->from == edge.to && back->to == edge.from && back->weight == edge.weight;
    });
}

Result<ReadMap> mapOf(MapBuilder& builder, const std::vector<ConceptId>& ids, const std::vector<MatrixEdge>& edges,
                      LossList& losses)
{
    const bool isUndirected = isSymmetric(edges);
    for (const MatrixEdge& edge : edges) {
        if (isUndirected && edge.from > edge.to)
            continue;
        Relation relation;
        relation.from = ids[edge.from];
        relation.to = ids[edge.to];
        relation.weight = edge.weight;
        relation.type = builder.plainType(isUndirected ? ArrowStyle::None : ArrowStyle::Forward);
        if (const auto id = builder.add(std::move(relation), edge.line); !id)
            return tl::unexpected(id.error());
    }
    return ReadMap{builder.take(), losses.take()};
}

}  // namespace

tl::unexpected<Error> tooWide(const CsvRows& rows)
{
    return unexpected(ErrorCode::Input, "A row has more than " + std::to_string(kMostCells) + " cells.", rows.line());
}

void noteOpenQuote(const CsvRows& rows, LossList& losses)
{
    losses.note("A quote that is never closed was read as a part of the text.", rows.openQuoteLine());
}

Result<ReadMap> readCsvAdjacency(std::string_view text, const CsvColumns& columns, std::size_t bytes,
                                 const ReadLimits& limits, LossList& losses)
{
    MapBuilder builder(bytes, limits, losses);
    CsvRows rows(text, columns.separator);
    if (columns.hasHeader)
        rows.next();
    while (rows.next()) {
        ConceptId first;
        for (const std::string& cell : rows.cells()) {
            if (cell.empty())
                continue;
            const Result<ConceptId> id = conceptNamed(builder, cell, rows.line());
            if (!id)
                return tl::unexpected(id.error());
            if (!first.isValid()) {
                first = *id;
                continue;
            }
            Relation relation;
            relation.from = first;
            relation.to = *id;
            relation.type = builder.plainType(ArrowStyle::Forward);
            if (const auto added = builder.add(std::move(relation), rows.line()); !added)
                return tl::unexpected(added.error());
        }
    }
    if (rows.isTooWide())
        return tooWide(rows);
    if (rows.openQuoteLine() != 0)
        noteOpenQuote(rows, losses);
    return ReadMap{builder.take(), losses.take()};
}

Result<ReadMap> readCsvMatrix(std::string_view text, const CsvColumns& columns, std::size_t bytes,
                              const ReadLimits& limits, LossList& losses)
{
    MapBuilder builder(bytes, limits, losses);
    CsvRows rows(text, columns.separator);
    std::vector<ConceptId> ids;
    rows.next();
    for (std::size_t i = 1; i < rows.cells().size(); ++i) {
        const Result<ConceptId> id = conceptNamed(builder, rows.cells()[i], rows.line());
        if (!id)
            return tl::unexpected(id.error());
        ids.push_back(*id);
    }
    std::vector<MatrixEdge> edges;
    for (std::size_t row = 0; rows.next(); ++row) {
        if (row >= ids.size()) {
            losses.note("Rows below a square matrix were left out.", rows.line());
            continue;
        }
        for (std::size_t i = 1; i < std::min(rows.cells().size(), ids.size() + 1); ++i) {
            const std::string& cell = rows.cells()[i];
            const auto weight = numberFrom(cell);
            if (!weight && !cell.empty())
                losses.note("A cell that is no number was left out.", rows.line(), cell);
            if (weight.value_or(0) != 0)
                edges.push_back({row, i - 1, *weight, rows.line()});
        }
        if (edges.size() > limits.relations)
            return unexpected(ErrorCode::Input,
                              "The file has more than " + std::to_string(limits.relations) + " relations.",
                              rows.line());
    }
    if (rows.isTooWide())
        return tooWide(rows);
    return mapOf(builder, ids, edges, losses);
}

}  // namespace conspectus
