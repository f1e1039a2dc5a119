#include "core/formats/outline/kept_data.h"

#include "core/formats/xml/xml_text.h"

#include <algorithm>

namespace conspectus {

const Attribute* findAttribute(const Attributes& attributes, std::string_view name)
{
    const auto found =
        std::find_if(attributes.begin(), attributes.end(), [&](const Attribute& each) { return each.name == name; });
    return found == attributes.end() ? nullptr : &*found;
}

void keep(Attributes& attributes, std::string_view name, std::string_view type, std::string value)
{
    if (!value.empty())
        attributes.push_back({std::string(name), std::string(type), std::move(value)});
}

void appendXmlAttribute(std::string& out, std::string_view name, std::string_view text)
{
    ((out += ' ') += name) += "=\"";
    appendXmlText(out, text);
    out += '"';
}

void keepAttributes(Attributes& kept, pugi::xml_node element, std::string_view prefix,
                    std::initializer_list<std::string_view> without)
{
    for (pugi::xml_attribute each : element.attributes())
        if (std::find(without.begin(), without.end(), each.name()) == without.end())
            kept.push_back({std::string(prefix) + each.name(), "string", each.value()});
}

void appendKeptAttributes(std::string& out, const Attributes& kept, std::string_view prefix,
                          std::initializer_list<std::string_view> without)
{
    for (const Attribute& each : kept) {
        if (!each.name.starts_with(prefix) || each.type == kXmlType)
            continue;
        const std::string_view name = std::string_view(each.name).substr(prefix.size());
        const bool isFirst = &each == findAttribute(kept, each.name);
        if (isFirst && isXmlName(name) && std::find(without.begin(), without.end(), name) == without.end())
            appendXmlAttribute(out, name, each.value);
    }
}

}  // namespace conspectus
