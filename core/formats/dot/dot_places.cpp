#include "core/formats/dot/dot_places.h"

namespace conspectus {

namespace {

constexpr double kMargin = 11;  // px around what is in a cluster, as Graphviz leaves

}  // namespace

void DotPlaces::start(const DotGraph& graph)
{
    m_graph = &graph;
    m_scale.emplace(graph);
    m_members.assign(graph.clusters.size(), {});
    m_around.assign(graph.clusters.size(), Rect());
}

void DotPlaces::add(ConceptId id, const DotNode& node, const DotAttributes& attributes)
{
    const std::optional<Rect> box = m_scale->boxOf(attributes);
    if (box)
        m_drawn.places.push_back({id, *box});
    for (std::size_t cluster : node.clusters) {
        m_members[cluster].push_back(id);
        if (box)
            m_around[cluster] = m_around[cluster].united(box->isEmpty() ? Rect::around(box->centre(), {1, 1}) : *box);
    }
}

void DotPlaces::add(RelationId id, const DotAttributes& attributes, bool isTurned)
{
    std::vector<Point> corners = m_scale->cornersOf(dotValue(attributes, "pos"));
    if (isTurned)
        std::ranges::reverse(corners);
    if (!corners.empty())
        m_drawn.lines.push_back({id, std::move(corners)});
}

void DotPlaces::addClusters(const std::vector<std::string>& labels)
{
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const DotAttributes& drawing = m_graph->clusters[i].drawing;
        std::optional<Rect> box = m_scale->clusterBox(drawing);
        if (!box && !m_around[i].isEmpty())
            box = m_around[i].grown(kMargin);
        if (box)
            m_drawn.frames.push_back({labels[i], *box, std::move(m_members[i]), dotLook(drawing)});
    }
}

void DotPlaces::moveTo(MapBuilder& builder)
{
    for (const PlacedBox& each : m_drawn.places)
        builder.place(each.of, each.box);
    for (BentLine& each : m_drawn.lines)
        builder.bend(each.of, std::move(each.corners));
    for (Frame& each : m_drawn.frames)
        builder.frame(std::move(each));
    m_drawn = {};
}

}  // namespace conspectus
