#include "core/layout/graphviz/graphviz_engine.h"

#include "core/layout/geometry/curves.h"
#include "core/layout/graphviz/graphviz_context.h"
#include "core/layout/graphviz/graphviz_drawing.h"
#include "core/layout/graphviz/graphviz_settings.h"
#include "core/layout/graphviz/overlap_removal.h"
#include "core/layout/routing/bowed_curves.h"

namespace conspectus {

namespace {

constexpr double kLongest = 20'000;  // px, of a box

class GraphvizEngine : public LayoutEngine {
public:
    Result<Layout> run(const LayoutRequest& asked) override;

private:
    GraphvizContext m_context;
};

void moveToOrigin(const LayoutRequest& request, Layout& layout)
{
    const Rect bounds = boundsOf(request, layout);
    const Point toOrigin{-bounds.x, -bounds.y};
    for (Point& centre : layout.centres)
        centre = centre + toOrigin;
    for (PlacedEdge& edge : layout.edges)
        edge.curve = translated(std::move(edge.curve), toOrigin);
    layout.bounds = bounds.translated(toOrigin);
}

Result<Layout> draw(const LayoutRequest& request, const GraphvizSettings& settings, GraphvizContext& context)
{
    Result<Layout> layout = GraphvizDrawing(request, settings, context).layOut();
    if (!layout)
        return layout;
    if (!settings.drawsCurves) {
        removeOverlaps(request, request.nodeGap, layout->centres);
        drawBowedCurves(request, *layout);
    }
    moveToOrigin(request, *layout);
    return layout;
}

/// The request with lengths that one can reckon with.
LayoutRequest bounded(LayoutRequest request)
{
    const auto bound = [](double& length) {
        length = length > 0 ? std::min(length, kLongest) : 0;
    };
    bound(request.nodeGap);
    bound(request.levelGap);
    for (LayoutNode& node : request.nodes)
        for (double* length : {&node.size.width, &node.size.height})
            bound(*length);
    return request;
}

Result<Layout> GraphvizEngine::run(const LayoutRequest& asked)
{
    const LayoutRequest request = bounded(asked);
    Result<Layout> answer =
        unexpected(ErrorCode::Layout, "'" + request.engine + "' is not a layout engine that Graphviz has.");
    for (const GraphvizSettings& settings : settingsFor(request)) {
        answer = draw(request, settings, m_context);
        if (answer)
            break;
    }
    return answer;
}

}  // namespace

std::unique_ptr<LayoutEngine> makeGraphvizEngine() { return std::make_unique<GraphvizEngine>(); }

}  // namespace conspectus
