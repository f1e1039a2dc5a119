#include "core/base/text.h"
#include "core/formats/dot/dot.h"
#include "core/formats/dot/dot_arrows.h"
#include "core/formats/dot/dot_colours.h"
#include "core/formats/dot/dot_places.h"
#include "core/formats/dot/dot_text.h"
#include "core/formats/elements/figure_elements.h"
#include "core/formats/elements/map_elements.h"
#include "core/formats/elements/tour_elements.h"
#include "core/formats/map_builder.h"
#include "core/formats/numbers.h"
#include "core/formats/plain_text.h"
#include "core/formats/xml/xml_file.h"
#include "core/formats/xml/xml_text.h"
#include "core/model/map_info.h"

#include <algorithm>

namespace conspectus {

namespace {

/// The file as clean UTF-8.
Result<std::string> textOfFile(std::string_view bytes, LossList& losses)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    if (const auto zero = bytes.find('\0'); zero != std::string_view::npos) {
        const auto lines = std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(zero), '\n');
        return unexpected(ErrorCode::Input, "There is a zero byte; is this a text file in UTF-8?",
                          static_cast<int>(lines) + 1);
    }
    std::string text(bytes);
    if (!isValidUtf8(text)) {
        losses.note("Some bytes are not UTF-8; they were read as Latin-1.");
        text = latin1ToUtf8(text);
    }
    return asXmlText(text, losses);
}

const DotAttribute* find(const DotAttributes& attributes, std::string_view name)
{
    const auto found =
        std::find_if(attributes.begin(), attributes.end(), [&](const auto& each) { return each.name == name; });
    return found == attributes.end() ? nullptr : &*found;
}

void erase(DotAttributes& attributes, std::string_view name, std::string_view value)
{
    std::erase_if(attributes, [&](const auto& each) { return each.name == name && each.value == value; });
}

std::optional<Point> pinFrom(std::string_view text)
{
    const auto comma = text.find(',');
    if (comma == std::string_view::npos)
        return std::nullopt;
    const auto x = numberFrom(text.substr(0, comma)), y = numberFrom(text.substr(comma + 1));
    return x && y ? std::optional(Point{*x, *y}) : std::nullopt;
}

class DotReader {
public:
    DotReader(std::size_t bytes, const ReadLimits& limits, LossList& losses)
        : m_limits(limits), m_losses(losses), m_builder(bytes, limits, losses)
    {
    }

    Result<ReadMap> run(const std::vector<DotGraph>& graphs)
    {
        for (std::size_t i = 0; i < graphs.size(); ++i) {
            if (i > 0)
                m_losses.note("The file has several graphs; they are shown together.");
            if (const auto done = read(graphs[i]); !done)
                return tl::unexpected(done.error());
        }
        const auto conceptBy = [this](std::string_view key) {
            return m_builder.map().conceptByKey(key);
        };
        const auto relationBy = [this](std::string_view key) {
            return m_builder.map().relationByKey(key);
        };
        const KeysIn keys{conceptBy, relationBy};
        m_info.views = viewsFrom(elementsIn(m_views, m_viewFile), keys, m_losses);
        const auto isDrawn = [](const NamedView& view) {
            return !view.arrangement->isEmpty();
        };
        if (std::ranges::none_of(m_info.views, isDrawn))  // else our own writer has said it better
            m_places.moveTo(m_builder);
        m_info.tours = toursFrom(elementsIn(m_tours, m_tourFile), keys, m_losses);
        m_info.figures = figuresFrom(elementsIn(m_figures, m_figureFile), keys, m_losses);
        m_builder.setInfo(std::move(m_info));
        return ReadMap{m_builder.take(), m_losses.take()};
    }

private:
    Result<void> read(const DotGraph& graph)
    {
        m_graph = &graph;
        m_places.start(graph);
        readInfo();
        noteGroups();
        std::vector<ConceptId> ids;
        ids.reserve(graph.nodes.size());
        for (const DotNode& node : graph.nodes) {
            const auto id = readNode(node);
            if (!id)
                return tl::unexpected(id.error());
            ids.push_back(*id);
        }
        m_places.addClusters(m_clusterTags);
        return readEdges(ids);
    }

