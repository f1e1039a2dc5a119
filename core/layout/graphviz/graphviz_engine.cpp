#include "core/layout/graphviz/graphviz_engine.h"

#include "core/layout/graphviz/graphviz_context.h"
#include "core/layout/graphviz/graphviz_drawing.h"
#include "core/layout/graphviz/graphviz_settings.h"

namespace conspectus {

namespace {

class GraphvizEngine : public LayoutEngine {
public:
    Result<Layout> run(const LayoutRequest& request) override;

private:
    GraphvizContext m_context;
};

Result<Layout> GraphvizEngine::run(const LayoutRequest& request)
{
    const std::vector<GraphvizSettings> ways = settingsFor(request);
    Result<Layout> answer =
        unexpected(ErrorCode::Layout, "'" + request.engine + "' is not a layout engine that Graphviz has.");
    for (const GraphvizSettings& way : ways) {
        answer = GraphvizDrawing(request, way).layOut(m_context);
        if (answer)
            break;
    }
    return answer;
}

}  // namespace

std::unique_ptr<LayoutEngine> makeGraphvizEngine() { return std::make_unique<GraphvizEngine>(); }

}  // namespace conspectus
