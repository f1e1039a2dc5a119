#include "core/layout/structure/expand.h"

#include "core/layout/geometry/curves.h"
#include "core/layout/index.h"

namespace conspectus {

namespace {

/// A path of the sketch as one curve.
struct JoinedPath {
    Spline curve;
    std::optional<Point> phrase;  // where the sketch has room for it
};

void appendLine(Spline& curve, Point to)
{
    if (curve.back() == to)
        return;
    const Spline line = straightSpline({curve.back(), to});
    curve.insert(curve.end(), line.begin() + 1, line.end());
}

/// The curves one after the other; between them the path runs straight through the middle of the phrase.
JoinedPath joined(const SketchPath& path, const Sketch& sketch, const Layout& layout)
{
    JoinedPath whole;
    if (path.size() == 1)
        whole.phrase = layout.edges[index(path.front())].phrase;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const Spline& part = layout.edges[index(path[i])].curve;
        if (i > 0 && !whole.curve.empty() && !part.empty()) {
            const int between = sketch.request.edges[index(path[i])].from;
            appendLine(whole.curve, layout.centres[index(between)]);
            appendLine(whole.curve, part.front());
            whole.phrase = layout.centres[index(between)];
        }
        whole.curve.insert(whole.curve.end(), part.begin() + (whole.curve.empty() || part.empty() ? 0 : 1), part.end());
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
    JoinedPath stem = joined(sketch.stems[index(block)], sketch, layout);
    result.stem = std::move(stem.curve);
    result.phrase = stem.phrase;
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
    for (std::size_t i = 0; i < view.edges.size(); ++i) {
        if (result.edges[i].block >= 0)
            continue;
        JoinedPath path = joined(sketch.paths[i], sketch, layout);
        result.edges[i].curve = std::move(path.curve);
        result.edges[i].phrase = path.phrase;
    }
    result.bounds = boundsOf(view, result);
    return result;
}

}  // namespace conspectus
