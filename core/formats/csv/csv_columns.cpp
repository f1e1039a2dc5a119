// Guessing what a table holds: its separator from how evenly the first rows are cut, what its columns are from their
// names, and where they have none, what kind of table it is from the shape of the rows.
#include "core/base/text.h"
#include "core/formats/csv/csv.h"
#include "core/formats/csv/csv_rows.h"
#include "core/formats/numbers.h"

#include <algorithm>
#include <map>
#include <set>

namespace conspectus {

namespace {

constexpr std::size_t kSample = 200;  // rows
constexpr std::string_view kSeparators = ",;\t| ";

using Rows = std::vector<std::vector<std::string>>;

struct Name {
    std::string_view name;  // in small letters and digits alone
    CsvRole role;
};

// Of several columns for one role the one whose name comes first here has it.
constexpr Name kNames[] = {{"source", CsvRole::Source},
                           {"sourceid", CsvRole::Source},
                           {"from", CsvRole::Source},
                           {"fromid", CsvRole::Source},
                           {"subject", CsvRole::Source},
                           {"start", CsvRole::Source},
                           {"startid", CsvRole::Source},
                           {"src", CsvRole::Source},
                           {"node1", CsvRole::Source},
                           {"concept1", CsvRole::Source},
                           {"sourceconcept", CsvRole::Source},
                           {"fromconcept", CsvRole::Source},
                           {"sourcenode", CsvRole::Source},
                           {"fromnode", CsvRole::Source},
                           {"target", CsvRole::Target},
                           {"targetid", CsvRole::Target},
                           {"to", CsvRole::Target},
                           {"toid", CsvRole::Target},
                           {"object", CsvRole::Target},
                           {"end", CsvRole::Target},
                           {"endid", CsvRole::Target},
                           {"dst", CsvRole::Target},
                           {"dest", CsvRole::Target},
                           {"destination", CsvRole::Target},
                           {"node2", CsvRole::Target},
                           {"concept2", CsvRole::Target},
                           {"targetconcept", CsvRole::Target},
                           {"toconcept", CsvRole::Target},
                           {"targetnode", CsvRole::Target},
                           {"tonode", CsvRole::Target},
                           {"id", CsvRole::Id},
                           {"key", CsvRole::Id},
                           {"nodeid", CsvRole::Id},
                           {"conceptid", CsvRole::Id},
                           {"identifier", CsvRole::Id},
                           {"uid", CsvRole::Id},
                           {"edgeid", CsvRole::Id},
                           {"label", CsvRole::Label},
                           {"name", CsvRole::Label},
                           {"concept", CsvRole::Label},
                           {"term", CsvRole::Label},
                           {"title", CsvRole::Label},
                           {"node", CsvRole::Label},
                           {"nodelabel", CsvRole::Label},
                           {"preflabel", CsvRole::Label},
                           {"phrase", CsvRole::Phrase},
                           {"linkingphrase", CsvRole::Phrase},
                           {"predicate", CsvRole::Phrase},
                           {"edgelabel", CsvRole::Phrase},
                           {"linklabel", CsvRole::Phrase},
                           {"verb", CsvRole::Phrase},
                           {"relation", CsvRole::Relation},
                           {"relationtype", CsvRole::Relation},
                           {"relationship", CsvRole::Relation},
                           {"edgetype", CsvRole::Relation},
                           {"kind", CsvRole::Relation},
                           {"type", CsvRole::Relation},
                           {"direction", CsvRole::Direction},
                           {"directed", CsvRole::Direction},
                           {"weight", CsvRole::Weight},
                           {"strength", CsvRole::Weight},
                           {"parent", CsvRole::Parent},
                           {"parentid", CsvRole::Parent},
                           {"broader", CsvRole::Parent},
                           {"superclass", CsvRole::Parent},
                           {"definition", CsvRole::Definition},
                           {"description", CsvRole::Definition},
                           {"gloss", CsvRole::Definition},
                           {"notes", CsvRole::Notes},
                           {"note", CsvRole::Notes},
                           {"comment", CsvRole::Notes},
                           {"comments", CsvRole::Notes},
                           {"citation", CsvRole::Citation},
                           {"reference", CsvRole::Citation},
                           {"link", CsvRole::Link},
                           {"url", CsvRole::Link},
                           {"href", CsvRole::Link},
                           {"website", CsvRole::Link},
                           {"styleclass", CsvRole::Style},
                           {"tags", CsvRole::Tags},
                           {"tag", CsvRole::Tags},
                           {"keywords", CsvRole::Tags},
                           {"pin", CsvRole::Pin},
                           {"fill", CsvRole::Look},
                           {"linecolour", CsvRole::Look},
                           {"textcolour", CsvRole::Look},
                           {"outline", CsvRole::Look},
                           {"hierarchy", CsvRole::Kind},
                           {"line", CsvRole::Kind},
                           {"palette", CsvRole::Kind},
                           {"phraseshown", CsvRole::Kind}};

/// "Linking phrase" -> "linkingphrase".
std::string bareName(std::string_view name)
{
    std::string bare = asciiLower(name);
    std::erase_if(bare, [](char c) { return c == ' ' || c == '_' || c == '-' || c == ':' || c == '.'; });
    return bare;
}

const Name* knownName(std::string_view name)
{
    const std::string bare = bareName(name);
    const auto found =
        std::find_if(std::begin(kNames), std::end(kNames), [&](const Name& known) { return known.name == bare; });
    return found == std::end(kNames) ? nullptr : found;
}

bool hasRole(const std::vector<std::string>& header, CsvRole role)
{
    return std::any_of(header.begin(), header.end(), [&](const std::string& name) {
        const Name* known = knownName(name);
        return known && known->role == role;
    });
}

bool isHeaderOfEdges(const std::vector<std::string>& row)
{
    return hasRole(row, CsvRole::Source) && hasRole(row, CsvRole::Target);
}

bool isHeaderOfNodes(const std::vector<std::string>& row)
{
    return hasRole(row, CsvRole::Id) || hasRole(row, CsvRole::Label);
}

bool isNumber(const std::string& cell) { return numberFrom(cell).has_value(); }

bool isDirection(const std::string& text)
{
    static const std::set<std::string> kWords = {"directed", "undirected", "mutual", "both", "true", "false", ""};
    return kWords.contains(asciiLower(text));
}

/// How many of the rows have as many cells as most of those with more than one.
struct Evenness {
    std::size_t width = 1;
    double share = 0;
};
Evenness evennessOf(const Rows& rows)
{
    std::map<std::size_t, std::size_t> counts;
    for (const auto& row : rows)
        if (row.size() > 1)
            ++counts[row.size()];
    Evenness found;
    std::size_t most = 0;
    for (const auto& [width, count] : counts)
        if (count > most) {
            most = count;
            found.width = width;
        }
    found.share = rows.empty() ? 0 : static_cast<double>(most) / static_cast<double>(rows.size());
    return found;
}

/// Blanks part cells only in tables whose names say so, and in lists of pairs of numbers.
bool mayHaveBlanks(const Rows& rows)
{
    if (isHeaderOfEdges(rows.front()))
        return true;
    return std::all_of(rows.begin(), rows.end(), [](const auto& row) {
        return (row.size() == 2 || row.size() == 3) && isNumber(row[0]) && isNumber(row[1]);
    });
}

char separatorOf(std::string_view text)
{
    char best = ',';
    double highest = 0;
    for (char separator : kSeparators) {
        const Rows rows = csvPreview(text, separator, kSample);
        if (rows.empty() || (separator == ' ' && !mayHaveBlanks(rows)))
            continue;
        const bool isNamed =
            isHeaderOfEdges(rows.front()) || (rows.front().size() > 1 && isHeaderOfNodes(rows.front()));
        const Evenness evenness = evennessOf(rows);
        const double score = (isNamed ? 10 : 0) + evenness.share;
        if (score > highest) {
            highest = score;
            best = separator;
        }
    }
    return best;
}

bool isMatrix(const Rows& rows)
{
    const auto& header = rows.front();
    if (header.size() < 2 || !header[0].empty() || rows.size() < 2)
        return false;
    for (std::size_t i = 1; i < rows.size(); ++i)
        if (rows[i].size() != header.size() || i >= header.size() || rows[i][0] != header[i] ||
            !std::all_of(rows[i].begin() + 1, rows[i].end(),
                         [](const std::string& cell) { return cell.empty() || isNumber(cell); }))
            return false;
    return true;
}

/// Without known names a first row is one of names if under one of them there are only numbers.
bool hasNumbersUnderWords(const Rows& rows, std::size_t width)
{
    if (rows.size() < 2)
        return false;
    for (std::size_t column = 0; column < std::min(width, rows.front().size()); ++column)
        if (!isNumber(rows.front()[column]) && std::all_of(rows.begin() + 1, rows.end(), [&](const auto& row) {
                return column < row.size() && isNumber(row[column]);
            }))
            return true;
    return false;
}

std::size_t differentIn(const Rows& rows, std::size_t column)
{
    std::set<std::string_view> values;
    for (const auto& row : rows)
        if (column < row.size())
            values.insert(row[column]);
    return values.size();
}

/// "heat, is a form of, energy" or "heat, energy, is a form of": there are fewer phrases than concepts.
std::vector<CsvRole> rolesOfTriple(const Rows& rows)
{
    if (std::all_of(rows.begin() + (rows.size() > 1 ? 1 : 0), rows.end(),
                    [](const auto& row) { return row.size() < 3 || row[2].empty() || isNumber(row[2]); }))
        return {CsvRole::Source, CsvRole::Target, CsvRole::Weight};
    if (differentIn(rows, 1) <= differentIn(rows, 2))
        return {CsvRole::Source, CsvRole::Phrase, CsvRole::Target};
    return {CsvRole::Source, CsvRole::Target, CsvRole::Phrase};
}

/// Roles by name; each that stands for one thing goes to one column.
std::vector<CsvRole> rolesOfNames(const Rows& rows, CsvShape shape)
{
    const auto& header = rows.front();
    std::vector<CsvRole> roles(header.size(), CsvRole::Attribute);
    std::map<CsvRole, std::pair<std::size_t, const Name*>> given;
    for (std::size_t column = 0; column < header.size(); ++column) {
        const CsvRole role = csvRoleOf(header[column], shape);
        const Name* name = knownName(header[column]);
        roles[column] = role;
        if (!name || role == CsvRole::Attribute || role == CsvRole::Kind || role == CsvRole::Look)
            continue;
        const auto [known, isFirst] = given.try_emplace(role, column, name);
        if (isFirst)
            continue;
        std::size_t& owner = known->second.first;
        roles[name < known->second.second ? owner : column] = CsvRole::Attribute;
        if (name < known->second.second)
            known->second = {column, name};
    }
    return roles;
}

/// Gephi's "Type" says Directed or Undirected; anybody else's names the kind of relation.
void tellDirectionsFromTypes(const Rows& rows, std::vector<CsvRole>& roles)
{
    for (std::size_t column = 0; column < roles.size(); ++column) {
        const auto isDirectionIn = [&](const auto& row) {
            return column >= row.size() || isDirection(row[column]);
        };
        if (bareName(rows.front()[column]) == "type" && rows.size() > 1 &&
            std::all_of(rows.begin() + 1, rows.end(), isDirectionIn)) {
            roles[column] = CsvRole::Direction;
            for (std::size_t other = 0; other < roles.size(); ++other)  // "kind" beside it
                if (other != column && csvRoleOf(rows.front()[other], CsvShape::Edges) == CsvRole::Relation &&
                    std::find(roles.begin(), roles.end(), CsvRole::Relation) == roles.end())
                    roles[other] = CsvRole::Relation;
        }
    }
}

void guessWithoutNames(const Rows& rows, CsvColumns& columns)
{
    const Evenness evenness = evennessOf(rows);
    columns.hasHeader = hasNumbersUnderWords(rows, evenness.width);
    if (evenness.width > 1 && evenness.share < 1) {
        columns.shape = CsvShape::Adjacency;
        columns.hasHeader = false;
    } else if (evenness.width == 2) {
        columns.roles = {CsvRole::Source, CsvRole::Target};
    } else if (evenness.width == 3) {
        columns.roles = rolesOfTriple(rows);
    } else {
        columns.shape = CsvShape::Nodes;
        columns.roles.assign(evenness.width, CsvRole::Attribute);
        columns.roles.front() = CsvRole::Label;
        columns.hasHeader = columns.hasHeader || evenness.width > 3;
    }
}

}  // namespace

CsvRole csvRoleOf(std::string_view name, CsvShape shape)
{
    if (name.starts_with("label@"))
        return CsvRole::Translation;
    const Name* known = knownName(name);
    const bool isOfRelations = known &&
        (known->role == CsvRole::Source || known->role == CsvRole::Target || known->role == CsvRole::Phrase ||
         known->role == CsvRole::Relation || known->role == CsvRole::Direction || known->role == CsvRole::Kind ||
         known->role == CsvRole::Weight);
    return !known || (isOfRelations && shape == CsvShape::Nodes) ? CsvRole::Attribute : known->role;
}

std::vector<std::vector<std::string>> csvPreview(std::string_view text, char separator, std::size_t most)
{
    Rows rows;
    CsvRows cut(text, separator);
    while (rows.size() < most && cut.next())
        rows.emplace_back(cut.cells().begin(), cut.cells().end());
    return rows;
}

CsvColumns guessCsvColumns(std::string_view text)
{
    CsvColumns columns;
    const bool isTold = hasCsvSeparatorLine(text);
    columns.separator = isTold ? text[4] : separatorOf(text);
    if (isTold)
        text.remove_prefix(std::min(text.find_first_of("\r\n"), text.size()));
    const Rows rows = csvPreview(text, columns.separator, kSample);
    if (rows.empty())
        return columns;
    if (isHeaderOfEdges(rows.front()) || isHeaderOfNodes(rows.front())) {
        columns.shape = isHeaderOfEdges(rows.front()) ? CsvShape::Edges : CsvShape::Nodes;
        columns.roles = rolesOfNames(rows, columns.shape);
        if (columns.shape == CsvShape::Edges)
            tellDirectionsFromTypes(rows, columns.roles);
    } else if (isMatrix(rows)) {
        columns.shape = CsvShape::Matrix;
    } else {
        guessWithoutNames(rows, columns);
    }
    if (columns.shape == CsvShape::Adjacency || columns.shape == CsvShape::Matrix)
        return columns;
    for (std::size_t column = 0; column < std::max(columns.roles.size(), rows.front().size()); ++column)
        columns.names.push_back(columns.hasHeader && column < rows.front().size()
                                    ? rows.front()[column]
                                    : "column " + std::to_string(column + 1));
    return columns;
}

}  // namespace conspectus
