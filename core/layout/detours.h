// detours.h: the best way from one box to another around all others.
#pragma once
#include "core/layout/obstacles.h"

#include <cstdint>

namespace conspectus {

/// Finds ways through the corners of boxes (a visibility graph) that are short, have few bends, and cross few curves.
class Detours {
public:
    Detours(const Obstacles& obstacles, const DrawnCurves& drawn);

    /// A smooth curve from box to box, or empty if there is no way.
    Spline route(int from, int to);

    /// A curve that is drawn: its ends are taken from now on.
    void take(const Spline& curve);

private:
    struct Port {
        Point at;  // on the border
        Point outside;  // a step away from it
        double cost = 0;
    };

    const Obstacles& m_obstacles;
    const DrawnCurves& m_drawn;
    std::vector<Point> m_corners;
    std::vector<std::int8_t> m_isVisible;  // by pair of corners: 0 not known yet, 1 yes, -1 no
    std::vector<Point> m_taken;  // ends of curves so far

    std::vector<Port> portsOf(int node) const;
    bool sees(std::size_t a, std::size_t b);
};

}  // namespace conspectus
