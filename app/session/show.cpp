#include "app/session/show.h"

#include "app/session/drawn_view.h"
#include "app/session/map_file.h"
#include "app/session/map_source.h"
#include "core/base/within_memory.h"
#include "core/layout/live/live.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace conspectus {

namespace {

/// What a concept with its share of gaps takes at kLegiblePx, when packed as densely as can be, px squared.
constexpr double kLeastAreaOfConcept = 1'400;

/// Smallest type of a quick layout of a tangle from which on the engines' is surely legible.
constexpr double kSurelyPx = 1.5 * kLegiblePx;

/// Relations for each concept from which on the engines make a picture larger, not smaller, than the quick layout.
constexpr std::size_t kEdgesOfTangle = 3;

/// Concepts that a picture shows at least, however small that makes them.
constexpr int kFewest = 6;

/// Smallest type of a quick layout beyond which no other makes the view legible, px.
constexpr double kHopelessPx = kLegiblePx / 2;

/// Concepts that a picture of that size can show legibly at most.
double roomFor(Size target) { return target.width * target.height / kLeastAreaOfConcept; }

Shown shown(const ConceptMap& map, ViewSpec spec, MeasuredView view, Layout layout)
{
    const LayoutMeasures measures = measure(view.request, layout);
    Picture picture = composePicture(map, view, layout);
    picture.measures = measures;
    return Shown{std::move(spec), std::move(view), std::move(layout), measures, std::move(picture)};
}

Result<Shown> laidOut(const ConceptMap& map, ViewSpec spec, MeasuredView view, const RunAll& runAll)
{
    Result<Layout> layout = arrange(view.request, runAll);
    if (!layout)
        return unexpected(layout.error());
    return shown(map, std::move(spec), std::move(view), std::move(*layout));
}

/// counts[n]: concepts shown when n levels below the roots are open.
std::vector<int> shownByDepth(const ConceptMap& map, const Taxonomy& taxonomy, ViewSpec spec)
{
    spec.depth = 0;
    std::vector<int> counts;
    for (const VisibleConcept& each : visibleMap(map, taxonomy, spec).concepts) {
        const auto level = static_cast<std::size_t>(each.level);
        if (counts.size() <= level)
            counts.resize(level + 1, 0);
        ++counts[level];
    }
    for (std::size_t level = 1; level < counts.size(); ++level)
        counts[level] += counts[level - 1];
    return counts;
}

}  // namespace

std::vector<int> depthsToTry(const ConceptMap& map, const Taxonomy& taxonomy, const ViewSpec& spec, Size target)
{
    const std::vector<int> counts = shownByDepth(map, taxonomy, spec);
    const auto levels = static_cast<int>(counts.size()) - 1;
    const auto hasRoom = [&](int depth) {
        return counts[static_cast<std::size_t>(depth)] <= roomFor(target);
    };

    const bool isWholeAsked = spec.depth == 0 || spec.depth >= levels;
    std::vector<int> depths;
    if (isWholeAsked && (levels < 1 || hasRoom(levels)))
        depths.push_back(0);
    for (int depth = isWholeAsked ? levels - 1 : spec.depth; depth >= 1; --depth)
        if (hasRoom(depth))
            depths.push_back(depth);
    if (depths.empty())
        depths.push_back(levels > 1 ? 1 : 0);
    return depths;
}

std::vector<DepthCandidate> depthCandidates(const ConceptMap& map, const Taxonomy& taxonomy, const ViewSpec& spec,
                                            const LayoutWish& wish)
{
    const std::vector<int> depths = depthsToTry(map, taxonomy, spec, wish.target);
    std::vector<DepthCandidate> candidates;
    /// True if there is no need to look further.
    const auto add = [&](int depth, int most, bool isLast) {
        ViewSpec tried = spec;
        tried.depth = depth;
        tried.most = most;
        VisibleMap visible = visibleMap(map, taxonomy, tried);
        if (!isLast && static_cast<double>(visible.concepts.size()) > roomFor(wish.target))
            return false;
        MeasuredView view = measureView(map, std::move(visible), wish);
        const double px = labelPxAt(view.request, sizeAtOnce(view.request));
        const bool isTangle = view.request.edges.size() > kEdgesOfTangle * view.request.nodes.size();
        if (px >= (most > 0 || isTangle ? kLegiblePx : kHopelessPx) || isLast)
            candidates.push_back({depth, most, std::move(view)});
        return px >= (most > 0 ? kSurelyPx : kLegiblePx);
    };
    for (int depth : depths)
        if (add(depth, spec.most, false))
            return candidates;
    const std::size_t shown =
        candidates.empty() ? taxonomy.concepts().size() : candidates.back().view.visible.concepts.size();
    int most = static_cast<int>(std::min(roomFor(wish.target) / 4, static_cast<double>(shown)));
    for (most = most * 4 / 5; most > kFewest; most = most * 4 / 5)
        if (add(0, most, false))
            return candidates;
    add(0, kFewest, true);
    return candidates;
}

