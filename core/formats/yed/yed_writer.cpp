// Writing GraphML for yEd: what is drawn as yEd's graphics, all else as custom properties, which yEd shows and keeps.
#include "core/formats/drawn_boxes.h"
#include "core/formats/graphml/graphml_keys.h"
#include "core/formats/graphml/yed_groups.h"
#include "core/formats/left_out.h"
#include "core/formats/map_builder.h"
#include "core/formats/plain_types.h"
#include "core/formats/xml/xml_text.h"
#include "core/formats/xml/xml_tree.h"
#include "core/formats/yed/yed.h"
#include "core/formats/yed/yed_keys.h"
#include "core/formats/yed/yed_shapes.h"
#include "core/formats/yed/yed_tree.h"
#include "core/model/map_info.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr double kGroupMargin = 15;  // px around what is in a group
constexpr double kGroupName = 24;

// What graphics and yEd's own properties say.
constexpr std::string_view kDrawn[] = {"label", "fill", "line_colour", "text_colour", "outline",
                                       "x",     "y",    "definition",  "link"};
constexpr std::string_view kKept[] = {"title", "title@", "language", "description", "source", "attributes", "places"};

class YedWriter {
public:
    explicit YedWriter(const ConceptMap& map) : m_map(map), m_boxes(map), m_tree(map, m_losses) { }

    WrittenMap run()
    {
        writeInfo();
        for (std::size_t group : m_tree.topGroups())
            write(group, 2);
        for (ConceptId id : m_tree.topNodes())
            write(*m_map.find(id), 2);
        for (RelationId id : m_map.relations())
            if (!m_tree.isSaid(id))
                write(*m_map.find(id));
        std::string file =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n"
            "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
            "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
            "xmlns:y=\"http://www.yworks.com/xml/graphml\" xmlns:yed=\"http://www.yworks.com/xml/yed/3\" "
            "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
            "http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd\">\n";
        file += m_keys.declarations();
        file += "  <graph edgedefault=\"directed\" id=\"G\">\n" + m_out + "  </graph>\n";
        if (!m_resources.empty())
            file += "  <data key=\"d7\">" + m_resources + "</data>\n";
        file += "</graphml>\n";
        return {std::move(file), m_losses.take()};
    }

private:
    void indent(int level) { m_out.append(static_cast<std::size_t>(level) * 2, ' '); }

    void writeInfo()
    {
        const MapInfo& info = m_map.info();
        noteLeftOut(m_losses, "yEd", info, kKept);
        if (!info.description.empty())
            data(2, kYedGraphDescription, info.description);
        for (const Field& field : fieldsOf(info))
            if (field.name != "description")
                property(2, RecordKind::Map, field.name, std::string(field.type), field.text);
        for (const Attribute& attribute : info.attributes) {
            if (attribute.name == kYedResources)
                m_resources = attribute.value;
            else if (attribute.name != "Description" || info.description.empty())
                custom(2, RecordKind::Map, attribute);
        }
    }

    void data(int level, std::string_view key, std::string_view text)
    {
        indent(level);
        ((m_out += "<data key=\"") += key) += "\">";
        appendXmlText(m_out, asXmlText(text, m_losses));
        m_out += "</data>\n";
    }

    void graphics(int level, std::string_view key, const std::string& content)
    {
        indent(level);
        (((m_out += "<data key=\"") += key) += "\">") += content;
        m_out += "</data>\n";
    }

    void property(int level, RecordKind owner, const std::string& name, const std::string& type, std::string_view text)
    {
        data(level, m_keys.idOf(owner, asXmlText(name, m_losses), type), text);
    }

    void custom(int level, RecordKind owner, const Attribute& attribute)
    {
        if (attribute.name.starts_with(kYedPrefix))
            return;
        if (attribute.type == "xml")
            m_losses.note("Data with elements in it was left out: yEd has no place for it.", 0, attribute.name);
        else
            property(level, owner, attribute.name, attribute.type, attribute.value);
    }

    void openNode(int level, std::string_view id, std::string_view folder)
    {
        indent(level);
        m_out += "<node id=\"";
        appendXmlText(m_out, asXmlText(id, m_losses));
        if (!folder.empty())
            (m_out += "\" yfiles.foldertype=\"") += folder;
        m_out += "\">\n";
    }

    void closeNode(int level)
    {
        indent(level);
        m_out += "</node>\n";
    }

    void openGraph(int level, std::string_view id)
    {
        indent(level);
        m_out += "<graph edgedefault=\"directed\" id=\"";
        appendXmlText(m_out, asXmlText(id, m_losses));
        m_out += ":\">\n";
    }

    void closeGraph(int level)
    {
        indent(level);
        m_out += "</graph>\n";
    }

