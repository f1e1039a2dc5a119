#include "core/formats/cxl/cxl_tree.h"

#include "core/formats/xml/xml_text.h"

namespace conspectus {

CxlTree::CxlTree(LossList& losses) : m_losses(losses) { }

pugi::xml_node CxlTree::listOf(std::string_view element)
{
    const std::string name = std::string(element) + "-list";
    const pugi::xml_node list = m_lists.child(name.c_str());
    return list ? list : m_lists.append_child(name.c_str());
}

pugi::xml_node CxlTree::add(const char* element) { return listOf(element).append_child(element); }

pugi::xml_node CxlTree::add(pugi::xml_node element) { return listOf(element.name()).append_copy(element); }

void CxlTree::set(pugi::xml_node element, const char* name, std::string_view value)
{
    pugi::xml_attribute attribute = element.attribute(name);
    if (!attribute)
        attribute = element.append_attribute(name);
    attribute.set_value(asXmlText(value, m_losses).c_str());
}

void CxlTree::moveTo(pugi::xml_node map, std::initializer_list<const char*> names)
{
    for (const char* name : names)
        if (const pugi::xml_node list = m_lists.child(name))
            map.append_copy(list);
}

}  // namespace conspectus
