#include "core/formats/cxl/cxl_records.h"

#include "core/formats/cxl/cxl.h"
#include "core/formats/xml/xml_text.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::string_view kKnown[] = {"id", "label", "short-comment", "long-comment", "parent-id"};

void keepXml(Attributes& attributes, std::string_view name, std::string xml)
{
    if (!xml.empty())
        attributes.push_back({std::string(name), "xml", std::move(xml)});
}

/// What concepts and linking phrases have in common.
template <class Record> void fill(Record& record, pugi::xml_node element, const std::vector<pugi::xml_node>& resources)
{
    record.definition = element.attribute("short-comment").value();
    record.notes = element.attribute("long-comment").value();
    for (pugi::xml_attribute attribute : element.attributes())
        if (std::ranges::find(kKnown, std::string_view(attribute.name())) == std::end(kKnown))
            record.attributes.push_back({std::string(kCxlPrefix) + attribute.name(), "string", attribute.value()});
    std::string groups;
    for (pugi::xml_node group : resources)
        groups += cxlRest(group, {"parent-id"});
    keepXml(record.attributes, kCxlResources, std::move(groups));
}

/// Connection and appearance, as far as our writer would not say the same.
std::string keptConnection(const CxlWiring& wiring, const CxlConnection& connection, const CxlIndex& index)
{
    const auto& items = wiring.items();
    const bool isUsualId = connection.id == cxlConnectionId(items[connection.from].id, items[connection.to].id);
    std::string kept = isUsualId ? cxlRest(connection.element, {"id", "from-id", "to-id"})
                                 : cxlRest(connection.element, {"from-id", "to-id"});
    return kept + cxlRest(index.appearanceOf(CxlKind::Connection, connection.id), {"id"});
}

bool isTrue(pugi::xml_attribute attribute) { return std::string_view(attribute.value()) == "true"; }

}  // namespace

std::string cxlConnectionId(std::string_view from, std::string_view to)
{
    return std::string(from) + '-' + std::string(to);
}

Concept cxlConcept(const CxlItem& item, const CxlIndex& index)
{
    const CxlKind kind = item.isPhrase ? CxlKind::LinkingPhrase : CxlKind::Concept;
    const pugi::xml_node appearance = index.appearanceOf(kind, item.id);
    Concept made;
    made.key = item.id;
    made.label = item.element.attribute("label").value();
    made.look = index.styles().lookOf(appearance, kind);
    made.link = cxlLink(index.resourcesOf(item.id));
    if (item.isPhrase)
        made.attributes.push_back({std::string(kCxlLinkingPhrase), "string", "yes"});
    fill(made, item.element, index.resourcesOf(item.id));
    keepXml(made.attributes, kCxlConceptAppearance, cxlRest(appearance, {"id", "x", "y", "width", "height"}));
    return made;
}

Relation cxlProposition(const CxlWiring& wiring, const CxlItem& phrase, const CxlConnection& in,
                        const CxlConnection& out, const CxlIndex& index)
{
    const pugi::xml_node appearance = index.appearanceOf(CxlKind::LinkingPhrase, phrase.id);
    Relation made;
    if (phrase.in.size() == 1 && phrase.out.size() == 1)
        made.key = phrase.id;
    else
        made.attributes.push_back({std::string(kCxlPhrase), "string", std::string(phrase.id)});
    made.phrase = phrase.element.attribute("label").value();
    made.colour = index.styles().lookOf(index.appearanceOf(CxlKind::Connection, out.id), CxlKind::Connection).line;
    if (const std::string_view parent = phrase.element.attribute("parent-id").value(); !parent.empty())
        made.attributes.push_back({std::string(kCxlPrefix) + "parent-id", "string", std::string(parent)});
    fill(made, phrase.element, index.resourcesOf(phrase.id));
    keepXml(made.attributes, kCxlPhraseAppearance, cxlRest(appearance, {"id"}));
    keepXml(made.attributes, kCxlIn, keptConnection(wiring, in, index));
    keepXml(made.attributes, kCxlOut, keptConnection(wiring, out, index));
    return made;
}

Relation cxlRelation(const CxlWiring& wiring, const CxlConnection& connection, const CxlIndex& index)
{
    const pugi::xml_node appearance = index.appearanceOf(CxlKind::Connection, connection.id);
    Relation made;
    made.key = connection.id;
    made.colour = index.styles().lookOf(appearance, CxlKind::Connection).line;
    std::string kept = keptConnection(wiring, connection, index);
    made.attributes.push_back({std::string(kCxlDirect), "xml", kept.empty() ? "<connection/>" : std::move(kept)});
    return made;
}

ArrowStyle cxlArrow(std::initializer_list<const CxlConnection*> connections, const CxlIndex& index)
{
    const auto goesBothWays = [](const CxlConnection* each) {
        return isTrue(each->element.attribute("isBidirectional"));
    };
    const auto hasNoHead = [&](const CxlConnection* each) {
        return std::string_view(index.appearanceOf(CxlKind::Connection, each->id).attribute("arrowhead").value()) ==
            "no";
    };
    if (std::ranges::all_of(connections, goesBothWays))
        return ArrowStyle::Both;
    return std::ranges::all_of(connections, hasNoHead) ? ArrowStyle::None : ArrowStyle::Forward;
}

}  // namespace conspectus
