#include "core/layout/arrange.h"

#include "core/layout/engine_catalogue.h"
#include "core/layout/expand.h"
#include "core/layout/measures.h"
#include "core/layout/pieces.h"
#include "core/layout/router.h"
#include "core/layout/shelf_boxes.h"
#include "core/layout/tidy_tree.h"

#include <array>

namespace conspectus {

namespace {

struct Candidate {
    Orientation orientation = Orientation::Down;
    double blockAspect = 1;
};

std::vector<Orientation> orientationsOf(const LayoutRequest& request)
{
    if (request.orientation)
        return {*request.orientation};
    return {Orientation::Right, Orientation::Down};
}

std::vector<Candidate> candidatesFor(const LayoutRequest& request)
{
    std::vector<Candidate> candidates;
    for (Orientation orientation : orientationsOf(request))
        for (double aspect : std::array{0.5, 1.6, 4.0})
            candidates.push_back({orientation, aspect});
    return candidates;
}

Forest forestOf(const LayoutRequest& request)
{
    std::vector<int> parents;
    for (const LayoutNode& node : request.nodes)
        parents.push_back(node.parent);
    return Forest(std::move(parents));
}

std::vector<Size> sizesOf(const LayoutRequest& request)
{
    std::vector<Size> sizes;
    for (const LayoutNode& node : request.nodes)
        sizes.push_back(node.size);
    return sizes;
}

Layout drawnAsTree(const LayoutRequest& request)
{
    Layout layout;
    layout.engine = "tree";
    layout.orientation = request.orientation.value_or(Orientation::Right);
    layout.centres =
        tidyTree(forestOf(request), sizesOf(request), layout.orientation, {request.nodeGap, request.levelGap / 2});
    layout.edges.resize(request.edges.size());
    routeEdges(request, layout);
    return layout;
}

/// A view sketched one way.
struct Attempt {
    Sketch sketch;
    Pieces pieces;
};

Attempt attemptOf(const LayoutRequest& view, const std::vector<LeafGroup>& groups, const Candidate& candidate)
{
    Attempt attempt;
    SketchOptions options;
    options.blockAspect = candidate.blockAspect;
    attempt.sketch = sketchOf(view, groups, options);
    attempt.sketch.request.orientation = candidate.orientation;
    attempt.pieces = piecesOf(attempt.sketch.request);
    return attempt;
}

Layout finished(const LayoutRequest& view, const std::vector<LeafGroup>& groups, const Attempt& attempt,
                const std::vector<Layout>& answers)
{
    Layout sketched = assembled(attempt.sketch.request, attempt.pieces, answers);
    Layout layout = expanded(view, groups, attempt.sketch, sketched);
    placePhrases(view, layout);
    layout.bounds = boundsOf(view, layout);
    return layout;
}

Layout bestOf(const LayoutRequest& view, std::vector<Layout> layouts)
{
    Layout* best = nullptr;
    double bestScore = 0;
    for (Layout& layout : layouts) {
        const LayoutMeasures m = measure(view, layout);
        const double score = std::min(m.labelPx, 13.0) - 0.02 * m.crossings - 0.1 * m.hiddenPhrases;
        if (!best || score > bestScore) {
            best = &layout;
            bestScore = score;
        }
    }
    return std::move(*best);
}

Layout arrangedAsTree(const LayoutRequest& view)
{
    const std::vector<LeafGroup> groups = leafGroups(view);
    std::vector<Layout> layouts;
    for (const Candidate& candidate : candidatesFor(view)) {
        const Attempt attempt = attemptOf(view, groups, candidate);
        std::vector<Layout> answers;
        for (const LayoutRequest& piece : attempt.pieces.requests)
            answers.push_back(drawnAsTree(piece));
        layouts.push_back(finished(view, groups, attempt, answers));
    }
    return bestOf(view, std::move(layouts));
}

Layout arrangedAsBoxes(const LayoutRequest& view)
{
    Layout layout;
    const Forest forest = forestOf(view);
    const double aspect = view.target.height > 0 ? view.target.width / view.target.height : 1;
    layout.centres = shelfBoxes(forest, sizesOf(view), aspect, {view.nodeGap, kFramePadding}).centres;
    layout.edges.resize(view.edges.size());
    routeEdges(view, layout);
    layout.bounds = boundsOf(view, layout);
    placePhrases(view, layout);
    layout.bounds = boundsOf(view, layout);
    return layout;
}

Result<Layout> arrangedByEngine(const LayoutRequest& view, const RunAll& runAll)
{
    const std::vector<LeafGroup> groups = leafGroups(view);
    std::vector<Attempt> attempts;
    std::vector<LayoutRequest> requests;
    for (const Candidate& candidate : candidatesFor(view)) {
        attempts.push_back(attemptOf(view, groups, candidate));
        const std::vector<LayoutRequest>& pieces = attempts.back().pieces.requests;
        requests.insert(requests.end(), pieces.begin(), pieces.end());
    }
    const std::vector<Result<Layout>> answers = runAll(std::move(requests));

    std::optional<Error> firstError;
    std::vector<Layout> layouts;
    std::size_t next = 0;
    for (const Attempt& attempt : attempts) {
        std::vector<Layout> own;
        for (const LayoutRequest& piece : attempt.pieces.requests) {
            const Result<Layout>& answer = answers.at(next++);
            if (answer)
                own.push_back(*answer);
            else if (!firstError)
                firstError = answer.error();
            static_cast<void>(piece);
        }
        if (own.size() == attempt.pieces.requests.size())
            layouts.push_back(finished(view, groups, attempt, own));
    }
    if (layouts.empty())
        return unexpected(firstError.value_or(Error{ErrorCode::Layout, "No layout came back.", {}, 0}));
    return bestOf(view, std::move(layouts));
}

}  // namespace

Result<Layout> arrange(const LayoutRequest& request, const RunAll& runAll)
{
    LayoutRequest view = request;
    if (view.engine.empty())
        view.engine = defaultEngine(view.nodes.size());
    const EngineInfo* info = findEngine(view.engine);
    if (!info)
        return unexpected(ErrorCode::Layout, "There is no layout engine '" + view.engine + "'.");
    Result<Layout> layout = Layout{};
    if (view.engine == "boxes")
        layout = arrangedAsBoxes(view);
    else if (info->kind == EngineKind::Ours)
        layout = arrangedAsTree(view);
    else
        layout = arrangedByEngine(view, runAll);
    if (layout) {
        layout->engine = view.engine;
        layout->revision = view.revision;
    }
    return layout;
}

Layout arrangeAtOnce(const LayoutRequest& request) { return arrangedAsTree(request); }

}  // namespace conspectus
