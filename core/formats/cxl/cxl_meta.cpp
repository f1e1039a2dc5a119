#include "core/formats/cxl/cxl_meta.h"

#include "core/base/text.h"
#include "core/formats/cxl/cxl.h"
#include "core/formats/cxl/cxl_index.h"
#include "core/formats/xml/xml_text.h"
#include "core/formats/xml/xml_tree.h"

#include <algorithm>

namespace conspectus {

namespace {

// What the map's own records say: these lists are written anew.
constexpr std::string_view kOwnLists[] = {"concept-list",
                                          "linking-phrase-list",
                                          "connection-list",
                                          "concept-appearance-list",
                                          "linking-phrase-appearance-list",
                                          "connection-appearance-list",
                                          "resource-group-list"};

constexpr std::string_view kFormat = "x-cmap/x-storable";

bool isLanguage(std::string_view text)
{
    return !text.empty() && text.size() <= 35 && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

void keep(Attributes& attributes, std::string_view name, std::string xml)
{
    if (!xml.empty())
        attributes.push_back({std::string(name), "xml", std::move(xml)});
}

/// What <res-meta> says beyond what is known. Title, description, language and format stay as empty elements, because
/// their order counts; if there is nothing else, nothing is to be kept.
std::string restOfMeta(pugi::xml_node meta)
{
    pugi::xml_document rest;
    pugi::xml_node copy = rest.append_copy(meta);
    bool hasMore = false;
    for (pugi::xml_node child : copy) {
        const std::string_view name = localName(child);
        const bool isFormat = name == "format" && trimmed(textOf(child)) == kFormat;
        const bool isKnown = isFormat || name == "title" || name == "description" || name == "language";
        if (isKnown)
            child.remove_children();
        hasMore |= child.type() == pugi::node_element && (!isKnown || child.first_attribute());
    }
    if (!hasMore)
        return {};
    for (pugi::xml_node above = meta; above; above = above.parent())
        for (pugi::xml_attribute attribute : above.attributes())
            if (std::string_view(attribute.name()).starts_with("xmlns:") && !copy.attribute(attribute.name()))
                copy.append_copy(attribute);
    return fragmentIn(copy);
}

/// Fills the element called `name`, or adds one; one without text goes.
void setText(pugi::xml_node meta, const char* name, std::string_view text, LossList& losses)
{
    text = trimmed(text);
    const std::string_view local = std::string_view(name).substr(std::string_view(name).find(':') + 1);
    pugi::xml_node element = childNamed(meta, local);
    if (text.empty()) {
        meta.remove_child(element);
        return;
    }
    if (!element)
        element = meta.append_child(name);
    element.remove_children();
    element.append_child(pugi::node_pcdata).set_value(asXmlText(text, losses).c_str());
}

}  // namespace

MapInfo cxlInfo(pugi::xml_node cmap, pugi::xml_node map, LossList& losses)
{
    MapInfo info;
    for (pugi::xml_node child : cmap) {
        if (child.type() != pugi::node_element || child == map)
            continue;
        if (localName(child) != "res-meta") {
            losses.note("An element that has no place in a map was left out.", 0, child.name());
            continue;
        }
        info.title = trimmed(textOf(childNamed(child, "title")));
        info.description = trimmed(textOf(childNamed(child, "description")));
        const std::string language(trimmed(textOf(childNamed(child, "language"))));
        if (isLanguage(language))
            info.language = language;
        keep(info.attributes, kCxlMeta, restOfMeta(child));
    }
    pugi::xml_document own;
    pugi::xml_node attributes = own.append_child("map");
    for (pugi::xml_attribute attribute : map.attributes())
        if (!std::string_view(attribute.name()).starts_with("xmlns"))
            attributes.append_copy(attribute);
    if (attributes.first_attribute())
        keep(info.attributes, kCxlMap, fragmentIn(own));
    for (pugi::xml_node list : map)
        if (list.type() == pugi::node_element && std::ranges::find(kOwnLists, localName(list)) == std::end(kOwnLists)) {
            keep(info.attributes, std::string(kCxlPrefix) + std::string(localName(list)), cxlRest(list, {}));
            if (localName(list) == "image-list" && list.first_child())
                losses.note("Pictures are kept in the file but not shown.");
        }
    return info;
}

void writeCxlMeta(pugi::xml_node meta, const MapInfo& info, LossList& losses)
{
    for (const Attribute& attribute : info.attributes)
        if (attribute.name == kCxlMeta && attribute.type == "xml")
            appendFragment(meta, attribute.value);
    const bool isNew = !meta.first_child();
    setText(meta, "dc:title", info.title, losses);
    setText(meta, "dc:description", info.description, losses);
    if (isNew || childNamed(meta, "language") || info.language != MapInfo().language)
        setText(meta, "dc:language", info.language, losses);
    if (const pugi::xml_node format = childNamed(meta, "format"); isNew || (format && !format.first_child()))
        setText(meta, "dc:format", kFormat, losses);
}

}  // namespace conspectus
