// Reading JSON Canvas. Cards become concepts, groups frames; a group that lines end at is a concept as well.
#include "core/formats/arrow_ends.h"
#include "core/formats/canvas/canvas.h"
#include "core/formats/canvas/canvas_colours.h"
#include "core/formats/canvas/canvas_groups.h"
#include "core/formats/canvas/canvas_kept.h"
#include "core/formats/canvas/canvas_text.h"
#include "core/formats/map_builder.h"

#include <unordered_set>

namespace conspectus {

namespace {

using nlohmann::json;

constexpr std::string_view kCardMembers[] = {"id",    "x",    "y",    "width", "height",
                                             "color", "text", "type", "url",   "label"};
constexpr std::string_view kEdgeMembers[] = {"id",      "fromNode", "toNode", "fromSide", "toSide",
                                             "fromEnd", "toEnd",    "color",  "label"};
constexpr std::string_view kFileMembers[] = {"nodes", "edges"};

bool isWebAddress(std::string_view text)
{
    return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("mailto:");
}

/// Ids should be texts; numbers are taken as well.
std::string idIn(const json& object, const char* name)
{
    const json& member = memberOf(object, name);
    return member.is_number() ? member.dump() : std::string(textIn(object, name));
}

class CanvasReader {
public:
    CanvasReader(std::size_t bytes, const ReadLimits& limits, LossList& losses)
        : m_losses(losses), m_builder(bytes, limits, losses)
    {
    }

    Result<ReadMap> run(const json& file)
    {
        if (!file.is_object())
            return unexpected(ErrorCode::Input,
                              "This is not JSON Canvas: there is no object with 'nodes' and 'edges'.");
        rememberEnds(listIn(file, "edges"));
        for (const json& node : listIn(file, "nodes"))
            if (const auto done = readNode(node); !done)
                return tl::unexpected(done.error());
        for (const json& edge : listIn(file, "edges"))
            if (const auto done = readEdge(edge); !done)
                return tl::unexpected(done.error());
        if (!fillFrames(m_frames, m_places))
            m_losses.note("There are too many groups and cards to see which card is in which group.");
        for (Frame& frame : m_frames)
            m_builder.frame(std::move(frame));
        MapInfo info;
        keepMembers(info.attributes, file, kFileMembers);
        if (!m_groups.empty())
            info.attributes.push_back({std::string(kCanvasGroups), "string", json(m_groups).dump()});
        m_builder.setInfo(std::move(info));
        return ReadMap{m_builder.take(), m_losses.take()};
    }

private:
    const json& listIn(const json& file, const char* name)
    {
        static const json none = json::array();
        const json& list = memberOf(file, name);
        if (list.is_array())
            return list;
        if (!list.is_null())
            m_losses.note("A list that is none was left out.", 0, name);
        return none;
    }

    void rememberEnds(const json& edges)
    {
        for (const json& edge : edges) {
            for (const char* end : {"fromNode", "toNode"})
                m_ends.insert(idIn(edge, end));
            if (std::string id = idIn(edge, "id"); !id.empty())
                m_builder.reserveRelationKey(id);
        }
    }

    Result<void> readNode(const json& node)
    {
        if (!node.is_object()) {
            m_losses.note("A card that is no object was left out.");
            return {};
        }
        const std::string id = idIn(node, "id");
        const Rect box = boxOf(node);
        const Look look = canvasLook(canvasColour(textIn(node, "color")));
        if (textIn(node, "type") == "group") {
            m_frames.push_back({std::string(textIn(node, "label")), box, {}, look});
            m_groups.push_back(node);
            if (!m_ends.contains(id))
                return {};
        }
        Concept subject = conceptFrom(node);
        subject.key = id;
        subject.look = look;
        const auto made = m_builder.add(std::move(subject), 0);
        if (!made)
            return tl::unexpected(made.error());
        if (!id.empty())
            m_ids.emplace(id, *made);
        if (memberOf(node, "x").is_number() && memberOf(node, "y").is_number()) {
            m_builder.place(*made, box);
            if (textIn(node, "type") != "group")
                m_places.push_back({*made, box});
        }
        return {};
    }

