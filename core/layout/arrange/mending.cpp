#include "core/layout/arrange/mending.h"

#include "core/layout/geometry/curves.h"
#include "core/layout/measures/line_measures.h"
#include "core/layout/phrases/phrases.h"
#include "core/layout/routing/router.h"

namespace conspectus {

namespace {

constexpr std::size_t kMostEdges = 900;  // of a picture that is mended,
constexpr std::size_t kMostAtFault = 60;  // and of those that are drawn anew
constexpr int kMostTimes = 2;
constexpr double kBehind = 1;  // px inside of a concept from which on a line runs behind it

/// What is wrong with a picture.
struct Faults {
    int count = 0;
    std::vector<int> edges;  // to draw anew, sorted
};

void addWithLinesUnder(const PhraseScene& scene, const PhraseSite& site, const Rect& plate, std::vector<int>& edges)
{
    std::vector<int> lines = site.lines;
    scene.traces.visitNear(plate, [&](TracePiece piece) {
        if (site.edge < 0 && crosses(scene.traces.startOf(piece), scene.traces.endOf(piece), plate))
            lines.push_back(scene.traces.lineOf(piece).id);
        return true;
    });
    std::ranges::copy_if(lines, std::back_inserter(edges), [](int line) { return line >= 0; });
}

Faults faultsOf(const LayoutRequest& view, const Layout& layout)
{
    const PhraseScene scene(view, layout);
    Faults faults;
    for (const PhraseSite& site : scene.sites) {
        const std::optional<WrittenPhrase> written = writtenAt(site, view, layout);
        if (!written || !scene.claims.isMisleading(written->plate, site.lines))
            continue;
        ++faults.count;
        addWithLinesUnder(scene, site, written->plate, faults.edges);
    }
    for (int line : linesBehindOthers(view, layout, scene.traces, kBehind)) {
        ++faults.count;
        faults.edges.push_back(line);
    }
    const ParallelLines parallels = parallelLinesOf(scene.traces);
    faults.count += parallels.mergedEnds + parallels.meltedLanes;
    faults.edges.insert(faults.edges.end(), parallels.loose.begin(), parallels.loose.end());
    std::erase_if(faults.edges, [](int line) { return line < 0; });
    std::ranges::sort(faults.edges);
    faults.edges.erase(std::ranges::unique(faults.edges).begin(), faults.edges.end());
    return faults;
}

}  // namespace

Layout mended(const LayoutRequest& view, Layout layout, const std::stop_token& stop)
{
    if (view.edges.size() > kMostEdges || stop.stop_requested())
        return layout;
    Faults faults = faultsOf(view, layout);
    for (int times = 0; times < kMostTimes && !faults.edges.empty() && faults.edges.size() <= kMostAtFault; ++times) {
        Layout other = layout;
        for (int edge : faults.edges)
            other.edges[index(edge)] = {};
        routeFreely(view, RouteCare::Careful, other);
        placePhrases(view, other, stop);
        other.bounds = boundsOf(view, other);
        Faults left = faultsOf(view, other);
        if (left.count >= faults.count || stop.stop_requested())
            break;
        layout = std::move(other);
        faults = std::move(left);
    }
    return layout;
}

}  // namespace conspectus
