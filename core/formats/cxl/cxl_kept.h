// cxl_kept.h: what a reader kept of a CXL file, for the writer to put back.
#pragma once
#include "core/formats/cxl/cxl_index.h"
#include "core/model/concept.h"

namespace conspectus {

/// A fragment that a record has kept, as a tree.
class CxlFragment {
public:
    /// Empty if `attributes` has none of this name.
    CxlFragment(const Attributes& attributes, std::string_view name);

    pugi::xml_node child(const char* element) const { return m_tree.child(element); }
    pugi::xml_node all() const { return m_tree; }

private:
    pugi::xml_document m_tree;
};

/// Adds the attributes and children of `kept` that `element` does not have.
void addKept(pugi::xml_node element, pugi::xml_node kept);

/// Puts an attribute of a record that was an attribute of its element back. False if it was none.
bool addKept(pugi::xml_node element, const Attribute& attribute);

/// What the map as a whole has kept.
class CxlKept {
public:
    explicit CxlKept(const Attributes& attributes);

    const CxlStyles& styles() const { return m_styles; }
    /// <map> with the attributes that it had; null if that is not known.
    pugi::xml_node map() const { return m_map.child("map"); }
    /// The other lists, each with its name.
    pugi::xml_node lists() const { return m_lists; }

private:
    CxlFragment m_map;
    pugi::xml_document m_lists;
    CxlStyles m_styles;
};

/// True if an attribute is one that our reader has made of a CXL file.
bool isFromCxl(const Attribute& attribute);

}  // namespace conspectus
