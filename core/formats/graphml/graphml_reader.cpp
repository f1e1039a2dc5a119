// Reading GraphML. One walk over the file makes the concepts and remembers the edges, because an edge may stand before
// its ends, and in a group that does not hold them; then come the relations, then the relations that stand for groups,
// then the views, which name concepts.
#include "core/formats/elements/figure_elements.h"
#include "core/formats/elements/map_elements.h"
#include "core/formats/elements/tour_elements.h"
#include "core/formats/graphml/graphml.h"
#include "core/formats/graphml/graphml_data.h"
#include "core/formats/graphml/yed_groups.h"
#include "core/formats/map_builder.h"
#include "core/formats/plain_types.h"
#include "core/formats/xml/xml_text.h"
#include "core/model/map_info.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::string_view kOwnNamespace = "urn:conspectus:map:";  // of any version

GraphMlDialect dialectOf(pugi::xml_node root)
{
    for (pugi::xml_attribute attribute : root.attributes())
        if (std::string_view(attribute.value()).starts_with(kOwnNamespace))
            return GraphMlDialect::Own;
    return GraphMlDialect::Foreign;
}

class GraphMlReader {
public:
    GraphMlReader(const XmlFile& file, std::size_t bytes, const ReadLimits& limits, LossList& losses)
        : m_file(file),
          m_losses(losses),
          m_builder(bytes, limits, losses),
          m_dialect(dialectOf(file.root())),
          m_data(file, m_dialect, losses)
    {
    }

    Result<ReadMap> run()
    {
        Result<void> done = readGraphs();
        if (done)
            done = readEdges();
        if (done)
            done = relateGroups();
        if (!done)
            return tl::unexpected(done.error());
        m_groups.moveTo(m_builder);
        readViews();
        // Some programs put yEd's resources into the graph; they are written behind it, where they belong.
        std::stable_partition(m_info.attributes.begin(), m_info.attributes.end(),
                              [](const Attribute& attribute) { return attribute.name == kYedResources; });
        m_builder.setInfo(std::move(m_info));
        return ReadMap{m_builder.take(), m_losses.take()};
    }

private:
    /// The ids of one graph that stands at the top of the file; a second graph may use the same ones again.
    using Scope = std::unordered_map<std::string_view, ConceptId>;

    struct PendingEdge {
        pugi::xml_node element;
        std::size_t scope;
        bool isDirected;
    };
    struct Membership {
        ConceptId group;
        ConceptId member;
        int line;
    };

    void note(std::string_view sentence, pugi::xml_node element, std::string_view example = {})
    {
        m_losses.note(sentence, m_file.lineOf(element), example);
    }

    Result<void> readGraphs()
    {
        readMapData(m_file.root());
        for (pugi::xml_node graph : m_file.root()) {
            if (localName(graph) != "graph")
                continue;
            if (!m_scopes.empty())
                note("The file has several graphs; they are shown together.", graph);
            m_scopes.emplace_back();
            readMapData(graph);
            if (auto done = readMembers(graph, ConceptId(), YedGroups::kNone); !done)
                return done;
        }
        if (m_scopes.empty())
            return unexpected(ErrorCode::Input, "The file holds no graph.");
        return {};
    }

    void readMapData(pugi::xml_node element)
    {
        const GraphMlData::GraphData found = m_data.addTo(m_info, element);
        for (pugi::xml_node type : found.relationTypes)
            if (localName(type) == "type")
                m_builder.add(typeFrom(type));
        for (pugi::xml_node view : found.views)
            m_views.push_back(view);
        for (pugi::xml_node each : found.tours)
            m_tours.push_back(each);
        for (pugi::xml_node each : found.figures)
            m_figures.push_back(each);
    }

    /// Everything in a graph; `group` is the concept that the graph is inside of, and `frame` the frame, if it is
    /// inside of one.
    Result<void> readMembers(pugi::xml_node graph, ConceptId group, std::size_t frame)
    {
        const bool isDirected = std::string_view(graph.attribute("edgedefault").value()) != "undirected";
        for (pugi::xml_node child : graph) {
            const std::string_view kind = localName(child);
            if (kind == "node") {
                if (auto done = readNode(child, group, frame); !done)
                    return done;
            } else if (kind == "edge") {
                rememberEdge(child, isDirected);
            } else if (kind == "hyperedge") {
                note("An edge between more than two nodes (hyperedge) was left out.", child,
                     child.attribute("id").value());
            } else if (kind == "data" || kind == "desc") {
                if (group.isValid() && child.first_child())
                    note("What a file says of a group's inside was left out.", child);
            } else if (kind != "key") {
                noteUnknown(child);
            }
        }
        return {};
    }

    Result<void> readNode(pugi::xml_node node, ConceptId group, std::size_t frame)
    {
        const int line = m_file.lineOf(node);
        GraphMlData::NodeData data = m_data.conceptFrom(node);
        const std::size_t inside = m_groups.open(data.subject.label, data.graphics, frame);
        if (data.isFrame)
            return readInside(node, group, inside);
        const std::string_view key = node.attribute("id").value();
        if (key.empty())
            m_losses.note("A node without an id was given one.", line);
        const Result<ConceptId> id = m_builder.add(std::move(data.subject), line);
        if (!id)
            return tl::unexpected(id.error());
        if (const std::optional<Rect> box = yedPlace(data.graphics))
            m_builder.place(*id, *box);
        m_groups.add(frame, *id);
        if (!key.empty())
            m_scopes.back().emplace(key, *id);
        if (group.isValid())
            m_members.push_back({group, *id, line});
        return readInside(node, *id, inside);
    }

