// graphviz_drawing.h: one request as a graph of Graphviz's, and its picture as one of our layouts.
#pragma once
#include "core/layout/graphviz/graphviz_settings.h"
#include "core/layout/layout.h"

#include <gvc.h>

#include <vector>

namespace conspectus {

class GraphvizContext;

/// A graph that lives for one layout. Node names are decimal indices and labels are empty: nothing of the map's text
/// comes near Graphviz.
class GraphvizDrawing {
public:
    GraphvizDrawing(const LayoutRequest& request, const GraphvizSettings& settings);
    ~GraphvizDrawing();
    GraphvizDrawing(const GraphvizDrawing&) = delete;
    GraphvizDrawing& operator=(const GraphvizDrawing&) = delete;

    /// Runs the engine of the settings and reads the picture, in our pixels with y downwards and the top left of the
    /// picture at the origin. Errors: Graphviz refused, reported an error, or left an edge without a curve.
    Result<Layout> layOut(GraphvizContext& context);

private:
    void addNodes(const GraphvizSettings& settings);
    void addEdges(const GraphvizSettings& settings);
    Result<Layout> read() const;

    const LayoutRequest& m_request;
    const char* m_command;
    Agraph_t* m_graph = nullptr;
    GVC_t* m_laidOutBy = nullptr;
    std::vector<Agnode_t*> m_nodes;
    std::vector<Agedge_t*> m_edges;
};

}  // namespace conspectus
