#include "core/layout/expand.h"

#include "core/layout/curves.h"
#include "core/layout/index.h"

namespace conspectus {

namespace {

/// The curves of a path one after the other, joined by straight pieces (through the phrases between them).
Spline joined(const SketchPath& path, const Layout& layout)
{
    Spline whole;
    for (SketchStep step : path) {
        const Spline& drawn = layout.edges[index(step.edge)].curve;
        const Spline part = step.isBackward ? reversed(drawn) : drawn;
        if (part.empty())
            continue;
        if (!whole.empty()) {
            const Spline bridge = straightSpline({whole.back(), part.front()});
            whole.insert(whole.end(), bridge.begin() + 1, bridge.end());
        }
        whole.insert(whole.end(), part.begin() + (whole.empty() ? 0 : 1), part.end());
    }
    return whole;
}

LeafBlock blockOf(const LeafGroup& group, const Sketch& sketch, const Layout& layout, int block)
{
    LeafBlock result;
    result.anchor = group.anchor;
    result.nodes = group.nodes;
    result.edges = group.edges;
    result.frame =
        Rect::around(layout.centres[index(sketch.blockNodes[index(block)])], sketch.shapes[index(block)].size);
    result.stem = joined(sketch.stems[index(block)], layout);
    return result;
}

}  // namespace

Layout expanded(const LayoutRequest& view, const std::vector<LeafGroup>& groups, const Sketch& sketch,
                const Layout& layout)
{
    Layout result;
    result.engine = layout.engine;
    result.orientation = layout.orientation;
    result.revision = view.revision;
    result.centres.resize(view.nodes.size());
    result.edges.resize(view.edges.size());
    for (std::size_t i = 0; i < view.nodes.size(); ++i)
        result.centres[i] = layout.centres[index(sketch.nodeOf[i])];
    for (int i = 0; index(i) < groups.size(); ++i) {
        result.blocks.push_back(blockOf(groups[index(i)], sketch, layout, i));
        const Rect frame = result.blocks.back().frame;
        for (std::size_t k = 0; k < groups[index(i)].nodes.size(); ++k) {
            result.centres[index(groups[index(i)].nodes[k])] =
                Point{frame.x, frame.y} + sketch.shapes[index(i)].centres[k];
            result.edges[index(groups[index(i)].edges[k])].block = i;
        }
    }
    for (std::size_t i = 0; i < view.edges.size(); ++i)
        if (result.edges[i].block < 0)
            result.edges[i].curve = joined(sketch.paths[i], layout);
    result.bounds = boundsOf(view, result);
    return result;
}

}  // namespace conspectus
