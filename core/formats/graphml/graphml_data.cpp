#include "core/formats/graphml/graphml_data.h"

#include "core/base/text.h"
#include "core/formats/graphml/graphml.h"
#include "core/formats/graphml/yed_arrows.h"
#include "core/formats/graphml/yed_groups.h"
#include "core/formats/graphml/yed_labels.h"
#include "core/formats/xml/xml_text.h"
#include "core/model/map_info.h"

#include <algorithm>
#include <span>

namespace conspectus {

namespace {

// Names that other programs give to labels, in small letters; the first one that has text counts.
constexpr std::string_view kLabelNames[] = {"label", "name", "nodelabel", "title"};
constexpr std::string_view kGraphiaLabel = "Description";  // with this capital: yEd's "description" is no label
constexpr std::string_view kPhraseNames[] = {"label", "edgelabel", "edge label", "phrase"};
constexpr std::string_view kTitleNames[] = {"title", "name", "label"};

bool hasElements(pugi::xml_node data)
{
    return static_cast<bool>(data.find_child([](pugi::xml_node child) { return child.type() == pugi::node_element; }));
}

/// Takes the attribute out of the list; its text, or nothing when none of these names has any.
std::string takeNamed(Attributes& attributes, std::span<const std::string_view> names)
{
    for (std::string_view name : names) {
        const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const Attribute& attribute) {
            return attribute.type != "xml" && asciiLower(attribute.name) == name && !trimmed(attribute.value).empty();
        });
        if (found == attributes.end())
            continue;
        std::string text(trimmed(found->value));
        attributes.erase(found);
        return text;
    }
    return {};
}

std::string takeGraphiaLabel(Attributes& attributes)
{
    const auto found = std::find_if(attributes.begin(), attributes.end(), [](const Attribute& attribute) {
        return attribute.name == kGraphiaLabel && !trimmed(attribute.value).empty();
    });
    if (found == attributes.end())
        return {};
    std::string text(trimmed(found->value));
    attributes.erase(found);
    return text;
}

bool isGraphics(const GraphMlKey& key, std::string_view kind)
{
    return key.name.starts_with(kYedPrefix) && std::string_view(key.name).substr(kYedPrefix.size()) == kind;
}

}  // namespace

GraphMlData::GraphMlData(const XmlFile& file, GraphMlDialect dialect, LossList& losses)
    : m_file(file), m_dialect(dialect), m_losses(losses), m_keys(file.root())
{
}

/// Calls take(key, data) for each <data>, and take(key, nothing) for each key whose default counts here.
template <class Take> void GraphMlData::forEachData(pugi::xml_node element, RecordKind kind, Take take) const
{
    std::vector<const GraphMlKey*> seen;
    const auto& defaults = m_keys.defaultsFor(kind);
    for (pugi::xml_node child : element) {
        if (localName(child) == "desc")
            take(GraphMlKey{"desc", "string", {}}, child);
        if (localName(child) != "data")
            continue;
        const std::string_view id = child.attribute("key").value();
        const GraphMlKey* key = m_keys.find(id, kind);
        if (!key)
            m_losses.note("Data with a key that is not declared was kept as text.", m_file.lineOf(child), id);
        take(key ? *key : GraphMlKey{std::string(id), "string", {}}, child);
        if (!defaults.empty())
            seen.push_back(key);
    }
    for (const GraphMlKey* key : defaults)
        if (std::find(seen.begin(), seen.end(), key) == seen.end())
            take(*key, pugi::xml_node());
}

/// Puts one <data> (or, where there is none, the key's default) into its field, or among the attributes.
template <class Record> void GraphMlData::assign(Record& record, const GraphMlKey& key, pugi::xml_node data) const
{
    const bool isOwn = m_dialect == GraphMlDialect::Own;
    std::string_view name = key.name;
    const bool isMarked = isOwn && name.starts_with(kForeignPrefix);
    if (isMarked)
        name.remove_prefix(kForeignPrefix.size());
    if (hasElements(data)) {
        record.attributes.push_back({std::string(name), "xml", fragmentIn(data)});
        return;
    }
    std::string text = data ? textOf(data) : key.byDefault;
    if (key.type != "string")
        text = trimmed(text);
    const bool isField = !isMarked && (isOwn || (name != "label" && name != "x" && name != "y"));
    if (!isField || !setField(record, name, text))
        record.attributes.push_back({std::string(name), key.type, std::move(text)});
}