    /// A frame that belongs to no concept. The property `frame` tells our reader so.
    void write(std::size_t index, int level)
    {
        const YedTree::Group& group = m_tree.groups()[index];
        std::string id;
        do
            id = "frame" + std::to_string(++m_frames);
        while (m_map.conceptByKey(id).isValid());
        openNode(level, id, "group");
        property(level + 1, RecordKind::Concept, std::string(kYedFrame), "boolean", "true");
        graphics(level + 1, kYedNodeGraphics,
                 yedGroupGraphics({}, group.frame->label, group.frame->box, group.frame->look, m_losses));
        openGraph(level + 1, id);
        for (std::size_t inner : group.groups)
            write(inner, level + 2);
        for (ConceptId node : group.nodes)
            write(*m_map.find(node), level + 2);
        closeGraph(level + 1);
        closeNode(level);
    }

    void write(const Concept& subject, int level)
    {
        const std::vector<ConceptId>& children = m_tree.childrenOf(subject.id);
        const bool isGroup = !children.empty() || wasYedGroup(subject.attributes);
        openNode(level, subject.key, isGroup ? "group" : "");
        writeFields(subject, level + 1);
        if (!isGroup) {
            graphics(level + 1, kYedNodeGraphics, yedNodeGraphics(subject, m_boxes.of(subject.id), m_losses));
        } else {
            graphics(level + 1, kYedNodeGraphics,
                     yedGroupGraphics(subject.attributes, subject.label, groupBox(subject.id), subject.look, m_losses));
            openGraph(level + 1, subject.key);
            for (ConceptId child : children)
                write(*m_map.find(child), level + 2);
            closeGraph(level + 1);
        }
        closeNode(level);
    }

    Rect groupBox(ConceptId id) const
    {
        if (const Frame* frame = m_tree.frameOf(id))
            return frame->box;
        Rect box;
        for (ConceptId child : m_tree.childrenOf(id))
            box = box.united(m_tree.childrenOf(child).empty() ? m_boxes.of(child) : groupBox(child));
        if (box.isEmpty())
            return m_boxes.of(id);
        box = box.grown(kGroupMargin);
        return {box.x, box.y - kGroupName, box.width, box.height + kGroupName};
    }

    void writeFields(const Concept& subject, int level)
    {
        if (!subject.link.empty())
            data(level, kYedNodeUrl, subject.link);
        if (!subject.definition.empty())
            data(level, kYedNodeDescription, subject.definition);
        if (subject.pin)
            m_losses.note("That a place is pinned was left out: yEd has no place for it.", 0, subject.label);
        writeOthers(RecordKind::Concept, level, fieldsOf(subject), subject.attributes, !subject.link.empty(),
                    !subject.definition.empty());
    }

    void writeOthers(RecordKind owner, int level, const std::vector<Field>& fields, const Attributes& attributes,
                     bool hasUrl, bool hasDescription)
    {
        for (const Field& field : fields)
            if (std::ranges::find(kDrawn, field.name) == std::end(kDrawn))
                property(level, owner, field.name, std::string(field.type), field.text);
        for (const Attribute& attribute : attributes) {
            if ((attribute.name == "url" && hasUrl) || (attribute.name == "description" && hasDescription))
                continue;
            if (attribute.name == "url" || attribute.name == "description")
                data(level,
                     attribute.name == "url"            ? (owner == RecordKind::Concept ? kYedNodeUrl : kYedEdgeUrl)
                         : owner == RecordKind::Concept ? kYedNodeDescription
                                                        : kYedEdgeDescription,
                     attribute.value);
            else
                custom(level, owner, attribute);
        }
    }

    void write(const Relation& relation)
    {
        const RelationType& type = *m_map.find(relation.type);
        indent(2);
        m_out += "<edge id=\"";
        appendXmlText(m_out, asXmlText(relation.key, m_losses));
        m_out += "\" source=\"";
        appendXmlText(m_out, asXmlText(m_map.find(relation.from)->key, m_losses));
        m_out += "\" target=\"";
        appendXmlText(m_out, asXmlText(m_map.find(relation.to)->key, m_losses));
        m_out += "\">\n";
        if (!relation.definition.empty())
            data(3, kYedEdgeDescription, relation.definition);
        std::vector<Field> fields = fieldsOf(relation, type);
        const bool isLine = isPlainType(type) || type.name.ends_with(" relation");
        std::erase_if(fields, [&](const Field& field) { return field.name == "relation" && isLine; });
        writeOthers(RecordKind::Relation, 3, fields, relation.attributes, false, !relation.definition.empty());
        if (type.hierarchy != Hierarchy::None)
            m_losses.note("That a relation says what is above and what is below was left out: yEd has no place for it.",
                          0, type.name);
        const bool isShown = type.phraseShown || !relation.phrase.empty();
        graphics(3, kYedEdgeGraphics,
                 yedEdgeGraphics(relation, type, isShown ? phraseOf(relation, type, "") : std::string_view(),
                                 m_boxes.cornersOf(relation.id), m_losses));
        indent(2);
        m_out += "</edge>\n";
    }

    const ConceptMap& m_map;
    LossList m_losses;
    DrawnBoxes m_boxes;
    YedTree m_tree;
    YedKeys m_keys;
    std::string m_out;
    std::string m_resources;
    int m_frames = 0;
};

}  // namespace

Result<WrittenMap> writeYed(const ConceptMap& map) { return YedWriter(map).run(); }

}  // namespace conspectus
