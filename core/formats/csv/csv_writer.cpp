// Writing one table that holds both relations and concepts. Where concepts have labels and nothing else, it is a list
// of relations whose ends are the labels, as other programs expect it; a concept without relations is a row with a
// source alone. Otherwise concepts have rows of their own, with an id and without source and target.
#include "core/formats/csv/csv_table.h"
#include "core/formats/fields.h"
#include "core/formats/left_out.h"
#include "core/formats/numbers.h"
#include "core/formats/relation_kinds.h"
#include "core/model/map_info.h"

#include <algorithm>

namespace conspectus {

namespace {

// By ArrowStyle, in the words of Gephi.
constexpr std::string_view kDirections[] = {"Undirected", "Directed", "Mutual"};

// Columns that come before those of other programs' data, if anything is in them.
constexpr std::string_view kOrder[] = {"type",        "weight",      "relation",    "hierarchy", "line", "palette",
                                       "phraseShown", "definition",  "notes",       "citation",  "link", "styleclass",
                                       "fill",        "line_colour", "text_colour", "outline",   "tags", "pin"};

std::string_view columnOf(std::string_view field)
{
    if (field == "source")
        return "citation";
    return field == "style" ? std::string_view("styleclass") : field;
}

bool hasOnlyLabel(const Concept& subject)
{
    const std::vector<Field> fields = fieldsOf(subject);
    return fields.size() == 1 && fields.front().name == "label" && subject.attributes.empty();
}

/// True if labels can stand for the concepts.
bool areLabelsEnough(const ConceptMap& map)
{
    std::unordered_set<std::string_view> labels;
    for (ConceptId id : map.concepts()) {
        const Concept& subject = *map.find(id);
        if (!hasOnlyLabel(subject) || !labels.insert(subject.label).second)
            return false;
    }
    return true;
}

bool haveCountedKeys(const ConceptMap& map)
{
    std::size_t position = 0;
    for (RelationId id : map.relations())
        if (map.find(id)->key != "e" + std::to_string(++position))
            return false;
    return true;
}

class CsvWriter {
public:
    CsvWriter(const ConceptMap& map, const CsvOptions& options)
        : m_map(map), m_isByLabel(areLabelsEnough(map)), m_types(map), m_table(options, m_losses)
    {
    }

    WrittenMap run()
    {
        noteLeftOut(m_losses, "CSV", m_map.info(), {});
        RelationTypesWritten::noteLeftOut(m_map, "CSV", m_losses);
        chooseColumns();
        m_table.writeHeader();
        if (!m_isByLabel)
            for (ConceptId id : m_map.concepts())
                write(*m_map.find(id));
        for (RelationId id : m_map.relations())
            write(*m_map.find(id));
        if (m_isByLabel)
            for (ConceptId id : m_map.concepts())
                writeAlone(*m_map.find(id));
        return {m_table.take(), m_losses.take()};
    }

private:
    using Cells = std::vector<std::pair<std::string, std::string>>;  // column and text

    /// Looks through all rows for what is in them.
    void chooseColumns()
    {
        std::unordered_set<std::string> used;
        std::vector<std::string> others;  // translations first, then data
        const auto look = [&](const Cells& cells) {
            for (const auto& [column, text] : cells)
                if (!text.empty() && used.insert(column).second && !isOrdered(column))
                    others.push_back(column);
        };
        for (ConceptId id : m_map.concepts())
            look(cellsOf(*m_map.find(id)));
        for (RelationId id : m_map.relations()) {
            const Relation& relation = *m_map.find(id);
            m_hasDirections = m_hasDirections || m_map.find(relation.type)->arrow != ArrowStyle::Forward;
            look(cellsOf(relation));
        }
        m_hasRelationIds = !m_isByLabel || !haveCountedKeys(m_map);
        if (!m_isByLabel)
            for (const char* column : {"id", "label", "source", "target"})
                m_table.addColumn(column);
        else
            for (const char* column : {"source", "target", "label", "id"})
                if ((column != std::string_view("label") || used.contains("label")) &&
                    (column != std::string_view("id") || m_hasRelationIds))
                    m_table.addColumn(column);
        if (m_hasDirections)
            used.insert("type");
        for (std::string_view column : kOrder)
            if (used.contains(std::string(column)))
                m_table.addColumn(column);
        for (const std::string& column : others)
            m_table.addColumn(column);
    }

