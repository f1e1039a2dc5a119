// yed_keys.h: the <key> elements of a file for yEd.
#pragma once
#include "core/formats/fields.h"

#include <map>
#include <string>
#include <vector>

namespace conspectus {

// Keys that yEd itself gives a meaning.
inline constexpr std::string_view kYedNodeGraphics = "d0";
inline constexpr std::string_view kYedNodeUrl = "d1";
inline constexpr std::string_view kYedNodeDescription = "d2";
inline constexpr std::string_view kYedEdgeGraphics = "d3";
inline constexpr std::string_view kYedEdgeUrl = "d4";
inline constexpr std::string_view kYedEdgeDescription = "d5";
inline constexpr std::string_view kYedGraphDescription = "d6";
inline constexpr std::string_view kYedFileResources = "d7";

/// Everything else is a custom property, which yEd shows in its lists and keeps.
class YedKeys {
public:
    /// The id of a custom property; it is declared from now on.
    std::string idOf(RecordKind owner, const std::string& name, const std::string& type);

    /// All <key> elements, one a line.
    std::string declarations() const;

private:
    struct Property {
        RecordKind owner;
        std::string name;
        std::string type;
    };
    std::map<std::pair<RecordKind, std::string>, std::size_t> m_known;
    std::vector<Property> m_properties;
};

}  // namespace conspectus
