// gexf_declarations.h: which data the nodes and edges of a GEXF file have.
#pragma once
#include "core/formats/fields.h"
#include "core/formats/xml/xml_scanner.h"

#include <unordered_map>

namespace conspectus {

struct GexfDeclaration {
    std::string title;
    std::string type;  // as the map calls it: "int" for "integer"
    std::string gexfType;
    std::string byDefault;
    bool hasDefault = false;
};

class GexfDeclarations {
public:
    /// Takes an <attributes> element that has just started.
    void take(XmlScanner& scanner);

    const GexfDeclaration* find(RecordKind owner, std::string_view id) const;
    using Table = std::unordered_map<std::string, GexfDeclaration>;  // by id
    const Table& of(RecordKind owner) const { return m_tables[owner == RecordKind::Relation ? 1 : 0]; }
    /// Ids of those with a default, in the order of the file.
    const std::vector<std::string>& withDefault(RecordKind owner) const
    {
        return m_defaults[owner == RecordKind::Relation ? 1 : 0];
    }

    /// True if the writer makes the same ones: ids that are titles, common types, no defaults, nothing that changes.
    bool areUsual() const { return m_areUsual; }

private:
    bool m_areUsual = true;
    Table m_tables[2];  // of nodes, of edges
    std::vector<std::string> m_defaults[2];
};

/// "int" -> "integer"; "string" for what GEXF does not know.
std::string_view gexfTypeOf(std::string_view type);

/// The field of a concept or relation that data of this title holds; empty if it is none. Some have titles of their
/// own: "source" would be taken for an end of an edge.
std::string_view fieldOfGexf(std::string_view title);
std::string gexfTitleOf(std::string_view field);

}  // namespace conspectus
