#include "core/formats/cxl/cxl_wiring.h"

#include "core/formats/xml/xml_text.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::size_t kMostPropositions = 10'000;  // of one linking phrase

template <class See> void forEachIn(pugi::xml_node map, std::string_view listName, See see)
{
    for (pugi::xml_node list : map)
        if (list.type() == pugi::node_element && localName(list) == listName)
            see(list);
}

}  // namespace

CxlWiring::CxlWiring(const XmlFile& file, pugi::xml_node map, LossList& losses)
{
    forEachIn(map, "concept-list", [&](pugi::xml_node list) { addItems(list, "concept", false); });
    forEachIn(map, "linking-phrase-list", [&](pugi::xml_node list) { addItems(list, "linking-phrase", true); });
    forEachIn(map, "connection-list", [&](pugi::xml_node list) {
        for (pugi::xml_node element : list)
            if (localName(element) == "connection")
                addConnection(file, element, losses);
    });
    findJoints(file, losses);
}

const std::size_t* CxlWiring::find(std::string_view id) const
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() || id.empty() ? nullptr : &found->second;
}

void CxlWiring::addItems(pugi::xml_node list, std::string_view name, bool isPhrase)
{
    for (pugi::xml_node element : list) {
        if (localName(element) != name)
            continue;
        std::string_view id = element.attribute("id").value();
        if (id.empty())
            id = element.attribute("label").value();
        m_byId.emplace(id, m_items.size());
        m_items.push_back({element, id, isPhrase, false, {}, {}});
    }
}

void CxlWiring::addConnection(const XmlFile& file, pugi::xml_node element, LossList& losses)
{
    const std::string_view id = element.attribute("id").value();
    const std::size_t* from = find(element.attribute("from-id").value());
    const std::size_t* to = find(element.attribute("to-id").value());
    if (!from || !to) {
        losses.note("A connection that does not join two things of the file was left out.", file.lineOf(element), id);
        return;
    }
    const bool isNew = m_byEnds.emplace((std::uint64_t{*from} << 32) | std::uint64_t{*to}, m_connections.size()).second;
    if (!isNew && (m_items[*from].isPhrase || m_items[*to].isPhrase)) {
        losses.note("A second connection between the same two things was left out.", file.lineOf(element), id);
        return;
    }
    m_items[*from].out.push_back(m_connections.size());
    m_items[*to].in.push_back(m_connections.size());
    m_connections.push_back({element, id, *from, *to});
}

void CxlWiring::findJoints(const XmlFile& file, LossList& losses)
{
    for (CxlItem& item : m_items) {
        if (!item.isPhrase)
            continue;
        const bool hasConceptsOnly =
            std::ranges::all_of(item.in,
                                [&](std::size_t each) { return !m_items[m_connections[each].from].isPhrase; }) &&
            std::ranges::all_of(item.out, [&](std::size_t each) { return !m_items[m_connections[each].to].isPhrase; });
        item.isJoint = hasConceptsOnly && !item.in.empty() && !item.out.empty() &&
            item.in.size() <= kMostPropositions / item.out.size();
        if (!item.isJoint)
            losses.note("A linking phrase that does not join concepts is shown as a concept.",
                        file.lineOf(item.element), item.element.attribute("label").value());
    }
}

}  // namespace conspectus
