#include "core/layout/graphviz/graphviz_drawing.h"

#include "core/layout/graphviz/graphviz_context.h"

#include <array>
#include <charconv>
#include <string>

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

std::string decimal(double value)
{
    std::array<char, 32> buffer;
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 5).ptr;
    return {buffer.data(), end};
}

Point ours(pointf p) { return Point{p.x, -p.y} * kPixelsPerPoint; }

Spline curveOf(const Agedge_t* edge)
{
    Spline curve;
    const splines* drawn = ED_spl(const_cast<Agedge_t*>(edge));
    if (!drawn || drawn->size < 1)
        return curve;
    const bezier& piece = drawn->list[0];  // more than one only with `concentrate`
    for (int i = 0; i < piece.size; ++i)
        curve.push_back(ours(piece.list[i]));
    return curve.size() % 3 == 1 && curve.size() > 1 ? curve : Spline{};
}

void moveToOrigin(const LayoutRequest& request, Layout& layout)
{
    const Rect bounds = boundsOf(request, layout);
    const Point corner{bounds.x, bounds.y};
    for (Point& centre : layout.centres)
        centre = centre - corner;
    for (PlacedEdge& edge : layout.edges)
        for (Point& p : edge.curve)
            p = p - corner;
    layout.bounds = bounds.translated(Point{} - corner);
}

}  // namespace

GraphvizDrawing::GraphvizDrawing(const LayoutRequest& request, const GraphvizSettings& settings)
    : m_request(request), m_command(settings.command), m_graph(agopen(writable("view"), Agdirected, nullptr))
{
    for (const auto& [name, value] : settings.graph)
        agattr(m_graph, AGRAPH, writable(name), writable(value.c_str()));
    addNodes(settings);
    addEdges(settings);
}

GraphvizDrawing::~GraphvizDrawing()
{
    if (m_laidOutBy)
        gvFreeLayout(m_laidOutBy, m_graph);
    agclose(m_graph);
}

void GraphvizDrawing::addNodes(const GraphvizSettings&)
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

void GraphvizDrawing::addEdges(const GraphvizSettings& settings)
{
    agattr(m_graph, AGEDGE, writable("dir"), writable("none"));
    for (std::size_t i = 0; i < m_request.edges.size(); ++i) {
        const LayoutEdge& asked = m_request.edges[i];
        Agedge_t* edge = agedge(m_graph, m_nodes[static_cast<std::size_t>(asked.from)],
                                m_nodes[static_cast<std::size_t>(asked.to)], nullptr, 1);
        set(edge, "weight", std::to_string(settings.edgeWeights[i]));
        if (!settings.edgeShapesLevels[i])
            set(edge, "constraint", "false");
        m_edges.push_back(edge);
    }
}

Result<Layout> GraphvizDrawing::layOut(GraphvizContext& context)
{
    context.begin();
    const bool isRefused = gvLayout(context.get(), m_graph, m_command) != 0;
    m_laidOutBy = context.get();
    if (isRefused || context.hasErrors())
        return unexpected(ErrorCode::Layout, "Graphviz could not draw this view (" + context.report() + ").");
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
    for (Agedge_t* edge : m_edges) {
        PlacedEdge placed;
        placed.curve = curveOf(edge);
        if (placed.curve.empty())
            return unexpected(ErrorCode::Layout, "Graphviz lost a relation of this view.");
        layout.edges.push_back(std::move(placed));
    }
    if (auto fault = faultOf(m_request, layout))
        return unexpected(ErrorCode::Layout, *fault);
    moveToOrigin(m_request, layout);
    return layout;
}

}  // namespace conspectus
