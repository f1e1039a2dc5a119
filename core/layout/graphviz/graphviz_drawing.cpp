#include "core/layout/graphviz/graphviz_drawing.h"

#include "core/layout/geometry/curves.h"
#include "core/layout/graphviz/graphviz_context.h"

#include <array>

namespace conspectus {

namespace {

constexpr double kPixelsPerPoint = 96.0 / 72.0;
constexpr double kLeastSide = 0.05, kLongestSide = 200;  // inches

// cgraph takes char* for what it only reads, and copies it.
char* writable(const char* text) { return const_cast<char*>(text); }

void set(void* object, const char* name, const std::string& value)
{
    agsafeset(object, writable(name), writable(value.c_str()), writable(""));
}

Point ours(pointf p) { return Point{p.x, -p.y} * kPixelsPerPoint; }

}  // namespace

GraphvizDrawing::GraphvizDrawing(const LayoutRequest& request, const GraphvizSettings& settings,
                                 GraphvizContext& context)
    : m_request(request),
      m_settings(settings),
      m_context(context),
      m_graph(agopen(writable("view"), Agdirected, nullptr))
{
    for (const auto& [name, value] : settings.graph)
        agattr(m_graph, AGRAPH, writable(name), writable(value.c_str()));
    addNodes();
    addEdges();
}

GraphvizDrawing::~GraphvizDrawing()
{
    if (m_isLaidOut)
        gvFreeLayout(m_context.get(), m_graph);
    agclose(m_graph);
}

void GraphvizDrawing::addNodes()
{
    // Type of 1 point without margins: an empty label still has a height, and must not be larger than its box.
    constexpr std::array<std::pair<const char*, const char*>, 5> kDefaults = {
        {{"shape", "box"}, {"label", ""}, {"fixedsize", "true"}, {"fontsize", "1"}, {"margin", "0"}}};
    for (const auto& [name, value] : kDefaults)
        agattr(m_graph, AGNODE, writable(name), writable(value));
    for (std::size_t i = 0; i < m_request.nodes.size(); ++i) {
        const Size size = m_request.nodes[i].size;
        Agnode_t* node = agnode(m_graph, std::to_string(i).data(), 1);
        set(node, "width", decimal(inchesOf(size.width, kLeastSide, kLongestSide)));
        set(node, "height", decimal(inchesOf(size.height, kLeastSide, kLongestSide)));
        m_nodes.push_back(node);
    }
}

void GraphvizDrawing::addEdges()
{
    agattr(m_graph, AGEDGE, writable("dir"), writable("none"));
    for (std::size_t i = 0; i < m_request.edges.size(); ++i) {
        Agnode_t* from = m_nodes[static_cast<std::size_t>(m_request.edges[i].from)];
        Agnode_t* to = m_nodes[static_cast<std::size_t>(m_request.edges[i].to)];
        if (m_settings.edges[i].isTurned)
            std::swap(from, to);
        Agedge_t* edge = agedge(m_graph, from, to, nullptr, 1);
        for (const auto& [name, value] : m_settings.edges[i].attributes)
            set(edge, name, value);
        m_edges.push_back(edge);
    }
}

Result<Layout> GraphvizDrawing::layOut()
{
    m_context.begin();
    const bool isRefused = gvLayout(m_context.get(), m_graph, m_settings.command) != 0;
    m_isLaidOut = true;
    if (isRefused || m_context.hasErrors())
        return unexpected(ErrorCode::Layout, "Graphviz could not draw this view (" + m_context.report() + ").");
    return read();
}

Result<Layout> GraphvizDrawing::read() const
{
    Layout layout;
    layout.engine = m_request.engine;
    layout.orientation = m_request.orientation.value_or(Orientation::Down);
    layout.revision = m_request.revision;
    for (Agnode_t* node : m_nodes)
        layout.centres.push_back(ours(ND_coord(node)));
    layout.edges.resize(m_edges.size());
    for (std::size_t i = 0; m_settings.drawsCurves && i < m_edges.size(); ++i) {
        Result<Spline> curve = curveOf(i);
        if (!curve)
            return unexpected(std::move(curve.error()));
        layout.edges[i].curve = std::move(*curve);
    }
    if (auto fault = faultOf(m_request, layout))
        return unexpected(ErrorCode::Layout, *fault);
    return layout;
}

Result<Spline> GraphvizDrawing::curveOf(std::size_t edge) const
{
    // It has more than one piece only with `concentrate`; none at all if Graphviz lost the edge, which it does quietly.
    const splines* drawn = ED_spl(m_edges[edge]);
    if (!drawn || drawn->size != 1 || drawn->list[0].size < 4)
        return unexpected(ErrorCode::Layout, "Graphviz lost a relation of this view.");
    Spline curve;
    for (int i = 0; i < drawn->list[0].size; ++i)
        curve.push_back(ours(drawn->list[0].list[i]));
    return m_settings.edges[edge].isTurned ? reversed(std::move(curve)) : curve;
}

}  // namespace conspectus
