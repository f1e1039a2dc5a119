#include "core/formats/cxl/cxl_kept.h"

#include "core/formats/cxl/cxl.h"
#include "core/formats/xml/xml_text.h"
#include "core/formats/xml/xml_tree.h"

#include <algorithm>

namespace conspectus {

namespace {

bool isName(std::string_view text)
{
    const auto isLetter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    };
    return !text.empty() && isLetter(text.front()) && std::ranges::all_of(text, [&](char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
    });
}

}  // namespace

CxlFragment::CxlFragment(const Attributes& attributes, std::string_view name)
{
    for (const Attribute& attribute : attributes)
        if (attribute.name == name && attribute.type == "xml" && appendFragment(m_tree, attribute.value))
            return;
}

void addKept(pugi::xml_node element, pugi::xml_node kept)
{
    for (pugi::xml_attribute attribute : kept.attributes())
        if (!element.attribute(attribute.name()))
            element.append_copy(attribute);
    for (pugi::xml_node child : kept)
        element.append_copy(child);
}

bool addKept(pugi::xml_node element, const Attribute& attribute)
{
    const std::string name = attribute.name.substr(std::min(kCxlPrefix.size(), attribute.name.size()));
    if (!isFromCxl(attribute) || attribute.type == "xml" || !isName(name) || !isXmlText(attribute.value))
        return false;
    if (!element.attribute(name.c_str()))
        element.append_attribute(name.c_str()).set_value(attribute.value.c_str());
    return true;
}

CxlKept::CxlKept(const Attributes& attributes) : m_map(attributes, kCxlMap), m_styles({}, {})
{
    for (const Attribute& attribute : attributes)
        if (isFromCxl(attribute) && attribute.type == "xml" && attribute.name != kCxlMap && attribute.name != kCxlMeta)
            appendFragment(m_lists, attribute.value);
    m_styles = CxlStyles(m_lists.child("style-sheet-list"), map().attribute("default-stylesheet-id").value());
}

bool isFromCxl(const Attribute& attribute) { return attribute.name.starts_with(kCxlPrefix); }

}  // namespace conspectus