    Result<void> readInside(pugi::xml_node node, ConceptId group, std::size_t frame)
    {
        for (pugi::xml_node child : node) {
            const std::string_view kind = localName(child);
            if (kind == "graph") {
                if (auto done = readMembers(child, group, frame); !done)
                    return done;
            } else if (kind == "port") {
                notePort(child);
            } else if (kind != "data" && kind != "desc") {
                noteUnknown(child);
            }
        }
        return {};
    }

    void rememberEdge(pugi::xml_node edge, bool isDirectedByDefault)
    {
        const std::string_view directed = edge.attribute("directed").value();
        m_edges.push_back({edge, m_scopes.size() - 1, directed.empty() ? isDirectedByDefault : directed != "false"});
        if (const std::string_view id = edge.attribute("id").value(); !id.empty())
            m_builder.reserveRelationKey(id);
        if (edge.attribute("sourceport") || edge.attribute("targetport"))
            notePort(edge);
        for (pugi::xml_node child : edge)
            if (localName(child) != "data" && localName(child) != "desc")
                noteUnknown(child);
    }

    void notePort(pugi::xml_node element)
    {
        note("Ports were left out; relations end at the concept itself.", element);
    }
    void noteUnknown(pugi::xml_node element)
    {
        if (element.type() == pugi::node_element)
            note("An element that has no place in a map was left out.", element, element.name());
    }

    Result<void> readEdges()
    {
        for (const PendingEdge& edge : m_edges) {
            const auto from = endOf(edge, "source"), to = endOf(edge, "target");
            if (!from.isValid() || !to.isValid())
                continue;
            GraphMlData::EdgeData data = m_data.relationFrom(edge.element);
            data.relation.from = from;
            data.relation.to = to;
            if (data.arrows && data.arrows->pointBack())
                std::swap(data.relation.from, data.relation.to);
            data.relation.type = typeOf(data, edge);
            const auto id = m_builder.add(std::move(data.relation), m_file.lineOf(edge.element));
            if (!id)
                return tl::unexpected(id.error());
            m_builder.bend(*id, std::move(data.graphics.bends));
        }
        return {};
    }

    ConceptId endOf(const PendingEdge& edge, const char* end)
    {
        const std::string_view key = edge.element.attribute(end).value();
        const Scope& scope = m_scopes[edge.scope];
        if (const auto found = scope.find(key); found != scope.end())
            return found->second;
        note("An edge that does not join two nodes of the file was left out.", edge.element, key);
        return {};
    }

    RelationTypeId typeOf(const GraphMlData::EdgeData& data, const PendingEdge& edge)
    {
        const ArrowStyle arrow = data.arrows.value_or(ArrowEnds{false, edge.isDirected}).style();
        if (data.type.empty())
            return lineType(m_builder, arrow, data.graphics.line);
        const RelationTypeId known = m_builder.typeByKey(data.type);
        if (known.isValid() && m_dialect == GraphMlDialect::Own)
            return known;
        if (m_dialect == GraphMlDialect::Own)
            note("A relation type that the file does not describe was added.", edge.element, data.type);
        return m_builder.namedType(data.type, arrow);
    }

    Result<void> relateGroups()
    {
        if (m_members.empty())
            return {};
        RelationType contains;
        contains.key = contains.name = contains.phrase = "contains";
        contains.hierarchy = Hierarchy::FromIsBroader;
        contains.phraseShown = false;
        const RelationTypeId type = m_builder.add(std::move(contains));
        for (const Membership& membership : m_members) {
            Relation relation;
            relation.from = membership.group;
            relation.to = membership.member;
            relation.type = type;
            m_losses.note("A node inside of another one is joined to it by a relation 'contains'.", membership.line);
            if (const auto id = m_builder.add(std::move(relation), membership.line); !id)
                return tl::unexpected(id.error());
        }
        return {};
    }

    void readViews()
    {
        const auto byKey = [this](std::string_view key) {
            return m_builder.map().conceptByKey(key);
        };
        const auto relationBy = [this](std::string_view key) {
            return m_builder.map().relationByKey(key);
        };
        const KeysIn keys{byKey, relationBy};
        m_info.views = viewsFrom(m_views, keys, m_losses);
        m_info.tours = toursFrom(m_tours, keys, m_losses);
        m_info.figures = figuresFrom(m_figures, keys, m_losses);
    }

    const XmlFile& m_file;
    LossList& m_losses;
    MapBuilder m_builder;
    GraphMlDialect m_dialect;
    GraphMlData m_data;
    MapInfo m_info;
    std::vector<Scope> m_scopes;
    std::vector<PendingEdge> m_edges;
    std::vector<Membership> m_members;
    YedGroups m_groups;
    std::vector<pugi::xml_node> m_views;
    std::vector<pugi::xml_node> m_tours;
    std::vector<pugi::xml_node> m_figures;
};

}  // namespace

Result<ReadMap> readGraphMl(std::string_view bytes, const ReadLimits& limits)
{
    LossList losses;
    const Result<XmlFile> file = XmlFile::open(bytes, limits, losses);
    if (!file)
        return tl::unexpected(file.error());
    if (localName(file->root()) != "graphml")
        return unexpected(ErrorCode::Input,
                          "This is not GraphML: the outermost element is '" + excerpt(file->root().name()) + "'.",
                          file->lineOf(file->root()));
    return GraphMlReader(*file, bytes.size(), limits, losses).run();
}

}  // namespace conspectus
