#include "core/formats/graphml/graphml_keys.h"

#include "core/formats/xml/xml_text.h"

namespace conspectus {

namespace {

std::size_t indexOf(RecordKind kind) { return static_cast<std::size_t>(kind); }

std::string nameOf(pugi::xml_node key)
{
    if (const pugi::xml_attribute name = key.attribute("attr.name"))
        return name.value();
    if (const pugi::xml_attribute kind = key.attribute("yfiles.type"))
        return std::string(kYedPrefix) + kind.value();
    return key.attribute("id").value();
}

}  // namespace

GraphMlKeys::GraphMlKeys(pugi::xml_node graphml)
{
    for (pugi::xml_node child : graphml) {
        if (localName(child) == "key")
            take(child);
        else if (localName(child) == "graph")
            for (pugi::xml_node inner : child)
                if (localName(inner) == "key")
                    take(inner);
    }
}

void GraphMlKeys::take(pugi::xml_node element)
{
    const std::string_view owner = element.attribute("for").value();
    const std::string_view id = element.attribute("id").value();
    const std::string_view type = element.attribute("attr.type").value();
    const GraphMlKey& key = m_keys.emplace_back(GraphMlKey{nameOf(element), std::string(type.empty() ? "string" : type),
                                                           textOf(childNamed(element, "default"))});
    m_all.emplace(id, &key);
    const bool isForAll = owner.empty() || owner == "all";
    if (isForAll || owner == "node")
        assign(key, id, RecordKind::Concept);
    if (isForAll || owner == "edge")
        assign(key, id, RecordKind::Relation);
    if (isForAll || owner == "graph" || owner == "graphml")
        assign(key, id, RecordKind::Map);
}

void GraphMlKeys::assign(const GraphMlKey& key, std::string_view id, RecordKind owner)
{
    const bool isFirst = m_tables[indexOf(owner)].emplace(id, &key).second;
    if (isFirst && !key.byDefault.empty())
        m_defaults[indexOf(owner)].push_back(&key);
}

const GraphMlKey* GraphMlKeys::find(std::string_view id, RecordKind owner) const
{
    const Table& own = m_tables[indexOf(owner)];
    if (const auto found = own.find(id); found != own.end())
        return found->second;
    const auto any = m_all.find(id);
    return any == m_all.end() ? nullptr : any->second;
}

const std::vector<const GraphMlKey*>& GraphMlKeys::defaultsFor(RecordKind owner) const
{
    return m_defaults[indexOf(owner)];
}

}  // namespace conspectus
