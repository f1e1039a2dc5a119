// ports.h: where curves end at boxes.
#pragma once
#include "core/layout/obstacles.h"

namespace conspectus {

/// Ends of the curves that are drawn, by node: two that lie close together look like one, and an arrow beside a start
/// reads as an arrow to both sides.
class TakenEnds {
public:
    static constexpr double kApart = 8;  // px between ends that are told apart

    explicit TakenEnds(std::size_t nodes) : m_ends(nodes) { }

    void add(int node, Point end) { m_ends[index(node)].push_back(end); }
    /// Ends at the node that are nearer than kApart to `end`.
    int near(int node, Point end) const;

private:
    std::vector<std::vector<Point>> m_ends;
};

/// Where a curve may leave a box, or enter it.
struct Port {
    Point at;  // on the border
    Point outside;  // a step away from it
    double cost = 0;  // px of way that another one may be longer
};

/// On each side of the box the few ports that suit a curve to `other` best: free, near the middle or facing it.
std::vector<Port> portsOf(const Obstacles& obstacles, int node, const Rect& other, const TakenEnds& taken);

}  // namespace conspectus