std::size_t nextCandidate(const std::vector<DepthCandidate>& candidates, std::size_t laidOut, double labelPx)
{
    const auto shown = [&](std::size_t i) {
        return static_cast<double>(candidates[i].view.visible.concepts.size());
    };
    const double room = shown(laidOut) * std::min(labelPx / kLegiblePx, 1.0);
    std::size_t next = laidOut + 1;
    while (next + 1 < candidates.size() && candidates[next].most > 0 && shown(next) > room)
        ++next;
    return next;
}

namespace {

Result<Shown> shownAsDrawn(const ConceptMap& map, const ViewSpec& spec, MeasuredView view)
{
    Layout layout = laidOutAtOnce(view);
    return shown(map, spec, std::move(view), std::move(layout));
}

}  // namespace

Result<Shown> showMap(const ConceptMap& map, const ViewSpec& spec, const LayoutWish& wish, FoldPolicy policy,
                      const RunAll& runAll)
{
    const Taxonomy taxonomy(map, spec.scope);
    if (isDrawn(spec, wish))
        return shownAsDrawn(map, spec, measuredAsWished(map, visibleMap(map, taxonomy, spec), spec, wish));
    if (policy == FoldPolicy::AsAsked)
        return laidOut(map, spec, measureView(map, visibleMap(map, taxonomy, spec), wish), runAll);

    Result<Shown> shown = unexpected(ErrorCode::Layout, "Nothing was laid out.");
    const std::vector<DepthCandidate> candidates = depthCandidates(map, taxonomy, spec, wish);
    for (std::size_t i = 0; i < candidates.size();) {
        Result<Layout> layout = arrange(candidates[i].view.request, runAll);
        const double px = layout ? labelPxAt(candidates[i].view.request, layout->bounds.size()) : 0;
        const std::size_t next = nextCandidate(candidates, i, px);
        const bool isEnough = px >= kLegiblePx || next == candidates.size();
        if (layout && isEnough) {
            ViewSpec tried = spec;
            tried.depth = candidates[i].depth;
            tried.most = candidates[i].most;
            return conspectus::shown(map, std::move(tried), candidates[i].view, std::move(*layout));
        }
        if (!layout)
            shown = tl::unexpected(layout.error());
        if (!layout && layout.error().code == ErrorCode::Cancelled)
            break;
        i = next;
    }
    return shown;
}

Result<Shown> showMap(const ConceptMap& map, const ViewSpec& spec, const LayoutWish& wish, const Arrangement& standing,
                      const RunAll& runAll)
{
    const Taxonomy taxonomy(map, spec.scope);
    MeasuredView view = measureView(map, visibleMap(map, taxonomy, spec), wish);
    const std::optional<Standing> before = standingFor(view, standing);
    if (!before)
        return laidOut(map, spec, std::move(view), runAll);
    Layout layout = arrangeLive(view.request, *before);
    Shown carriedOn = shown(map, spec, std::move(view), std::move(layout));
    carriedOn.isCarriedOn = true;
    return carriedOn;
}

namespace {

Result<ConceptMap> loadedMap(const QString& where, std::vector<std::string>* warnings, NamedPipes pipes)
{
    Result<LoadedMap> loaded = loadWhole(where, pipes);
    if (!loaded)
        return unexpected(loaded.error());
    if (warnings)
        *warnings = std::move(loaded->warnings);
    return std::move(loaded->map);
}

}  // namespace

Result<ConceptMap> loadMap(const QString& where, std::vector<std::string>* warnings)
{
    return withinMemory(ErrorCode::Input, [&] { return loadedMap(where, warnings, NamedPipes::Read); });
}

Result<ConceptMap> loadMapFile(const QString& where, std::vector<std::string>* warnings)
{
    return withinMemory(ErrorCode::Input, [&] { return loadedMap(where, warnings, NamedPipes::Refuse); });
}

std::vector<std::string> builtInMaps()
{
    std::vector<std::string> names;
    for (const QFileInfo& file : QDir(QStringLiteral(":/maps")).entryInfoList(QDir::Files, QDir::Name))
        names.push_back(file.completeBaseName().toStdString());
    return names;
}

}  // namespace conspectus
