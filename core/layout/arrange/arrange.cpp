#include "core/layout/arrange/arrange.h"

#include "core/layout/arrange/ways.h"
#include "core/layout/engine_catalogue.h"
#include "core/layout/engines/indented.h"
#include "core/layout/engines/nested_boxes.h"
#include "core/layout/measures/legibility.h"
#include "core/layout/phrases/phrases.h"
#include "core/layout/surroundings/surroundings.h"

#include <limits>
#include <utility>

namespace conspectus {

namespace {

constexpr std::size_t kMostAttempts = 8;  // that an engine is asked about,
constexpr std::size_t kMostToDraw = 1200;  // and nodes and edges of all of them together
constexpr std::size_t kMostFinalists = 3;  // choices that are drawn with care,
constexpr std::size_t kMostToDrawWithCare = 900;  // and nodes and edges of all of them together
constexpr std::size_t kFewForCare = 300;  // shown; beyond, or with more edges than that
constexpr std::size_t kFewEdgesForCare = 900;  // curves are drawn quickly
constexpr std::size_t kFewForPhrasesAtOnce = 500;  // edges; beyond, the first picture comes without phrases
constexpr std::size_t kMostForGraphviz = 1000;

/// A way to draw an attempt, judged by a quick sketch of it.
struct Choice {
    std::size_t attempt = 0;
    PiecePlaces placement;
    bool isInOwnOrder = false;  // as the view lists its nodes
    double quality = 0;
};

/// How many drawings of the view to make: at least one, at most `most`, and about `effort` nodes and edges in all.
std::size_t affordable(const LayoutRequest& view, std::size_t effort, std::size_t most)
{
    const std::size_t each = view.nodes.size() + view.edges.size();
    return std::clamp<std::size_t>(effort / std::max<std::size_t>(each, 1), 1, most);
}

Layout withPhrases(const LayoutRequest& view, Layout layout, const std::stop_token& stop = {})
{
    placePhrases(view, layout, stop);
    layout.bounds = boundsOf(view, layout);
    return layout;
}

/// What is gained by standing in the view's own order.
double orderBonus(const Choice& choice)
{
    constexpr double kOwnOrder = 0.4;
    return choice.isInOwnOrder ? kOwnOrder : 0;
}

Result<Layout> cancelled() { return unexpected(ErrorCode::Cancelled, "The layout is not wanted any more."); }

/// Sketches every choice, draws the best few with care, and returns the best of those.
Result<Layout> bestOf(const LayoutRequest& view, const std::vector<Attempt>& attempts, std::vector<Choice> choices,
                      const std::stop_token& stop)
{
    const auto draw = [&](const Choice& choice, RouteCare care) {
        return withPhrases(view, attempts[choice.attempt].drawn(choice.placement, care, stop), stop);
    };
    const bool isSmall = view.nodes.size() <= kFewForCare && view.edges.size() <= kFewEdgesForCare;
    const RouteCare care = isSmall ? RouteCare::Careful : RouteCare::Quick;
    const std::size_t finalists = affordable(view, kMostToDrawWithCare, kMostFinalists);
    if (choices.size() > finalists) {
        for (Choice& choice : choices) {
            if (stop.stop_requested())
                return cancelled();
            choice.quality = legibility(view, draw(choice, RouteCare::Quick)) + orderBonus(choice);
        }
        std::stable_sort(choices.begin(), choices.end(),
                         [](const Choice& a, const Choice& b) { return a.quality > b.quality; });
        choices.resize(finalists);
    }
    Layout best;
    double bestQuality = -std::numeric_limits<double>::infinity();
    for (const Choice& choice : choices) {
        if (stop.stop_requested())
            return cancelled();
        Layout layout = draw(choice, care);
        if (stop.stop_requested())
            return cancelled();
        if (choices.size() == 1)
            return layout;
        const double quality = legibility(view, layout) + orderBonus(choice);
        if (quality > bestQuality) {
            best = std::move(layout);
            bestQuality = quality;
        }
    }
    return best;
}

std::vector<Attempt> attemptsFor(const LayoutRequest& view, const std::vector<LeafGroup>& groups)
{
    if (view.engine == "layered" || view.engine == "tree")
        return promisingAttempts(view, groups, affordable(view, kMostToDraw, kMostAttempts));
    std::vector<Attempt> one;
    one.emplace_back(view, groups, Way{view.orientation.value_or(Orientation::Down), 1.2, false, false});
    return one;
}

Result<Layout> arrangedAsTree(const LayoutRequest& view, const std::stop_token& stop)
{
    const std::vector<LeafGroup> groups = leafGroups(view);
    const std::vector<Attempt> attempts = attemptsFor(view, groups);
    std::vector<Choice> choices;
    LevelOrders orders;
    for (std::size_t i = 0; i < attempts.size(); ++i)
        choices.push_back({i, attempts[i].placed({}, Placing::AsTree, orders), true, 0});
    return bestOf(view, attempts, std::move(choices), stop);
}

/// Hands the answers out to the attempts, in their order. The error is the first one, if no attempt got all it asked.
Result<std::vector<Choice>> choicesOf(const std::vector<Attempt>& attempts, const std::vector<std::size_t>& counts,
                                      const std::vector<Result<Layout>>& answers, bool isLayered)
{
    Error error{ErrorCode::Layout, "No layout came back from the layout program.", {}, 0};
    bool hasError = false;
    std::vector<Choice> choices;
    LevelOrders orders;
    std::size_t next = 0;
    for (std::size_t i = 0; i < attempts.size(); ++i) {
        Answers own;
        for (std::size_t piece = 0; piece < counts[i] && next < answers.size(); ++piece, ++next) {
            if (answers[next])
                own.push_back(answers[next]->centres);
            else if (!std::exchange(hasError, true) || answers[next].error().code == ErrorCode::Cancelled)
                error = answers[next].error();
        }
        if (own.size() != counts[i])
            continue;
        if (!isLayered) {
            choices.push_back({i, attempts[i].placed(own, Placing::AsAnswered, orders), false, 0});
            continue;
        }
        for (Placing placing : {Placing::InOrder, Placing::InEdgeLevels, Placing::AsTree, Placing::AsTreeInOrder})
            choices.push_back({i, attempts[i].placed(own, placing, orders), false, 0});
        choices.push_back({i, attempts[i].placed({}, Placing::AsTree, orders), true, 0});
    }
    if (choices.empty())
        return unexpected(std::move(error));
    return choices;
}

Result<Layout> arrangedByEngine(const LayoutRequest& view, const RunAll& runAll, const std::stop_token& stop)
{
    const std::vector<LeafGroup> groups = leafGroups(view);
    const std::vector<Attempt> attempts = attemptsFor(view, groups);
    std::vector<LayoutRequest> requests;
    std::vector<std::size_t> counts;
    for (const Attempt& attempt : attempts) {
        std::vector<LayoutRequest> own = attempt.requests();
        counts.push_back(own.size());
        std::move(own.begin(), own.end(), std::back_inserter(requests));
    }
    const bool isTooLarge = std::any_of(requests.begin(), requests.end(), [](const LayoutRequest& request) {
        return request.nodes.size() > kMostForGraphviz;
    });
    if (isTooLarge)
        return arrangedAsTree(view, stop);
    auto choices = choicesOf(attempts, counts, runAll(std::move(requests)), view.engine == "layered");
    if (!choices)
        return tl::unexpected(choices.error());
    return bestOf(view, attempts, std::move(*choices), stop);
}

Layout named(Layout layout, std::string_view engine, const LayoutRequest& view)
{
    layout.engine = engine;
    layout.revision = view.revision;
    return layout;
}

}  // namespace

Result<Layout> arrange(const LayoutRequest& request, const RunAll& runAll, const std::stop_token& stop)
{
    LayoutRequest view = request;
    if (view.engine.empty() || view.engine == kDrawnEngine)
        view.engine = defaultEngine(view.nodes.size());
    const EngineInfo* info = findEngine(view.engine);
    if (!info)
        return unexpected(ErrorCode::Layout, "There is no layout engine '" + view.engine + "'.");
    if (view.engine == "boxes")
        return named(withPhrases(view, nestedBoxes(view)), view.engine, view);
    if (view.engine == "indented")
        return named(withPhrases(view, indented(view)), view.engine, view);
    if (view.engine == "neighbourhood")
        return arrangeAtOnce(view);
    Result<Layout> layout =
        info->kind == EngineKind::Ours ? arrangedAsTree(view, stop) : arrangedByEngine(view, runAll, stop);
    if (!layout)
        return layout;
    return named(std::move(*layout), view.engine, view);
}

Layout arrangeAtOnce(const LayoutRequest& request)
{
    LayoutRequest view = request;
    if (view.engine == "neighbourhood")
        return named(withPhrases(view, surroundings(view)), view.engine, view);
    view.engine = "tree";
    const std::vector<LeafGroup> groups = leafGroups(view);
    const std::vector<Attempt> attempts = promisingAttempts(view, groups, 1);
    LevelOrders orders;
    Layout layout = attempts.front().drawn(attempts.front().placed({}, Placing::AsTree, orders), RouteCare::Quick);
    layout.bounds = boundsOf(view, layout);
    if (view.edges.size() <= kFewForPhrasesAtOnce)
        layout = withPhrases(view, std::move(layout));
    return named(std::move(layout), view.engine, view);
}

Size sizeAtOnce(const LayoutRequest& request)
{
    LayoutRequest view = request;
    view.engine = "tree";
    return promisingAttempts(view, leafGroups(view), 1).front().sizeAsTree();
}

}  // namespace conspectus
