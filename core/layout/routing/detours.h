// detours.h: the best way from one box to another around all others.
#pragma once
#include "core/layout/geometry/drawn_curves.h"
#include "core/layout/routing/ports.h"
#include "core/layout/routing/way_graph.h"

namespace conspectus {

/// Finds ways that are short, have few bends, cross few curves, run in lanes of their own and under no phrase.
class Detours {
public:
    static constexpr int kUsualEffort = 3'000'000;
    static constexpr double kRunsOver = 1e6;  // px of way that are better than running over a concept
    static constexpr double kLeastClearance = 1;  // px from boxes, where bends are cut

    /// Ways stay in `area`; `plates` are those of phrases. `effort`: segments and boxes to look at while ways are
    /// compared, for all ways together; beyond it a way is the shortest there is.
    Detours(const Obstacles& obstacles, const Rect& area, const DrawnCurves& drawn, const BoxIndex& plates,
            const TakenEnds& taken, int effort = kUsualEffort);

    /// A smooth curve from box to box that runs over no other; empty if there is no way, or only one that is worse than
    /// a line that is `most` px long. `pair`: see Newcomer.
    Spline route(int from, int to, long pair, double most);

private:
    class Search;

    const Obstacles& m_obstacles;
    const DrawnCurves& m_drawn;
    const BoxIndex& m_plates;
    const TakenEnds& m_taken;
    WayGraph m_graph;
    const std::size_t m_mostEffort;

    bool isSpent() const { return m_drawn.effort() + m_graph.effort() > m_mostEffort; }
};

}  // namespace conspectus
