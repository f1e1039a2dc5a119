// dot_places.h: the drawing that a DOT file holds, on its way into a map.
#pragma once
#include "core/formats/dot/dot_drawing.h"
#include "core/formats/map_builder.h"

namespace conspectus {

/// Gathers places, bends and clusters while the nodes and edges of graphs are read.
class DotPlaces {
public:
    /// What follows is in this graph, which must stay.
    void start(const DotGraph& graph);

    void add(ConceptId id, const DotNode& node, const DotAttributes& attributes);
    /// `isTurned`: the relation goes against the edge.
    void add(RelationId id, const DotAttributes& attributes, bool isTurned);
    /// `labels` are those of the graph's clusters. A cluster is a frame if it has a box, or something in it has a
    /// place.
    void addClusters(const std::vector<std::string>& labels);

    void moveTo(MapBuilder& builder);

private:
    const DotGraph* m_graph = nullptr;
    std::optional<DotScale> m_scale;
    std::vector<std::vector<ConceptId>> m_members;  // by cluster
    std::vector<Rect> m_around;  // what is placed in a cluster
    SavedArrangement m_drawn;
};

}  // namespace conspectus
