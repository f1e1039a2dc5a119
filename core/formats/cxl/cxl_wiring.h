// cxl_wiring.h: the concepts, linking phrases and connections of a CXL file, and what they join.
#pragma once
#include "core/formats/xml/xml_file.h"

#include <string_view>
#include <unordered_map>

namespace conspectus {

/// A concept or a linking phrase.
struct CxlItem {
    pugi::xml_node element;
    std::string_view id;  // its label, if it has no id of its own: some files refer to it by that
    bool isPhrase = false;
    bool isJoint = false;  // a phrase that joins concepts, and nothing else
    std::vector<std::size_t> in;  // connections that end here
    std::vector<std::size_t> out;  // connections that start here
};

struct CxlConnection {
    pugi::xml_node element;
    std::string_view id;
    std::size_t from = 0;  // items
    std::size_t to = 0;
};

class CxlWiring {
public:
    /// `map` is the <map> element. Connections that end nowhere or come twice are left out and noted.
    CxlWiring(const XmlFile& file, pugi::xml_node map, LossList& losses);

    const std::vector<CxlItem>& items() const { return m_items; }
    const std::vector<CxlConnection>& connections() const { return m_connections; }
    /// The item of this id; nothing if there is none.
    const std::size_t* find(std::string_view id) const;

private:
    void addItems(pugi::xml_node list, std::string_view name, bool isPhrase);
    void addConnection(const XmlFile& file, pugi::xml_node element, LossList& losses);
    void findJoints(const XmlFile& file, LossList& losses);

    std::vector<CxlItem> m_items;
    std::vector<CxlConnection> m_connections;
    std::unordered_map<std::string_view, std::size_t> m_byId;
    std::unordered_map<std::uint64_t, std::size_t> m_byEnds;
};

}  // namespace conspectus