GraphMlData::NodeData GraphMlData::conceptFrom(pugi::xml_node node) const
{
    NodeData made;
    Concept& subject = made.subject;
    subject.key = node.attribute("id").value();
    pugi::xml_node graphics;
    forEachData(node, RecordKind::Concept, [&](const GraphMlKey& key, pugi::xml_node data) {
        if (isGraphics(key, "nodegraphics"))
            graphics = data;
        assign(subject, key, data);
    });
    settle(subject);
    if (m_dialect == GraphMlDialect::Own)
        return made;

    subject.label = takeNamed(subject.attributes, kLabelNames);
    if (subject.label.empty())
        subject.label = takeGraphiaLabel(subject.attributes);
    if (graphics)
        addYed(made, node, graphics);
    if (subject.label.empty())
        subject.label = subject.key;
    return made;
}

/// What yEd says of a node: its words, how it looks, and the texts of its two further fields.
void GraphMlData::addYed(NodeData& made, pugi::xml_node node, pugi::xml_node graphics) const
{
    Concept& subject = made.subject;
    made.graphics = yedNodeIn(graphics);
    subject.look = made.graphics.look;
    if (subject.label.empty()) {
        YedLabel label = yedLabelIn(graphics, "NodeLabel");
        subject.label = std::move(label.text);
        noteHtml(label.isHtml, node);
    }
    if (made.graphics.isPicture)
        m_losses.note("A node that is a picture is shown by its label alone.", m_file.lineOf(node), subject.label);
    for (const Attribute& attribute : subject.attributes) {
        made.isFrame |= made.graphics.isGroup && attribute.name == kYedFrame && attribute.value == "true";
        if (attribute.name == "description" && attribute.type != "xml" && subject.definition.empty())
            subject.definition = trimmed(attribute.value);
        if (attribute.name == "url" && subject.link.empty())
            setField(subject, "link", trimmed(attribute.value));
    }
}

GraphMlData::EdgeData GraphMlData::relationFrom(pugi::xml_node edge) const
{
    EdgeData made;
    Relation& relation = made.relation;
    relation.key = edge.attribute("id").value();
    pugi::xml_node graphics;
    forEachData(edge, RecordKind::Relation, [&](const GraphMlKey& key, pugi::xml_node data) {
        if (isGraphics(key, "edgegraphics"))
            graphics = data;
        if (isGraphics(key, "edgegraphics") && m_dialect == GraphMlDialect::Foreign) {
            made.arrows = yedArrowsIn(data);
            if (made.arrows && made.arrows->pointBack())
                turnYedEdge(data);
        }
        if (key.name == "relation" && !hasElements(data))
            made.type = data ? textOf(data) : key.byDefault;
        else
            assign(relation, key, data);
    });
    settle(relation);
    if (m_dialect == GraphMlDialect::Own)
        return made;

    made.type = trimmed(made.type);
    relation.phrase = takeNamed(relation.attributes, kPhraseNames);
    if (relation.phrase.empty()) {
        YedLabel label = yedLabelIn(graphics, "EdgeLabel");
        relation.phrase = std::move(label.text);
        noteHtml(label.isHtml, edge);
    }
    for (const Attribute& attribute : relation.attributes)
        if (graphics && attribute.name == "description" && attribute.type != "xml" && relation.definition.empty())
            relation.definition = trimmed(attribute.value);
    made.graphics = yedEdgeIn(graphics);
    relation.colour = made.graphics.colour;
    return made;
}

GraphMlData::GraphData GraphMlData::addTo(MapInfo& info, pugi::xml_node element) const
{
    GraphData found;
    forEachData(element, RecordKind::Map, [&](const GraphMlKey& key, pugi::xml_node data) {
        if (key.name == "relation_types" && hasElements(data))
            found.relationTypes = data;
        else if (key.name == "views" && hasElements(data))
            found.views = data;
        else if (key.name == "tours" && hasElements(data))
            found.tours = data;
        else if (key.name == "figures" && hasElements(data))
            found.figures = data;
        else
            assign(info, key, data);
    });
    settle(info);
    if (m_dialect == GraphMlDialect::Foreign && info.title.empty())
        info.title = takeNamed(info.attributes, kTitleNames);
    for (const Attribute& attribute : info.attributes)
        if (m_dialect == GraphMlDialect::Foreign && attribute.name == "Description" && info.description.empty())
            info.description = trimmed(attribute.value);
    return found;
}

void GraphMlData::noteHtml(bool isHtml, pugi::xml_node element) const
{
    if (isHtml)
        m_losses.note("Labels in HTML are shown as plain text.", m_file.lineOf(element));
}

}  // namespace conspectus
