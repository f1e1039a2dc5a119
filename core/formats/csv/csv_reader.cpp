// Reading tables of relations and of concepts. Two passes over the text: first the rows that are concepts, so that the
// ends of relations find them wherever they stand; then the rows that are relations, and the column of parents.
#include "core/base/text.h"
#include "core/formats/csv/csv_lists.h"
#include "core/formats/csv/csv_rows.h"
#include "core/formats/fields.h"
#include "core/formats/relation_kinds.h"
#include "core/formats/text_decode.h"

#include <algorithm>

namespace conspectus {

namespace {

using Cells = std::span<const std::string>;

constexpr std::string_view kForeignPrefix = "other:";

/// The field that a column of this role holds; empty for those that hold none.
std::string_view fieldOf(CsvRole role)
{
    switch (role) {
    case CsvRole::Weight:
        return "weight";
    case CsvRole::Definition:
        return "definition";
    case CsvRole::Notes:
        return "notes";
    case CsvRole::Citation:
        return "source";
    case CsvRole::Link:
        return "link";
    case CsvRole::Style:
        return "style";
    case CsvRole::Tags:
        return "tags";
    default:
        return {};
    }
}

std::optional<ArrowStyle> arrowFrom(std::string_view text)
{
    const std::string word = asciiLower(text);
    if (word == "directed" || word == "true" || word == "1")
        return ArrowStyle::Forward;
    if (word == "undirected" || word == "false" || word == "0")
        return ArrowStyle::None;
    return word == "mutual" || word == "both" ? std::optional(ArrowStyle::Both) : std::nullopt;
}

bool setPin(Concept& subject, std::string_view text)
{
    const auto comma = std::min(text.find(','), text.size());
    return comma < text.size() && setField(subject, "x", text.substr(0, comma)) &&
        setField(subject, "y", text.substr(comma + 1));
}

class CsvTableReader {
public:
    CsvTableReader(const CsvColumns& columns, std::size_t bytes, const ReadLimits& limits, LossList& losses)
        : m_columns(columns), m_losses(losses), m_builder(bytes, limits, losses), m_types(m_builder)
    {
        const auto& roles = columns.roles;
        m_hasPhrases = std::find(roles.begin(), roles.end(), CsvRole::Phrase) != roles.end();
    }

    Result<ReadMap> run(std::string_view text)
    {
        Result<void> done = forEachRow(text, [this](Cells cells, int line) { return readConcept(cells, line); });
        if (done)
            done = forEachRow(text, [this](Cells cells, int line) { return readRelations(cells, line); });
        if (!done)
            return tl::unexpected(done.error());
        return ReadMap{m_builder.take(), m_losses.take()};
    }

private:
    template <class Take> Result<void> forEachRow(std::string_view text, Take take)
    {
        CsvRows rows(text, m_columns.separator);
        if (m_columns.hasHeader)
            rows.next();
        while (rows.next())
            if (const Result<void> done = take(rows.cells(), rows.line()); !done)
                return done;
        if (rows.isTooWide())
            return tooWide(rows);
        if (rows.openQuoteLine() != 0 && !std::exchange(m_isQuoteNoted, true))
            noteOpenQuote(rows, m_losses);
        return {};
    }

    CsvRole roleOf(std::size_t column) const
    {
        return column < m_columns.roles.size() ? m_columns.roles[column] : CsvRole::Attribute;
    }

    /// The text in the first column of this role.
    std::string_view cellOf(Cells cells, CsvRole role) const
    {
        for (std::size_t column = 0; column < std::min(cells.size(), m_columns.roles.size()); ++column)
            if (m_columns.roles[column] == role)
                return cells[column];
        return {};
    }

    bool isRelation(Cells cells) const
    {
        return m_columns.shape == CsvShape::Edges && !cellOf(cells, CsvRole::Source).empty() &&
            !cellOf(cells, CsvRole::Target).empty();
    }

