// graphviz_drawing.h: one request as a graph of Graphviz's, and its picture as one of our layouts.
#pragma once
#include "core/layout/graphviz/graphviz_settings.h"
#include "core/layout/layout.h"

#include <gvc.h>

#include <vector>

namespace conspectus {

class GraphvizContext;

/// A graph that lives for one layout. Node names are decimal indices and labels are empty: nothing of the map's text
/// comes near Graphviz. Indices in the request must be those of its nodes.
class GraphvizDrawing {
public:
    GraphvizDrawing(const LayoutRequest& request, const GraphvizSettings& settings, GraphvizContext& context);
    ~GraphvizDrawing();
    GraphvizDrawing(const GraphvizDrawing&) = delete;
    GraphvizDrawing& operator=(const GraphvizDrawing&) = delete;

    /// Runs the engine of the settings and reads the picture in our pixels, y downwards. Edges have curves if the
    /// settings ask for them. Errors: Graphviz refused, reported an error, or left an edge without its curve.
    Result<Layout> layOut();

private:
    void addNodes();
    void addEdges();
    Result<Layout> read() const;
    Result<Spline> curveOf(std::size_t edge) const;

    const LayoutRequest& m_request;
    const GraphvizSettings& m_settings;
    GraphvizContext& m_context;
    Agraph_t* m_graph = nullptr;
    std::vector<Agnode_t*> m_nodes;
    std::vector<Agedge_t*> m_edges;
    bool m_isLaidOut = false;
};

}  // namespace conspectus