    void readInfo()
    {
        MapInfo info;
        for (const DotAttribute& attribute : m_graph->attributes) {
            const std::string_view field = fieldOfDot(RecordKind::Map, attribute.name);
            if (field == "relation_types")
                m_types = textOf(attribute, {}, 0);
            else if (field == "views")
                m_views = textOf(attribute, {}, 0);
            else if (field == "tours")
                m_tours = textOf(attribute, {}, 0);
            else if (field == "figures")
                m_figures = textOf(attribute, {}, 0);
            else
                assign(info, RecordKind::Map, attribute, 0);
        }
        settle(info);
        if (info.title.empty())
            info.title = m_graph->name;
        for (pugi::xml_node type : elementsIn(m_types, m_typeFile))
            m_builder.add(typeFrom(type));
        if (m_info == MapInfo())
            m_info = std::move(info);
    }

    /// The children of the XML that one of our own attributes holds. `file` owns them.
    std::vector<pugi::xml_node> elementsIn(const std::string& text, std::optional<XmlFile>& file)
    {
        std::vector<pugi::xml_node> elements;
        if (text.empty())
            return elements;
        auto opened = XmlFile::open("<c:all xmlns:c=\"" + std::string(kMapNamespace) + "\">" + text + "</c:all>",
                                    m_limits, m_losses);
        if (!opened) {
            m_losses.note("Relation types, views, tours or figures that are not well-formed were left out.");
            return elements;
        }
        file = std::move(*opened);
        for (pugi::xml_node child : file->root())
            if (child.type() == pugi::node_element)
                elements.push_back(child);
        return elements;
    }

    void noteGroups()
    {
        m_clusterTags.clear();
        for (const DotCluster& cluster : m_graph->clusters) {
            m_clusterTags.emplace_back(trimmed(textOf(cluster.label, {}, 0)));
            m_losses.note("A cluster became a tag of the concepts in it.", 0, m_clusterTags.back());
        }
        if (m_graph->subgraphs > 0)
            m_losses.note("Settings of subgraphs (such as rank=same) were left out.", m_graph->subgraphLine);
    }

    Result<ConceptId> readNode(const DotNode& node)
    {
        const DotAttributes attributes = node.settings.merged();
        if (const auto spent = m_builder.spend(sizeOf(attributes), node.line); !spent)
            return tl::unexpected(spent.error());
        Concept subject;
        subject.key = node.name;
        subject.label = labelOf(node, attributes);
        subject.look = dotLook(attributes);
        for (const DotAttribute& attribute : attributes)
            if (attribute.name == "pin" && pinFrom(attribute.value))
                subject.pin = pinFrom(attribute.value);
            else if (attribute.name != "label")
                assign(subject, RecordKind::Concept, attribute, node.line);
        for (std::size_t cluster : node.clusters)
            if (!m_clusterTags[cluster].empty())
                subject.tags.push_back(m_clusterTags[cluster]);
        settle(subject);
        const auto id = m_builder.add(std::move(subject), node.line);
        if (id)
            m_places.add(*id, node, attributes);
        return id;
    }

    std::string labelOf(const DotNode& node, const DotAttributes& attributes)
    {
        const DotNames names{m_graph->name, node.name, {}, {}, {}};
        const DotAttribute* label = find(attributes, "label");
        if (!label)
            return labelText(node.name);
        const DotAttribute* shape = find(attributes, "shape");
        if (label->isHtml || !shape || (shape->value != "record" && shape->value != "Mrecord"))
            return textOf(*label, names, node.line);
        bool hasFields = false;
        std::string text = recordText(label->value, names, hasFields);
        if (hasFields)
            m_losses.note("A record became plain text.", node.line, node.name);
        return text;
    }

    Result<void> readEdges(const std::vector<ConceptId>& ids)
    {
        for (const DotEdge& edge : m_graph->edges)
            for (const auto& layer : edge.settings.layers)
                if (const DotAttribute* key = find(*layer, "key"))
                    m_builder.reserveRelationKey(labelText(key->value));
        for (const DotEdge& edge : m_graph->edges) {
            DotAttributes attributes = edge.settings.merged();
            if (const auto spent = m_builder.spend(sizeOf(attributes), edge.line); !spent)
                return spent;
            const ArrowEnds arrows = takeArrowEnds(attributes, m_graph->isDirected);
            if (arrows.pointBack())
                turnAround(attributes);
            Relation relation = relationFrom(edge, arrows.style(), attributes);
            relation.from = ids[arrows.pointBack() ? edge.to : edge.from];
            relation.to = ids[arrows.pointBack() ? edge.from : edge.to];
            const auto id = m_builder.add(std::move(relation), edge.line);
            if (!id)
                return tl::unexpected(id.error());
            m_places.add(*id, attributes, arrows.pointBack());
        }
        return {};
    }

