#include "core/layout/graphviz/graphviz_engine.h"

#include "core/layout/bowed_curves.h"
#include "core/layout/curves.h"
#include "core/layout/graphviz/graphviz_context.h"
#include "core/layout/graphviz/graphviz_drawing.h"
#include "core/layout/graphviz/graphviz_settings.h"
#include "core/layout/graphviz/spread.h"

namespace conspectus {

namespace {

class GraphvizEngine : public LayoutEngine {
public:
    Result<Layout> run(const LayoutRequest& request) override;

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
        spreadApart(request, request.nodeGap / 2, layout->centres);
        drawBowedCurves(request, *layout);
    }
    moveToOrigin(request, *layout);
    return layout;
}

Result<Layout> GraphvizEngine::run(const LayoutRequest& request)
{
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
