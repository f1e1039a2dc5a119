// ports.h: where curves end at boxes.
#pragma once
#include "core/layout/geometry/obstacles.h"

namespace conspectus {

/// Ends of the curves that are drawn, by node: two that lie close together look like one, and an arrow beside a start
/// reads as an arrow to both sides.
class TakenEnds {
public:
    static constexpr double kApart = 8;  // px between ends that are told apart

    explicit TakenEnds(std::size_t nodes) : m_ends(nodes) { }

    /// `pair`: see Newcomer.
    void add(int node, Point end, long pair) { m_ends[index(node)].push_back({end, pair}); }
    /// Px of way that the end should rather be elsewhere: for each one at the node that is nearer than kApart, and more
    /// for one of the same pair.
    double costAt(int node, Point end, long pair) const;

private:
    struct End {
        Point at;
        long pair = -1;
    };
    std::vector<std::vector<End>> m_ends;
};

/// Where a curve may leave a box, or enter it.
struct Port {
    Point at;  // on the border
    Point outside;  // a step away from it
    double cost = 0;  // px of way that another one may be longer
};

/// On each side of the box the few ports that suit a curve to `other` best: free, near the middle or facing it.
std::vector<Port> portsOf(const Obstacles& obstacles, int node, const Rect& other, const TakenEnds& taken, long pair);

}  // namespace conspectus
