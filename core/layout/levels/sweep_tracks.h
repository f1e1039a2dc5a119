// sweep_tracks.h: curves that cross a gap between levels side by side.
#pragma once
#include <vector>

namespace conspectus {

/// A curve's way across the levels, in the gap between two of them.
struct Sweep {
    double from = 0, to = 0;  // where it leaves the upper level and enters the lower one
    int trunk = -1;  // sweeps of one trunk may lie on each other; -1: by itself
};

struct SweepTracks {
    std::vector<int> tracks;  // by sweep; 0 is next to the upper level
    int count = 1;
};

/// Tracks such that sweeps that run the same way over the same part of a gap have different ones, and that those which
/// keep their order do not cross: what is ahead sweeps first. (After G. Sander, "A fast heuristic for hierarchical
/// Manhattan layout", GD 1995.)
SweepTracks tracksOf(const std::vector<Sweep>& sweeps);

}  // namespace conspectus
