#include "core/layout/arrange.h"

#include "core/layout/attempt.h"
#include "core/layout/engine_catalogue.h"
#include "core/layout/legibility.h"
#include "core/layout/shelf_boxes.h"

#include <array>

namespace conspectus {

namespace {

constexpr std::size_t kFewForWays = 300;  // shown; beyond, fewer ways are tried
constexpr std::size_t kOneWay = 400;  // beyond, one
constexpr std::size_t kFinalists = 3;  // that are drawn with care

std::vector<Way> waysFor(const LayoutRequest& view)
{
    const bool isLayered = view.engine == "layered" || view.engine == "tree";
    std::vector<Way> ways;
    for (Orientation orientation : {Orientation::Right, Orientation::Down}) {
        if (orientation != view.orientation.value_or(orientation))
            continue;
        for (double aspect : std::array{0.5, 1.2, 2.5})
            ways.push_back({orientation, aspect, false});
        if (orientation == Orientation::Right)
            for (double aspect : std::array{0.5, 1.5})
                ways.push_back({orientation, aspect, true});
    }
    if (!isLayered)
        return {{Orientation::Down, 1.2, false}};
    if (view.nodes.size() > kOneWay)
        return {{view.orientation.value_or(Orientation::Right), 1.2, false}};
    if (view.nodes.size() > kFewForWays)
        std::erase_if(ways, [](const Way& way) { return way.isTwoSided; });
    return ways;
}

/// A way to draw an attempt, judged by a quick sketch of it.
struct Choice {
    std::size_t attempt = 0;
    Placing placing = Placing::AsTree;
    std::vector<std::vector<Point>> answers;
    double quality = 0;
};

Layout withPhrases(const LayoutRequest& view, Layout layout)
{
    placePhrases(view, layout);
    layout.bounds = boundsOf(view, layout);
    return layout;
}

/// Sketches every choice, draws the best few with care, and returns the best of those.
Layout bestOf(const LayoutRequest& view, const std::vector<Attempt>& attempts, std::vector<Choice> choices)
{
    for (Choice& choice : choices)
        choice.quality = legibility(
            view, withPhrases(view, attempts[choice.attempt].drawn(choice.answers, choice.placing, RouteCare::Quick)));
    std::stable_sort(choices.begin(), choices.end(),
                     [](const Choice& a, const Choice& b) { return a.quality > b.quality; });
    choices.resize(std::min(choices.size(), kFinalists));
    const RouteCare care = view.nodes.size() <= kFewForWays ? RouteCare::Careful : RouteCare::Quick;
    std::optional<Layout> best;
    double bestQuality = 0;
    for (const Choice& choice : choices) {
        Layout layout = withPhrases(view, attempts[choice.attempt].drawn(choice.answers, choice.placing, care));
        const double quality = legibility(view, layout);
        if (!best || quality > bestQuality) {
            best = std::move(layout);
            bestQuality = quality;
        }
    }
    return std::move(*best);
}

Layout arrangedAsTree(const LayoutRequest& view)
{
    const std::vector<LeafGroup> groups = leafGroups(view);
    std::vector<Attempt> attempts;
    std::vector<Choice> choices;
    for (const Way& way : waysFor(view)) {
        attempts.emplace_back(view, groups, way, true);
        choices.push_back({attempts.size() - 1, Placing::AsTree, {}, 0});
    }
    return bestOf(view, attempts, std::move(choices));
}

Layout arrangedAsBoxes(const LayoutRequest& view)
{
    std::vector<int> parents;
    std::vector<Size> sizes;
    for (const LayoutNode& node : view.nodes) {
        parents.push_back(node.parent);
        sizes.push_back(node.size);
    }
    const Forest forest(parents);
    const double aspect = view.target.height > 0 ? view.target.width / view.target.height : 1;
    Layout layout;
    layout.centres = shelfBoxes(forest, sizes, aspect, {view.nodeGap, kFramePadding}).centres;
    layout.edges.resize(view.edges.size());
    routeEdges(view, skeletonOf(view), RouteCare::Quick, layout);
    return withPhrases(view, std::move(layout));
}

Result<Layout> arrangedByEngine(const LayoutRequest& view, const RunAll& runAll)
{
    const bool isLayered = view.engine == "layered";
    const std::vector<LeafGroup> groups = leafGroups(view);
    std::vector<Attempt> attempts;
    std::vector<LayoutRequest> requests;
    for (const Way& way : waysFor(view)) {
        attempts.emplace_back(view, groups, way, isLayered);
        for (LayoutRequest& request : attempts.back().requests())
            requests.push_back(std::move(request));
    }
    const std::vector<Result<Layout>> answers = runAll(std::move(requests));

    std::optional<Error> firstError;
    std::vector<Choice> choices;
    std::size_t next = 0;
    for (std::size_t i = 0; i < attempts.size(); ++i) {
        Choice choice{i, isLayered ? Placing::InLevels : Placing::AsAnswered, {}, 0};
        bool isComplete = true;
        for (std::size_t piece = 0; piece < attempts[i].requests().size(); ++piece) {
            const Result<Layout>& answer = answers.at(next++);
            isComplete = isComplete && answer.has_value();
            if (answer)
                choice.answers.push_back(answer->centres);
            else if (!firstError)
                firstError = answer.error();
        }
        if (!isComplete)
            continue;
        choices.push_back(choice);
        if (isLayered) {
            choice.placing = Placing::AsTree;
            choices.push_back(choice);
        }
    }
    if (choices.empty())
        return unexpected(firstError.value_or(Error{ErrorCode::Layout, "No layout came back.", {}, 0}));
    return bestOf(view, attempts, std::move(choices));
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

Layout arrangeAtOnce(const LayoutRequest& request)
{
    LayoutRequest view = request;
    view.engine = "tree";
    Layout layout = arrangedAsTree(view);
    layout.engine = view.engine;
    return layout;
}

}  // namespace conspectus
