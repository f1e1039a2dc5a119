// Writing JSON Canvas the way Obsidian does: a node or edge a line, whole numbers, sides always said.
#include "core/base/text.h"
#include "core/formats/canvas/canvas.h"
#include "core/formats/canvas/canvas_colours.h"
#include "core/formats/canvas/canvas_frames.h"
#include "core/formats/canvas/canvas_kept.h"
#include "core/formats/canvas/canvas_text.h"
#include "core/formats/drawn_boxes.h"
#include "core/formats/left_out.h"
#include "core/formats/map_builder.h"
#include "core/formats/plain_types.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::string_view kTitle = "JSON Canvas";
constexpr std::string_view kConceptFields[] = {"label", "definition",  "notes",     "link",
                                               "fill",  "line_colour", "attributes"};
constexpr std::string_view kRelationFields[] = {"relation", "label", "line_colour", "attributes"};
constexpr std::string_view kMapFields[] = {"places", "language", "attributes"};
constexpr std::string_view kCardMembers[] = {"file",  "subpath", "id", "type",  "text",   "url",
                                             "label", "x",       "y",  "width", "height", "color"};
constexpr std::string_view kFileKind = R"("type":"file")";
constexpr std::string_view kEdgeMembers[] = {"id",      "fromNode", "toNode", "fromSide", "toSide",
                                             "fromEnd", "toEnd",    "color",  "label"};
constexpr std::string_view kFileMembers[] = {"nodes", "edges"};

std::string boxMembers(const Rect& box)
{
    std::string text;
    const auto add = [&](const char* name, double value) {
        ((text += ",\"") += name) += "\":";
        text += wholeText(value);
    };
    add("x", box.x);
    add("y", box.y);
    add("width", std::max(box.width, 1.0));
    add("height", std::max(box.height, 1.0));
    return text;
}

/// `,"name":"value"`; nothing if the value is empty.
std::string textMember(const char* name, std::string_view value)
{
    return value.empty() ? std::string() : ",\"" + std::string(name) + "\":" + jsonText(value);
}

/// On which sides of two boxes a line between them leaves and arrives.
std::pair<std::string_view, std::string_view> sidesBetween(const Rect& from, const Rect& to)
{
    const double right = to.x - from.right(), left = from.x - to.right();
    const double below = to.y - from.bottom(), above = from.y - to.bottom();
    if (std::max(right, left) >= std::max(below, above))
        return right >= left ? std::pair("right", "left") : std::pair("left", "right");
    return below >= above ? std::pair("bottom", "top") : std::pair("top", "bottom");
}

class CanvasWriter {
public:
    explicit CanvasWriter(const ConceptMap& map) : m_map(map), m_boxes(map) { }

    WrittenMap run()
    {
        noteLeftOut(m_losses, kTitle, m_map.info(), kMapFields);
        noteForeign(m_map.info().attributes);
        CanvasFrames frames(m_map);
        for (const CanvasGroup& group : frames.groups())
            addNode(group.id,
                    R"("type":"group")" + textMember("label", group.frame->label) + boxMembers(group.frame->box) +
                        textMember("color", canvasColourText(canvasColourOf(group.frame->look))) + group.more);
        for (ConceptId id : m_map.concepts())
            if (const Concept& subject = *m_map.find(id); !isGroup(subject, frames))
                write(subject);
        for (RelationId id : m_map.relations())
            write(*m_map.find(id));
        std::string out = "{\n\t\"nodes\":[" + m_nodes + (m_nodes.empty() ? "" : "\n\t") + "],\n\t\"edges\":[" +
            m_edges + (m_edges.empty() ? "" : "\n\t") + "]" + keptMembers(m_map.info().attributes, kFileMembers) +
            "\n}";
        return {std::move(out), m_losses.take()};
    }

private:
    static void addLine(std::string& list, const std::string& object)
    {
        list += list.empty() ? "\n\t\t" : ",\n\t\t";
        list += object;
    }

    void addNode(std::string_view id, const std::string& members)
    {
        addLine(m_nodes, "{\"id\":" + jsonText(id) + ',' + members + '}');
    }

    /// True for what is written as one of the frames.
    static bool isGroup(const Concept& subject, const CanvasFrames& frames)
    {
        return keptText(subject.attributes, "type") == "group" && frames.has(subject.key);
    }