    Result<void> readConcept(Cells cells, int line)
    {
        if (isRelation(cells))
            return {};
        Concept subject;
        subject.key = cellOf(cells, CsvRole::Id);
        subject.label = cellOf(cells, CsvRole::Label);
        if (m_columns.shape == CsvShape::Edges)
            takeOnlyEnd(cells, subject, line);
        if (subject.key.empty())
            subject.key = m_builder.map().conceptByKey(subject.label).isValid() ? std::string() : subject.label;
        if (subject.label.empty() && cellOf(cells, CsvRole::Label).empty() && !hasColumn(CsvRole::Label))
            subject.label = subject.key;
        if (subject.key.empty() && subject.label.empty()) {
            m_losses.note("A row that names nothing was left out.", line);
            return {};
        }
        for (std::size_t column = 0; column < cells.size(); ++column)
            assign(subject, column, cells[column], line);
        settle(subject);
        const std::string label = subject.label;
        const auto id = m_builder.add(std::move(subject), line);
        if (!id)
            return tl::unexpected(id.error());
        m_byLabel.try_emplace(label, *id);
        return {};
    }

    bool hasColumn(CsvRole role) const
    {
        return std::find(m_columns.roles.begin(), m_columns.roles.end(), role) != m_columns.roles.end();
    }

    /// In a table of relations a row with one end is that concept, alone.
    void takeOnlyEnd(Cells cells, Concept& subject, int line)
    {
        const std::string_view source = cellOf(cells, CsvRole::Source), target = cellOf(cells, CsvRole::Target);
        const std::string_view end = source.empty() ? target : source;
        if (end.empty())
            return;
        if (source.empty())
            m_losses.note("A row without a source was read as a concept.", line, target);
        if (!subject.label.empty() && !subject.key.empty())
            return;
        subject.key = end;
        subject.label = end;
    }

    template <class Record> void assign(Record& record, std::size_t column, const std::string& cell, int line)
    {
        if (cell.empty())
            return;
        if (column >= std::max(m_columns.names.size(), m_columns.roles.size())) {
            m_losses.note("Cells behind the last column were left out.", line, cell);
            return;
        }
        const CsvRole role = roleOf(column);
        if ((role == CsvRole::Translation || role == CsvRole::Look) && setField(record, nameOf(column), cell))
            return;
        if (const std::string_view field = fieldOf(role); !field.empty() && setField(record, field, cell))
            return;
        if constexpr (std::is_same_v<Record, Concept>)
            if (role == CsvRole::Pin && setPin(record, cell))
                return;
        if (role == CsvRole::Attribute || role == CsvRole::Translation || role == CsvRole::Look ||
            role == CsvRole::Pin || !fieldOf(role).empty())
            record.attributes.push_back({std::string(nameOf(column)), "string", cell});
        else if (role == CsvRole::Kind || role == CsvRole::Relation || role == CsvRole::Direction ||
                 role == CsvRole::Phrase)
            noteOnConcept(record, column, cell, line);
    }

    void noteOnConcept(const Concept&, std::size_t column, const std::string& cell, int line)
    {
        m_losses.note("What a row that is a concept says of a relation was left out.", line,
                      std::string(nameOf(column)) + " = " + cell);
    }
    void noteOnConcept(const Relation&, std::size_t, const std::string&, int) { }

    std::string_view nameOf(std::size_t column) const
    {
        std::string_view name = column < m_columns.names.size() ? m_columns.names[column] : std::string_view();
        if (name.starts_with(kForeignPrefix))
            name.remove_prefix(kForeignPrefix.size());
        return name.empty() ? "column" : name;
    }

