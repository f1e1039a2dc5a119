// cxl_tree.h: the lists of a CXL file that is written.
#pragma once
#include "core/formats/losses.h"

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace conspectus {

/// The children of <map> that name, join and place things. Those that stay empty are not written: in CXL, an empty list
/// is absent.
class CxlTree {
public:
    explicit CxlTree(LossList& losses);

    /// A new element in one of the lists ("concept" in "concept-list").
    pugi::xml_node add(const char* element);
    /// A copy of `element`, in its list.
    pugi::xml_node add(pugi::xml_node element);
    void set(pugi::xml_node element, const char* name, std::string_view value);

    /// Moves the lists named in `names` that hold something to the end of `map`, in that order.
    void moveTo(pugi::xml_node map, std::initializer_list<const char*> names);

private:
    pugi::xml_node listOf(std::string_view element);

    LossList& m_losses;
    pugi::xml_document m_lists;
};

}  // namespace conspectus