    Concept conceptFrom(const json& node)
    {
        Concept subject;
        const std::string_view type = textIn(node, "type");
        if (type == "text") {
            CardText card = cardFrom(textIn(node, "text"));
            if (markdownOf(card) != textIn(node, "text"))
                keep(subject, "text", node);
            subject.label = std::move(card.label);
            subject.link = std::move(card.link);
            subject.notes = std::move(card.notes);
        } else if (type == "link") {
            subject.label = textIn(node, "url");
            if (isWebAddress(textIn(node, "url")))
                subject.link = textIn(node, "url");
            keep(subject, "type", node);
            keep(subject, "url", node);
        } else {
            subject.label = type == "file" ? titleOfFile(textIn(node, "file")) : textIn(node, "label");
            for (const char* name : {"type", "text", "url", "label"})
                keep(subject, name, node);
            noteKind(type, textIn(node, "id"));
        }
        keepMembers(subject.attributes, node, kCardMembers);
        return subject;
    }

    void noteKind(std::string_view type, std::string_view id)
    {
        if (type == "file")
            m_losses.note("Of a card with a file, only the file's name is shown.", 0, id);
        else if (type == "group")
            m_losses.note("A group that a line ends at is shown as a frame and as a concept.", 0, id);
        else
            m_losses.note("A card of a kind that JSON Canvas does not describe is shown as a concept.", 0, id);
    }

    void keep(Concept& subject, const char* name, const json& node)
    {
        if (const json& member = memberOf(node, name); !member.is_null())
            subject.attributes.push_back({std::string(kCanvasPrefix) + name, "string", member.dump()});
    }

    Rect boxOf(const json& node)
    {
        const auto number = [&](const char* name) {
            const json& member = memberOf(node, name);
            if (!member.is_number())
                m_losses.note("A place or size that is no number was left out.", 0, idIn(node, "id"));
            return member.is_number() ? member.get<double>() : 0.0;
        };
        Rect box{number("x"), number("y"), number("width"), number("height")};
        if (!(box.width > 0) || !(box.height > 0))
            box.width = box.height = 0;
        return box;
    }

    Result<void> readEdge(const json& edge)
    {
        const auto from = m_ids.find(idIn(edge, "fromNode")), to = m_ids.find(idIn(edge, "toNode"));
        if (from == m_ids.end() || to == m_ids.end()) {
            m_losses.note("A line that does not join two cards of the file was left out.", 0, idIn(edge, "id"));
            return {};
        }
        const ArrowEnds arrows{textIn(edge, "fromEnd") == "arrow", textIn(edge, "toEnd") != "none"};
        Relation relation;
        relation.key = idIn(edge, "id");
        relation.from = arrows.pointBack() ? to->second : from->second;
        relation.to = arrows.pointBack() ? from->second : to->second;
        relation.type = m_builder.plainType(arrows.style());
        relation.phrase = textIn(edge, "label");
        relation.colour = canvasColour(textIn(edge, "color"));
        keepSide(relation, edge, "fromSide", arrows.pointBack() ? "toSide" : "fromSide");
        keepSide(relation, edge, "toSide", arrows.pointBack() ? "fromSide" : "toSide");
        keepMembers(relation.attributes, edge, kEdgeMembers);
        return m_builder.add(std::move(relation), 0).map([](RelationId) {});
    }

    static void keepSide(Relation& relation, const json& edge, const char* name, const char* member)
    {
        if (const json& side = memberOf(edge, member); side.is_string())
            relation.attributes.push_back({std::string(kCanvasPrefix) + name, "string", side.dump()});
    }

    LossList& m_losses;
    MapBuilder m_builder;
    std::unordered_set<std::string> m_ends;  // ids that lines end at
    std::unordered_map<std::string, ConceptId> m_ids;
    std::vector<PlacedBox> m_places;
    std::vector<Frame> m_frames;
    std::vector<json> m_groups;
};

}  // namespace

Result<ReadMap> readCanvas(std::string_view bytes, const ReadLimits& limits)
{
    LossList losses;
    const Result<json> file = jsonFrom(bytes, limits);
    if (!file)
        return tl::unexpected(file.error());
    return CanvasReader(bytes.size(), limits, losses).run(*file);
}

}  // namespace conspectus
