// csv.h: tables of concepts and relations: comma-, semicolon- and tab-separated values.
#pragma once
#include "core/formats/format.h"

#include <string>
#include <vector>

namespace conspectus {

/// What the rows of a table are.
enum class CsvShape {
    Edges,  // a relation each; a row that names no two ends is a concept
    Nodes,  // a concept each
    Adjacency,  // a concept, then those that it leads to
    Matrix,  // a concept, then a number for each concept of the first row: the weight of a relation, 0 for none
};

/// What a column holds, of Edges and Nodes.
enum class CsvRole {
    Attribute,  // data of another program, kept under the column's name
    Ignored,
    Id,
    Label,  // of a concept; of a relation, its phrase where no column is Phrase
    Source,
    Target,
    Phrase,
    Relation,  // the name of the relation's type
    Direction,  // directed, undirected, mutual
    Weight,
    Parent,  // the concept above this one, by id or label; several apart by ;
    Definition,
    Notes,
    Citation,
    Link,
    Style,
    Tags,
    Pin,  // "x,y"
    Look,  // fill, line_colour, text_colour or outline, by the column's name
    Translation,  // of the label; the column is called "label@de"
    Kind,  // a field of RelationKind, by the column's name
};

/// How to read a table. A person may correct what was guessed.
struct CsvColumns {
    char separator = ',';
    CsvShape shape = CsvShape::Edges;
    bool hasHeader = true;
    std::vector<CsvRole> roles;  // by column; columns beyond the last are attributes
    std::vector<std::string> names;  // by column; without a header "column 1", "column 2", ...

    friend bool operator==(const CsvColumns&, const CsvColumns&) = default;
};

/// Looks at the first rows. `text` is UTF-8.
CsvColumns guessCsvColumns(std::string_view text);

/// The first rows, at most `most`, cut into cells: for a preview.
std::vector<std::vector<std::string>> csvPreview(std::string_view text, char separator, std::size_t most);

/// The role that a column of this name has in a table of that shape.
CsvRole csvRoleOf(std::string_view name, CsvShape shape);

Result<ReadMap> readCsv(std::string_view bytes, const ReadLimits& limits);  // as guessed
Result<ReadMap> readCsvAs(std::string_view bytes, const CsvColumns& columns, const ReadLimits& limits);

struct CsvOptions {
    char separator = ',';
    bool hasByteOrderMark = false;  // without one, Excel takes UTF-8 for something else
    bool neutralisesFormulas = false;  // puts ' before what a spreadsheet would compute; it stays when read again
};
Result<WrittenMap> writeCsvAs(const ConceptMap& map, const CsvOptions& options);

}  // namespace conspectus
