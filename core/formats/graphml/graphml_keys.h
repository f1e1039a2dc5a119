// graphml_keys.h: the <key> elements of a GraphML file that is read.
#pragma once
#include "core/formats/fields.h"

#include <deque>
#include <pugixml.hpp>
#include <unordered_map>

namespace conspectus {

/// What <data> with this key's id holds.
struct GraphMlKey {
    std::string name;  // attr.name; "yfiles.nodegraphics" for what yEd marks by yfiles.type; else the id
    std::string type;  // attr.type, "string" if it is not said
    std::string byDefault;  // the text of <default>
};

/// A name that starts so stands for yEd's yfiles.type rather than for an attr.name.
inline constexpr std::string_view kYedPrefix = "yfiles.";
/// The one datum that belongs to the file, not to the graph in it.
inline constexpr std::string_view kYedResources = "yfiles.resources";

class GraphMlKeys {
public:
    /// Takes the keys of the file: under its root, and (some programs) under its graphs.
    explicit GraphMlKeys(pugi::xml_node graphml);
    GraphMlKeys(const GraphMlKeys&) = delete;
    GraphMlKeys& operator=(const GraphMlKeys&) = delete;

    /// The key called `id` that is for such records, else any with this id; null if there is none.
    const GraphMlKey* find(std::string_view id, RecordKind owner) const;

    /// The keys for such records that have a default.
    const std::vector<const GraphMlKey*>& defaultsFor(RecordKind owner) const;

private:
    using Table = std::unordered_map<std::string_view, const GraphMlKey*>;

    void take(pugi::xml_node element);
    void assign(const GraphMlKey& key, std::string_view id, RecordKind owner);

    std::deque<GraphMlKey> m_keys;
    Table m_tables[3];  // by RecordKind
    Table m_all;
    std::vector<const GraphMlKey*> m_defaults[3];
};

}  // namespace conspectus
