#include "app/session/show.h"

#include "core/document/file_store.h"
#include "core/formats/format.h"
#include "core/layout/live.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace conspectus {

namespace {

/// What a concept with its share of gaps takes at kLegiblePx, when packed as densely as can be, px squared.
constexpr double kLeastAreaOfConcept = 1'400;

/// Smallest type of a quick layout beyond which no other makes the view legible, px.
constexpr double kHopelessPx = kLegiblePx / 2;

Shown shown(const ConceptMap& map, ViewSpec spec, MeasuredView view, Layout layout)
{
    const LayoutMeasures measures = measure(view.request, layout);
    Picture picture = composePicture(map, view, layout);
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

Result<std::string> builtInBytes(const QString& name)
{
    QFile file(QStringLiteral(":/maps/") + name + QStringLiteral(".graphml"));
    if (file.open(QIODevice::ReadOnly))
        return file.readAll().toStdString();
    std::string known;
    for (const std::string& each : builtInMaps())
        known += (known.empty() ? "" : ", ") + each;
    return unexpected(ErrorCode::Input,
                      "There is no built-in map '" + name.toStdString() + "'; there is: " + known + ".");
}

std::string sentenceOf(const Loss& loss)
{
    return (loss.line > 0 ? "line " + std::to_string(loss.line) + ": " : std::string()) + loss.message;
}

}  // namespace

std::vector<int> depthsToTry(const ConceptMap& map, const Taxonomy& taxonomy, const ViewSpec& spec, Size target)
{
    const std::vector<int> counts = shownByDepth(map, taxonomy, spec);
    const auto levels = static_cast<int>(counts.size()) - 1;
    const double roomFor = target.width * target.height / kLeastAreaOfConcept;
    const auto hasRoom = [&](int depth) {
        return counts[static_cast<std::size_t>(depth)] <= roomFor;
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
    for (int depth : depths) {
        ViewSpec tried = spec;
        tried.depth = depth;
        MeasuredView view = measureView(map, visibleMap(map, taxonomy, tried), wish);
        const double px = depths.size() > 1 ? labelPxAt(view.request, sizeAtOnce(view.request)) : kLegiblePx;
        if (px >= kHopelessPx || depth == depths.back())
            candidates.push_back({depth, std::move(view)});
        if (px >= kLegiblePx)
            break;
    }
    return candidates;
}

Result<Shown> showMap(const ConceptMap& map, const ViewSpec& spec, const LayoutWish& wish, FoldPolicy policy,
                      const RunAll& runAll)
{
    const Taxonomy taxonomy(map, spec.scope);
    if (policy == FoldPolicy::AsAsked)
        return laidOut(map, spec, measureView(map, visibleMap(map, taxonomy, spec), wish), runAll);

    Result<Shown> shown = unexpected(ErrorCode::Layout, "Nothing was laid out.");
    for (DepthCandidate& candidate : depthCandidates(map, taxonomy, spec, wish)) {
        ViewSpec tried = spec;
        tried.depth = candidate.depth;
        Result<Shown> next = laidOut(map, std::move(tried), std::move(candidate.view), runAll);
        if (!next && shown)
            continue;
        shown = std::move(next);
        if (shown && shown->measures.labelPx >= kLegiblePx)
            break;
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

Result<ConceptMap> loadMap(const QString& where, std::vector<std::string>* warnings)
{
    static const QString kBuiltIn = QStringLiteral("builtin:");
    const bool isBuiltIn = where.startsWith(kBuiltIn);
    const std::string path = QFile::encodeName(where).toStdString();
    const Result<std::string> bytes = isBuiltIn ? builtInBytes(where.mid(kBuiltIn.size())) : readFile(path);
    if (!bytes)
        return unexpected(bytes.error());

    Result<ReadMap> read = readMap(*bytes, isBuiltIn ? path + ".graphml" : path);
    if (!read)
        return unexpected(read.error());
    if (warnings)
        std::transform(read->losses.begin(), read->losses.end(), std::back_inserter(*warnings), sentenceOf);
    return std::move(read->map);
}

std::vector<std::string> builtInMaps()
{
    std::vector<std::string> names;
    for (const QFileInfo& file : QDir(QStringLiteral(":/maps")).entryInfoList(QDir::Files, QDir::Name))
        names.push_back(file.completeBaseName().toStdString());
    return names;
}

}  // namespace conspectus
