#include "core/layout/live/live_phrases.h"

#include "core/layout/geometry/curves.h"
#include "core/layout/phrases/phrase_measures.h"

#include <numeric>

namespace conspectus {

namespace {

constexpr double kBorder = 1;  // px of a plate that a line may touch

/// Lines that a plate stands on, without `own`.
std::vector<int> linesUnder(const LineTraces& traces, const Rect& plate, const std::vector<int>& own)
{
    std::vector<int> lines;
    const Rect inside = plate.grown(-kBorder);
    traces.visitNear(inside, [&](TracePiece piece) {
        const int line = traces.lineOf(piece).id;
        if (std::ranges::count(own, line) == 0 && crosses(traces.startOf(piece), traces.endOf(piece), inside))
            lines.push_back(line);
        return true;
    });
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    return lines;
}

bool isSmaller(const PhraseSite& site, const WrittenPhrase& written)
{
    return written.plate.width < site.size.width - kBorder;
}

}  // namespace

std::vector<PhraseFault> phraseFaults(const LayoutRequest& view, const Layout& layout, const PhraseScene& scene,
                                      const std::vector<bool>& isHonest)
{
    constexpr int kMissing = 8, kMisleads = 6, kNumber = 3, kSmaller = 1;
    std::vector<PhraseFault> faults;
    for (std::size_t i = 0; i < scene.sites.size(); ++i) {
        const PhraseSite& site = scene.sites[i];
        const std::optional<WrittenPhrase> written = writtenAt(site, view, layout);
        PhraseFault fault{site.lines, {}, 0};
        if (!written)
            fault.weight = kMissing;
        else if (!isHonest[i] && scene.claims.isMisleading(written->plate, site.lines))
            fault = {site.lines, linesUnder(scene.traces, written->plate, site.lines), kMisleads};
        else if (written->keyNumber > 0)
            fault.weight = kNumber;
        else if (isSmaller(site, *written))
            fault.weight = kSmaller;
        if (fault.weight > 0)
            faults.push_back(std::move(fault));
    }
    return faults;
}

int weightOf(const std::vector<PhraseFault>& faults)
{
    return std::accumulate(faults.begin(), faults.end(), 0,
                           [](int sum, const PhraseFault& fault) { return sum + fault.weight; });
}

void releaseFaulty(const LayoutRequest& view, const Layout& layout, const PhraseScene& scene,
                   const std::function<bool(const PhraseSite&)>& mayGain, StillCurves& still)
{
    const auto isStill = [&](int line) {
        return static_cast<bool>(line < 0 ? still.stems[index(-1 - line)] : still.edges[index(line)]);
    };
    for (const PhraseSite& site : scene.sites) {
        const std::optional<WrittenPhrase> written = writtenAt(site, view, layout);
        if (!written || !std::ranges::all_of(site.lines, isStill) || !mayGain(site) ||
            (scene.concepts.isFree(written->plate) && !scene.claims.isMisleading(written->plate, site.lines)))
            continue;
        for (int line : site.lines)
            (line < 0 ? still.stems[index(-1 - line)] : still.edges[index(line)]) = false;
    }
}

}  // namespace conspectus
