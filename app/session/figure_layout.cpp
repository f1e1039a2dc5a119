#include "app/session/figure_layout.h"

#include "app/session/drawn_view.h"

#include <algorithm>
#include <optional>

namespace conspectus {

namespace {

constexpr std::size_t kFewForTries = 300;  // shown; beyond, one way has to do
constexpr std::size_t kFewForShapes = 120;  // the same for several shapes of one way
constexpr double kHopeless = 0.55;  // a quick layout that would have to be scaled down below that is no use
constexpr double kMostOver = 1.5;  // times the height that is wished; a strip beyond that is no figure
constexpr double kSame = 0.0005;
constexpr double kFits = 0.9995;  // roundings aside

/// How a view is set: how wide lines may get, and how far apart concepts stand.
struct Setting {
    double labelWidth;
    double padding;
    double nodeGap;
    double levelGap;
};

constexpr Setting kSettings[] = {{1, 1, 14, 46}, {0.8, 0.9, 12, 36}, {0.6, 0.7, 6, 28}, {0.45, 0.6, 4, 22}};

double zoomOf(Size size, Size target)
{
    return std::min({1.0, target.width / std::max(size.width, 1.0), target.height / std::max(size.height, 1.0)});
}

/// Engines to try: what the view asks for, then those that can be narrow.
std::vector<std::string> enginesFor(const std::string& asked)
{
    std::vector<std::string> engines{asked};
    for (const char* other : {"layered", "indented"})
        if (asked != other && !(asked.empty() && std::string_view(other) == "layered"))
            engines.emplace_back(other);
    return engines;
}

/// Places of the author's hand were made for a screen.
MeasuredView withoutPins(MeasuredView view)
{
    for (LayoutNode& node : view.request.nodes)
        node.pin.reset();
    return view;
}

bool hasPins(const MeasuredView& view)
{
    return std::ranges::any_of(view.request.nodes, [](const LayoutNode& node) { return node.pin.has_value(); });
}

/// Our own quick layout says about how large it will be.
bool isSketched(const LayoutRequest& request)
{
    return request.engine.empty() || request.engine == "layered" || request.engine == "tree";
}

/// Parts of the page to aim at: as wide as it is, flat before high, for the page has other things to hold.
std::vector<Size> shapesFor(const LayoutRequest& request, bool hasChoice)
{
    std::vector<Size> shapes;
    const bool isSmall = request.nodes.size() <= kFewForShapes;
    if (hasChoice && isSmall && isSketched(request))
        for (double share : {0.75, 1.25})
            if (const double height = share * request.target.width; height < request.target.height)
                shapes.push_back({request.target.width, height});
    shapes.push_back(request.target);
    return shapes;
}

}  // namespace

std::vector<MeasuredView> figureCandidates(const ConceptMap& map, const ViewSpec& spec, const LayoutWish& wish,
                                           FigureTries tries)
{
    const Taxonomy taxonomy(map, spec.scope);
    const VisibleMap visible = visibleMap(map, taxonomy, spec);
    std::vector<MeasuredView> candidates{measuredAsWished(map, visible, spec, wish)};
    if (candidates.front().standing)
        return candidates;  // no other picture will do
    if (tries == FigureTries::One || visible.concepts.size() > kFewForTries)
        return candidates;
    if (hasPins(candidates.front()))
        candidates.push_back(withoutPins(candidates.front()));
    for (const std::string& engine : enginesFor(wish.engine))
        for (const Setting& setting : kSettings) {
            LayoutWish tried = wish;
            tried.engine = engine;
            tried.labelWidth = wish.labelWidth * setting.labelWidth;
            tried.padding = setting.padding;
            if (candidates.size() == 1 && engine == wish.engine && setting.labelWidth == 1)
                continue;  // that is the first
            MeasuredView view = withoutPins(measureView(map, visible, tried));
            view.request.nodeGap = setting.nodeGap;
            view.request.levelGap = setting.levelGap;
            candidates.push_back(std::move(view));
        }
    return candidates;
}

Result<FittedFigure> fitted(const std::vector<MeasuredView>& candidates, HeightLimit limit, const RunAll& runAll,
                            const std::stop_token& stop)
{
    Result<FittedFigure> best = unexpected(ErrorCode::Layout, "Nothing was laid out.");
    std::optional<FittedFigure> onPage;  // the best that keeps to the height as well
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const Size page = candidates[i].request.target;
        LayoutRequest request = candidates[i].request;
        for (const Size shape : shapesFor(request, candidates.size() > 1)) {
            if (stop.stop_requested())
                return unexpected(ErrorCode::Cancelled, "The figure is not wanted any more.");
            request.target = shape;
            const bool isFirst = i == 0 && !best;
            if (!isFirst && isSketched(request) && zoomOf(sizeAtOnce(request), page) < kHopeless)
                continue;
            Result<Layout> layout = laidOutAsWished(candidates[i], request, runAll, stop);
            if (!layout && layout.error().code == ErrorCode::Cancelled)
                return best && !stop.stop_requested() ? best : tl::unexpected(layout.error());
            if (!layout) {
                if (!best)
                    best = tl::unexpected(layout.error());
                continue;
            }
            const Size size = layout->bounds.size();
            const double whole = zoomOf(size, page);
            const bool mayBeHigher = limit == HeightLimit::Wished;
            const double scale = mayBeHigher ? zoomOf({size.width, 0}, page) : whole;
            if (mayBeHigher && (!onPage || whole > onPage->scale + kSame))
                onPage = FittedFigure{i, *layout, whole};
            const bool isLower = best && scale > best->scale - kSame && size.height < best->layout.bounds.height;
            if (!best || scale > best->scale + kSame || isLower)
                best = FittedFigure{i, std::move(*layout), scale};
            if (whole >= kFits)
                return best;
        }
    }
    const double most = candidates.front().request.target.height * kMostOver;
    if (best && onPage && best->layout.bounds.height * best->scale > most)
        best = std::move(*onPage);
    return best;
}

}  // namespace conspectus