    Relation relationFrom(const DotEdge& edge, ArrowStyle arrow, DotAttributes attributes)
    {
        const DotNames names{m_graph->name,
                             {},
                             m_graph->nodes[edge.from].name,
                             m_graph->nodes[edge.to].name,
                             m_graph->isDirected ? "->" : "--"};
        Relation relation;
        relation.colour = dotColour(dotValue(attributes, "color"));
        if (const DotAttribute* label = find(attributes, "label"))
            relation.phrase = textOf(*label, names, edge.line);
        const DotAttribute* named = find(attributes, "relation");
        if (!named) {
            relation.type = m_builder.plainType(arrow);
        } else {
            relation.type = m_builder.namedType(labelText(named->value), arrow);
            forgetWhatTheTypeSays(relation, attributes);
        }
        for (const DotAttribute& attribute : attributes) {
            if (attribute.name == "key")
                relation.key = labelText(attribute.value);
            else if (attribute.name != "label" && attribute.name != "relation")
                assign(relation, RecordKind::Relation, attribute, edge.line);
        }
        settle(relation);
        return relation;
    }

    /// The writer repeats on each edge what Graphviz must know of the type; the map needs it once.
    void forgetWhatTheTypeSays(Relation& relation, DotAttributes& attributes)
    {
        const RelationType& type = *m_builder.map().find(relation.type);
        erase(attributes, "style", dotStyle(type));
        if (type.phraseShown && relation.phrase == type.phrase)
            relation.phrase.clear();
    }

    template <class Record> void assign(Record& record, RecordKind kind, const DotAttribute& attribute, int line)
    {
        std::string_view name = attribute.name;
        if (name.starts_with(kDotForeignPrefix)) {
            name.remove_prefix(kDotForeignPrefix.size());
        } else if (const std::string_view field = fieldOfDot(kind, name); !field.empty()) {
            if (setField(record, field, textOf(attribute, {m_graph->name, {}, {}, {}, {}}, line)))
                return;
        }
        if (attribute.isHtml)
            m_losses.note("A setting in HTML was kept as text.", line, name);
        record.attributes.push_back({std::string(name), "string", attribute.value});
    }

    std::string textOf(const DotAttribute& attribute, const DotNames& names, int line)
    {
        if (!attribute.isHtml)
            return labelText(attribute.value, names);
        m_losses.note("A label in HTML became plain text.", line);
        return plainFromHtml(attribute.value);
    }

    static std::size_t sizeOf(const DotAttributes& attributes)
    {
        std::size_t bytes = attributes.size() * sizeof(DotAttribute);
        for (const DotAttribute& each : attributes)
            bytes += each.value.size();
        return bytes;
    }

    const ReadLimits& m_limits;
    LossList& m_losses;
    MapBuilder m_builder;
    const DotGraph* m_graph = nullptr;
    DotPlaces m_places;
    std::vector<std::string> m_clusterTags;  // by index in DotGraph::clusters
    MapInfo m_info;
    std::string m_types;
    std::string m_views;
    std::string m_tours;
    std::string m_figures;
    std::optional<XmlFile> m_typeFile;
    std::optional<XmlFile> m_viewFile;
    std::optional<XmlFile> m_tourFile;
    std::optional<XmlFile> m_figureFile;
};

}  // namespace

Result<ReadMap> readDot(std::string_view bytes, const ReadLimits& limits)
{
    LossList losses;
    const Result<std::string> text = textOfFile(bytes, losses);
    if (!text)
        return tl::unexpected(text.error());
    const Result<std::vector<DotGraph>> graphs = parseDot(*text, limits, losses);
    if (!graphs)
        return tl::unexpected(graphs.error());
    return DotReader(bytes.size(), limits, losses).run(*graphs);
}

}  // namespace conspectus