    static bool isOrdered(std::string_view column)
    {
        return column == "label" || std::find(std::begin(kOrder), std::end(kOrder), column) != std::end(kOrder);
    }

    Cells cellsOf(const Concept& subject) const
    {
        Cells cells;
        if (m_isByLabel)
            return cells;
        for (Field& field : conspectus::fieldsOf(subject))
            if (field.name != "x" && field.name != "y")
                cells.emplace_back(columnOf(field.name), std::move(field.text));
        if (subject.pin)
            cells.emplace_back("pin", numberText(subject.pin->x) + "," + numberText(subject.pin->y));
        addAttributes(cells, subject.attributes);
        return cells;
    }

    Cells cellsOf(const Relation& relation) const
    {
        Cells cells;
        const RelationType& type = *m_map.find(relation.type);
        if (const std::string_view phrase = shownPhrase(relation, type); !phrase.empty())
            cells.emplace_back("label", phrase);
        for (const Field& field : m_types.fieldsOf(relation.type))
            cells.emplace_back(field.name, field.text);
        for (Field& field : conspectus::fieldsOf(relation, type))
            if (field.name != "label" && field.name != "relation")
                cells.emplace_back(columnOf(field.name), std::move(field.text));
        addAttributes(cells, relation.attributes);
        return cells;
    }

    void addAttributes(Cells& cells, const Attributes& attributes) const
    {
        for (const Attribute& attribute : attributes)
            if (!attribute.value.empty())
                cells.emplace_back(m_table.attributeColumn(attribute.name), attribute.value);
    }

    void write(const Concept& subject)
    {
        m_table.set("id", subject.key);
        fill(cellsOf(subject));
        noteTypes(subject.attributes);
        m_table.finishRow();
    }

    void write(const Relation& relation)
    {
        m_table.set("source", nameOf(relation.from));
        m_table.set("target", nameOf(relation.to));
        if (m_hasRelationIds)
            m_table.set("id", relation.key);
        if (m_hasDirections)
            m_table.set("type", std::string(kDirections[static_cast<std::size_t>(m_map.find(relation.type)->arrow)]));
        fill(cellsOf(relation));
        noteTypes(relation.attributes);
        m_table.finishRow();
    }

    void writeAlone(const Concept& subject)
    {
        if (subject.key != subject.label)
            m_losses.note("Concepts are named by their labels; their ids were left out.", 0, subject.key);
        if (m_map.degree(subject.id) > 0)
            return;
        m_table.set("source", subject.label);
        m_table.finishRow();
    }

    void fill(Cells cells)
    {
        for (auto& [column, text] : cells)
            if (!m_table.set(column, std::move(text)))
                m_losses.note("A second attribute of the same name was left out.", 0, column);
    }

    void noteTypes(const Attributes& attributes)
    {
        for (const Attribute& attribute : attributes)
            if (attribute.type != "string")
                m_losses.note("CSV has no types: numbers, truth values and XML are written as text.", 0,
                              attribute.name);
    }

    std::string nameOf(ConceptId id) const
    {
        const Concept& subject = *m_map.find(id);
        return m_isByLabel ? subject.label : subject.key;
    }

    const ConceptMap& m_map;
    bool m_isByLabel;  // rather than by id
    bool m_hasRelationIds = false;
    bool m_hasDirections = false;
    LossList m_losses;
    RelationTypesWritten m_types;
    CsvTable m_table;
};

}  // namespace

Result<WrittenMap> writeCsvAs(const ConceptMap& map, const CsvOptions& options)
{
    return CsvWriter(map, options).run();
}

}  // namespace conspectus
