#include "core/formats/yed/yed_keys.h"

#include "core/formats/xml/xml_text.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr int kFixedKeys = 8;

constexpr std::string_view kFixed = "  <key for=\"node\" id=\"d0\" yfiles.type=\"nodegraphics\"/>\n"
                                    "  <key attr.name=\"url\" attr.type=\"string\" for=\"node\" id=\"d1\"/>\n"
                                    "  <key attr.name=\"description\" attr.type=\"string\" for=\"node\" id=\"d2\"/>\n"
                                    "  <key for=\"edge\" id=\"d3\" yfiles.type=\"edgegraphics\"/>\n"
                                    "  <key attr.name=\"url\" attr.type=\"string\" for=\"edge\" id=\"d4\"/>\n"
                                    "  <key attr.name=\"description\" attr.type=\"string\" for=\"edge\" id=\"d5\"/>\n"
                                    "  <key attr.name=\"Description\" attr.type=\"string\" for=\"graph\" id=\"d6\"/>\n"
                                    "  <key for=\"graphml\" id=\"d7\" yfiles.type=\"resources\"/>\n";

constexpr std::string_view kOwners[] = {"graph", "node", "edge"};  // by RecordKind
constexpr std::string_view kTypes[] = {"boolean", "int", "long", "float", "double", "string"};

}  // namespace

std::string YedKeys::idOf(RecordKind owner, const std::string& name, const std::string& type)
{
    const auto [found, isNew] = m_known.emplace(std::pair(owner, name), m_properties.size());
    if (isNew) {
        const bool isKnown = std::ranges::find(kTypes, type) != std::end(kTypes);
        m_properties.push_back({owner, name, isKnown ? type : "string"});
    } else if (m_properties[found->second].type != type) {
        m_properties[found->second].type = "string";
    }
    return "d" + std::to_string(found->second + kFixedKeys);
}

std::string YedKeys::declarations() const
{
    std::string out(kFixed);
    for (std::size_t i = 0; i < m_properties.size(); ++i) {
        const Property& property = m_properties[i];
        out += "  <key attr.name=\"";
        appendXmlText(out, property.name);
        ((out += "\" attr.type=\"") += property.type) += "\" for=\"";
        ((out += kOwners[static_cast<std::size_t>(property.owner)]) += "\" id=\"d") += std::to_string(i + kFixedKeys);
        out += "\"/>\n";
    }
    return out;
}

}  // namespace conspectus
