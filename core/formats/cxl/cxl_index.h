// cxl_index.h: what a CXL file says of a thing in other places than where it names it.
#pragma once
#include "core/base/geometry.h"
#include "core/formats/cxl/cxl_styles.h"

#include <optional>
#include <vector>

namespace conspectus {

/// Appearances and resources, by the id of what they belong to.
class CxlIndex {
public:
    /// `map` is the <map> element.
    explicit CxlIndex(pugi::xml_node map);

    /// Null if there is none.
    pugi::xml_node appearanceOf(CxlKind kind, std::string_view id) const;
    /// The <resource-group> elements with this parent.
    const std::vector<pugi::xml_node>& resourcesOf(std::string_view id) const;

    const CxlStyles& styles() const { return m_styles; }

private:
    CxlStyles m_styles;
    std::unordered_map<std::string_view, pugi::xml_node> m_appearances[3];  // by CxlKind
    std::unordered_map<std::string_view, std::vector<pugi::xml_node>> m_resources;
};

/// The box that an appearance describes: x and y are its centre. Nothing if they are missing or no numbers; of unknown
/// size, a box without area.
std::optional<Rect> cxlBox(pugi::xml_node appearance);

/// The corners of a connection's line.
std::vector<Point> cxlControlPoints(pugi::xml_node appearance);

/// The first web address among the resources; empty if there is none.
std::string cxlLink(const std::vector<pugi::xml_node>& groups);

/// `element` without the attributes `without`, as XML; empty if then it says nothing.
std::string cxlRest(pugi::xml_node element, std::initializer_list<std::string_view> without);

}  // namespace conspectus
