// graphml_data.h: the <data> of one GraphML record, put where it belongs.
#pragma once
#include "core/formats/arrow_ends.h"
#include "core/formats/graphml/graphml_keys.h"
#include "core/formats/graphml/yed_graphics.h"
#include "core/formats/xml/xml_file.h"

#include <optional>

namespace conspectus {

struct MapInfo;

/// Who wrote the file decides what its names mean: in our own documents the table of README.md holds to the letter;
/// in those of other programs labels and phrases have many names, and x and y are no pins.
enum class GraphMlDialect { Own, Foreign };

/// Reads the data of nodes, edges and graphs into records; what is not a field becomes an attribute.
class GraphMlData {
public:
    GraphMlData(const XmlFile& file, GraphMlDialect dialect, LossList& losses);

    struct NodeData {
        Concept subject;
        YedNode graphics;  // of another program's file
        bool isFrame = false;  // a group of yEd's that is no concept
    };
    NodeData conceptFrom(pugi::xml_node node) const;

    struct EdgeData {
        Relation relation;
        YedEdge graphics;  // of another program's file
        std::string type;  // what the file calls the relation's type; empty: nothing
        std::optional<ArrowEnds> arrows;  // that it draws; if they point back, the rest is turned around already
    };
    EdgeData relationFrom(pugi::xml_node edge) const;

    struct GraphData {
        pugi::xml_node relationTypes;  // the <data> that holds them, if any
        pugi::xml_node views;
        pugi::xml_node tours;
        pugi::xml_node figures;
    };
    /// Adds what `element` (the graph, or the file's root) says of the map as a whole.
    GraphData addTo(MapInfo& info, pugi::xml_node element) const;

private:
    template <class Take> void forEachData(pugi::xml_node element, RecordKind kind, Take take) const;
    template <class Record> void assign(Record& record, const GraphMlKey& key, pugi::xml_node data) const;
    void addYed(NodeData& made, pugi::xml_node node, pugi::xml_node graphics) const;
    void noteHtml(bool isHtml, pugi::xml_node element) const;

    const XmlFile& m_file;
    GraphMlDialect m_dialect;
    LossList& m_losses;
    GraphMlKeys m_keys;
};

}  // namespace conspectus
