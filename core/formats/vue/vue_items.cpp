#include "core/formats/vue/vue_items.h"

#include "core/formats/numbers.h"
#include "core/formats/xml/xml_text.h"

#include <algorithm>

namespace conspectus {

namespace {

VueKind kindOf(pugi::xml_node element)
{
    const std::string_view type = vueType(element);
    if (type == "link")
        return VueKind::Link;
    if (type == "group")
        return VueKind::Group;
    return type == "node" || type == "text" || type.empty() ? VueKind::Node : VueKind::Other;
}

class ItemFinder {
public:
    explicit ItemFinder(pugi::xml_node map)
        : m_isRelative(childNamed(map, "modelVersion").text().as_int() > 0),
          m_hasLayers(childNamed(map, "layer").next_sibling("layer"))
    {
        for (pugi::xml_node child : map) {
            if (localName(child) == "child")
                add(child, 0);
            m_layer = m_hasLayers ? child.attribute("label").value() : "";
            if (localName(child) == "layer")
                for (pugi::xml_node inner : child.children("child"))
                    add(inner, 0);
            m_layer = {};
        }
    }

    std::vector<VueItem> items;

private:
    /// As deep as the XML is, which is bounded.
    void add(pugi::xml_node element, std::size_t parent)
    {
        VueItem item{element, kindOf(element), element.attribute("ID").value(), m_layer, {}, {}, parent};
        if (m_isRelative && parent > 0)
            item.origin = {items[parent - 1].box.x, items[parent - 1].box.y};
        item.box = {item.origin.x + vueNumber(element, "x"), item.origin.y + vueNumber(element, "y"),
                    std::max(vueNumber(element, "width"), 0.0), std::max(vueNumber(element, "height"), 0.0)};
        items.push_back(item);
        const std::size_t self = items.size();
        for (pugi::xml_node child : element.children("child"))
            add(child, self);
    }

    bool m_isRelative;
    bool m_hasLayers;
    std::string_view m_layer;
};

}  // namespace

std::string_view vueType(pugi::xml_node element)
{
    for (pugi::xml_attribute attribute : element.attributes())
        if (const std::string_view name = attribute.name(); name == "xsi:type" || name.ends_with(":type"))
            return attribute.value();
    return {};
}

double vueNumber(pugi::xml_node element, const char* name)
{
    return numberFrom(element.attribute(name).value()).value_or(0);
}

std::vector<VueItem> vueItems(pugi::xml_node map) { return std::move(ItemFinder(map).items); }

}  // namespace conspectus