    void noteForeign(const Attributes& attributes)
    {
        for (const Attribute& attribute : attributes)
            if (!attribute.name.starts_with(kCanvasPrefix) && attribute.name != kCanvasGroups)
                m_losses.note("Data of another program was left out: JSON Canvas has no place for it.", 0,
                              attribute.name);
    }

    void write(const Concept& subject)
    {
        noteLeftOut(m_losses, kTitle, subject, kConceptFields);
        noteForeign(subject.attributes);
        const std::string kind = kindOf(subject);
        const bool isFile = kind == kFileKind;
        addNode(subject.key,
                kind + boxMembers(m_boxes.of(subject.id)) +
                    textMember("color", canvasColourText(canvasColourOf(subject.look))) +
                    keptMembers(subject.attributes, isFile ? std::span(kCardMembers).subspan(2) : kCardMembers));
    }

    /// What a card is and holds. What a reader kept counts as long as it still says what the concept does.
    std::string kindOf(const Concept& subject)
    {
        const std::string type = keptText(subject.attributes, "type");
        const bool hasNotes = !trimmed(subject.notes).empty();
        if (const std::string url = keptText(subject.attributes, "url"); type == "link" && url == subject.label)
            return R"("type":"link","url":)" + jsonText(url);
        if (const std::string file = keptText(subject.attributes, "file");
            type == "file" && titleOfFile(file) == subject.label && !hasNotes)
            return std::string(kFileKind);
        if (!type.empty() && type != "link" && type != "file" && type != "group" &&
            keptText(subject.attributes, "label") == subject.label && !hasNotes)
            return "\"type\":" + jsonText(type) + textMember("text", keptText(subject.attributes, "text")) +
                textMember("url", keptText(subject.attributes, "url")) + textMember("label", subject.label);
        if (!subject.link.empty() && (subject.link == subject.label || subject.label.empty()) && !hasNotes &&
            subject.definition.empty())
            return R"("type":"link","url":)" + jsonText(subject.link);
        return R"("type":"text","text":)" + jsonText(textOf(subject));
    }

    std::string textOf(const Concept& subject)
    {
        const std::string kept = keptText(subject.attributes, "text");
        if (!kept.empty() && subject.definition.empty() &&
            cardFrom(kept) == CardText{subject.label, subject.link, subject.notes})
            return kept;
        std::string notes = subject.definition;
        if (!notes.empty())
            m_losses.note("A definition became part of the text on the card.", 0, subject.label);
        if (!notes.empty() && !subject.notes.empty())
            notes += "\n\n";
        return markdownOf({subject.label, subject.link, notes + subject.notes});
    }

    void write(const Relation& relation)
    {
        const RelationType& type = *m_map.find(relation.type);
        noteLeftOut(m_losses, kTitle, relation, type, kRelationFields);
        noteForeign(relation.attributes);
        if (!isPlainType(type))
            m_losses.note("The type of a relation was left out: JSON Canvas has no place for it.", 0, type.name);
        const bool isShown = type.phraseShown || !relation.phrase.empty();
        const auto sides = sidesBetween(m_boxes.of(relation.from), m_boxes.of(relation.to));
        const std::string from = keptText(relation.attributes, "fromSide"),
                          to = keptText(relation.attributes, "toSide");
        std::string edge = "{\"id\":" + jsonText(relation.key);
        edge += textMember("fromNode", m_map.find(relation.from)->key);
        edge += textMember("fromSide", from.empty() ? sides.first : from);
        if (type.arrow == ArrowStyle::Both)
            edge += textMember("fromEnd", "arrow");
        edge += textMember("toNode", m_map.find(relation.to)->key);
        edge += textMember("toSide", to.empty() ? sides.second : to);
        if (type.arrow == ArrowStyle::None)
            edge += textMember("toEnd", "none");
        edge += textMember("color", canvasColourText(relation.colour));
        edge += textMember("label", isShown ? phraseOf(relation, type, "") : std::string_view());
        edge += keptMembers(relation.attributes, kEdgeMembers);
        addLine(m_edges, edge + '}');
    }

    const ConceptMap& m_map;
    DrawnBoxes m_boxes;
    LossList m_losses;
    std::string m_nodes;
    std::string m_edges;
};

}  // namespace

Result<WrittenMap> writeCanvas(const ConceptMap& map) { return CanvasWriter(map).run(); }

}  // namespace conspectus
