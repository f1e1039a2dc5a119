// detours.h: the best way from one box to another around all others.
#pragma once
#include "core/layout/obstacles.h"

#include <cstdint>

namespace conspectus {

/// Finds ways through the corners of boxes (a visibility graph) that are short, have few bends, and cross few curves.
class Detours {
public:
    static constexpr int kUsualEffort = 500'000;

    /// `effort`: pairs of points to look at, for all ways together.
    Detours(const Obstacles& obstacles, const DrawnCurves& drawn, int effort = kUsualEffort);

    /// A smooth curve from box to box, or empty if there is no way, finding it takes too long, or finding all before it
    /// took too long: so a tangle of hundreds of edges is drawn in a second, too.
    Spline route(int from, int to);

    /// A curve that is drawn: its ends are taken from now on.
    void take(const Spline& curve);

private:
    struct Port {
        Point at;  // on the border
        Point outside;  // a step away from it
        double cost = 0;
    };
    /// A point of the graph for one way: a corner (`corner` >= 0) or a port.
    struct Stop {
        Point at;
        int corner = -1;
        int start = -1, end = -1;  // index of the port
        double cost = 0;  // of being there
    };

    const Obstacles& m_obstacles;
    const DrawnCurves& m_drawn;
    std::vector<Point> m_corners;
    std::vector<std::int8_t> m_isVisible;  // by pair of corners: 0 not known yet, 1 yes, -1 no
    std::vector<Point> m_taken;  // ends of curves so far
    const int m_mostEffort;
    int m_effort = 0;  // so far

    std::vector<Port> portsOf(int node) const;
    std::vector<Stop> stopsFor(const std::vector<Port>& starts, const std::vector<Port>& ends) const;
    bool sees(const Stop& a, const Stop& b);
    std::vector<int> cheapestChain(const std::vector<Stop>& stops, const Rect& goal);
};

}  // namespace conspectus