    Result<void> readRelations(Cells cells, int line)
    {
        if (!isRelation(cells))
            return readParents(cells, line);
        const auto from = endNamed(cellOf(cells, CsvRole::Source), line);
        if (!from)
            return tl::unexpected(from.error());
        const auto to = endNamed(cellOf(cells, CsvRole::Target), line);
        if (!to)
            return tl::unexpected(to.error());
        Relation relation;
        relation.key = cellOf(cells, CsvRole::Id);
        relation.from = *from;
        relation.to = *to;
        RelationKind kind;
        for (std::size_t column = 0; column < cells.size(); ++column)
            if (!setKind(kind, column, cells[column]))
                assign(relation, column, cells[column], line);
        settle(relation);
        m_types.apply(kind, std::string(cellOf(cells, m_hasPhrases ? CsvRole::Phrase : CsvRole::Label)), relation);
        const auto id = m_builder.add(std::move(relation), line);
        return id ? Result<void>() : tl::unexpected(id.error());
    }

    /// False for what says nothing of the relation's type.
    bool setKind(RelationKind& kind, std::size_t column, const std::string& cell) const
    {
        const CsvRole role = roleOf(column);
        if (cell.empty() || (role == CsvRole::Relation && kind.set("relation", cell)))
            return true;
        if (role == CsvRole::Kind)
            return kind.set(asciiLower(nameOf(column)) == "phraseshown" ? "phraseShown" : asciiLower(nameOf(column)),
                            cell);
        const auto arrow = role == CsvRole::Direction ? arrowFrom(cell) : std::nullopt;
        kind.arrow = arrow.value_or(kind.arrow);
        return arrow.has_value();
    }

    Result<ConceptId> endNamed(std::string_view name, int line)
    {
        if (const ConceptId known = m_builder.map().conceptByKey(name); known.isValid())
            return known;
        if (const auto known = m_byLabel.find(std::string(name)); known != m_byLabel.end())
            return known->second;
        Concept subject;
        subject.key = subject.label = name;
        return m_builder.add(std::move(subject), line);
    }

    Result<void> readParents(Cells cells, int line)
    {
        const std::string_view parents = cellOf(cells, CsvRole::Parent);
        if (parents.empty())
            return {};
        const std::string_view key = cellOf(cells, CsvRole::Id), label = cellOf(cells, CsvRole::Label);
        if (key.empty() && label.empty())
            return {};
        const auto child = endNamed(key.empty() ? label : key, line);
        if (!child)
            return tl::unexpected(child.error());
        if (isKnown(parents))
            return relateToParent(parents, *child, line);
        for (std::string_view parent : split(parents, ';'))
            if (const auto done = relateToParent(trimmed(parent), *child, line); !done)
                return done;
        return {};
    }

    bool isKnown(std::string_view name) const
    {
        return m_builder.map().conceptByKey(name).isValid() || m_byLabel.contains(std::string(name));
    }

    Result<void> relateToParent(std::string_view parent, ConceptId child, int line)
    {
        if (parent.empty())
            return {};
        if (!isKnown(parent))
            m_losses.note("A parent that has no row of its own was added.", line, parent);
        const auto above = endNamed(parent, line);
        if (!above)
            return tl::unexpected(above.error());
        RelationKind contains;
        contains.name = "contains";
        contains.hierarchy = Hierarchy::FromIsBroader;
        contains.isPhraseShown = false;
        Relation relation;
        relation.from = *above;
        relation.to = child;
        m_types.apply(contains, {}, relation);
        const auto id = m_builder.add(std::move(relation), line);
        return id ? Result<void>() : tl::unexpected(id.error());
    }

    const CsvColumns& m_columns;
    LossList& m_losses;
    MapBuilder m_builder;
    RelationTypesRead m_types;
    bool m_hasPhrases = false;
    bool m_isQuoteNoted = false;
    std::unordered_map<std::string, ConceptId> m_byLabel;
};

}  // namespace

Result<ReadMap> readCsvTable(std::string_view text, const CsvColumns& columns, std::size_t bytes,
                             const ReadLimits& limits, LossList& losses)
{
    return CsvTableReader(columns, bytes, limits, losses).run(text);
}

}  // namespace conspectus
