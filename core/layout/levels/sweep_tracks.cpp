#include "core/layout/levels/sweep_tracks.h"

#include "core/layout/index.h"

#include <algorithm>
#include <map>

namespace conspectus {

namespace {

constexpr double kBeside = 6;  // px beyond its ends that a sweep keeps free of others
constexpr double kStraight = 2;  // px across that are no sweep
constexpr std::size_t kMostSweeps = 1500;  // beyond, all have one track

/// Sweeps of one trunk, or one sweep, seen in the direction that they run in.
struct Strand {
    double first = 0, last = 0;
    std::vector<std::size_t> sweeps;
};

/// Those ahead first.
std::vector<Strand> strandsOf(const std::vector<Sweep>& sweeps, double direction)
{
    std::vector<Strand> strands;
    std::map<int, std::size_t> trunks;
    for (std::size_t i = 0; i < sweeps.size(); ++i) {
        const double from = direction * sweeps[i].from, to = direction * sweeps[i].to;
        if (to - from < kStraight)
            continue;
        const auto [place, isNew] =
            sweeps[i].trunk < 0 ? std::pair(trunks.end(), true) : trunks.try_emplace(sweeps[i].trunk, strands.size());
        if (isNew)
            strands.push_back({from, to, {}});
        Strand& strand = isNew ? strands.back() : strands[place->second];
        strand.first = std::min(strand.first, from);
        strand.last = std::max(strand.last, to);
        strand.sweeps.push_back(i);
    }
    std::stable_sort(strands.begin(), strands.end(),
                     [](const Strand& a, const Strand& b) { return a.first > b.first; });
    return strands;
}

}  // namespace

SweepTracks tracksOf(const std::vector<Sweep>& sweeps)
{
    SweepTracks result{std::vector<int>(sweeps.size(), 0), 1};
    if (sweeps.size() > kMostSweeps)
        return result;
    std::map<int, int> trunks;  // their tracks so far: those of both directions are one
    for (double direction : {1.0, -1.0, 1.0}) {
        const std::vector<Strand> strands = strandsOf(sweeps, direction);
        std::vector<int> tracks(strands.size(), 0);
        for (std::size_t i = 0; i < strands.size(); ++i) {
            const int trunk = sweeps[strands[i].sweeps.front()].trunk;
            if (trunk >= 0)
                tracks[i] = trunks[trunk];
            for (std::size_t ahead = 0; ahead < i; ++ahead)
                if (strands[ahead].first < strands[i].last + kBeside)
                    tracks[i] = std::max(tracks[i], tracks[ahead] + 1);
            if (trunk >= 0)
                trunks[trunk] = tracks[i];
            for (std::size_t sweep : strands[i].sweeps)
                result.tracks[sweep] = tracks[i];
        }
    }
    for (std::size_t i = 0; i < sweeps.size(); ++i) {
        if (sweeps[i].trunk >= 0)
            result.tracks[i] = trunks[sweeps[i].trunk];
        result.count = std::max(result.count, result.tracks[i] + 1);
    }
    return result;
}

}  // namespace conspectus
