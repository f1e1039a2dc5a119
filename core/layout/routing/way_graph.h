// way_graph.h: the points that ways around boxes may bend at, and which of them see each other.
#pragma once
#include "core/layout/geometry/obstacles.h"
#include "core/layout/geometry/point_index.h"

#include <array>
#include <map>
#include <optional>

namespace conspectus {

/// A sparse visibility graph. Its points stand around the corners of every box, in rings, so that several curves can go
/// round one corner in lanes of their own. Each is joined to the nearest point that it sees in each of a number of
/// cones: ways in it are longer than the shortest by a few percent at most, and there are few edges to look at
/// (Clarkson, "Approximation algorithms for shortest path motion planning", STOC 1987; used for drawing edges by Dwyer
/// and Nachmanson, "Fast edge-routing for large graphs", GD 2009). What a point sees is looked up when it is first
/// asked for.
class WayGraph {
public:
    static constexpr double kClearance = 3;  // px that ways keep from boxes at least
    static constexpr std::size_t kCones = 16;

    /// Only points in `area` are used. `obstacles` must outlive it.
    WayGraph(const Obstacles& obstacles, const Rect& area);

    std::size_t size() const { return m_points.size(); }
    Point at(int point) const { return m_points[index(point)]; }
    /// px that a bend at the point may be cut without coming too close to the box that it goes round.
    double slack(int point) const { return m_slacks[index(point)]; }

    /// Points that are joined to this one.
    const std::vector<int>& seenFrom(int point);
    /// Points that another place would be joined to.
    const std::vector<int>& seenFrom(Point place);

    bool sees(Point a, Point b) const { return m_obstacles.isClear(a, b, -1, -1, kClearance); }

    /// Pairs of points that were looked at so far.
    std::size_t effort() const { return m_effort; }

private:
    using Candidate = std::pair<double, int>;  // its distance, squared, and the point

    /// The points in one direction that are looked at next.
    struct Cone {
        static constexpr std::size_t kMostLooks = 8;

        bool isDone = false;  // one is seen, or none can be
        std::size_t count = 0;
        std::array<Candidate, kMostLooks> nearest;  // ascending

        void file(const Candidate& candidate);
    };

    const Obstacles& m_obstacles;
    std::vector<Point> m_points;
    std::vector<double> m_slacks;
    std::vector<std::vector<int>> m_seen;  // by point; empty: not known yet
    std::map<std::pair<double, double>, std::vector<int>> m_seenFromPlaces;
    double m_reach = 0;  // px that no point is further from another
    PointIndex m_index;
    std::size_t m_effort = 0;

    void addPointsAround(const Rect& box, const Rect& area);
    std::vector<int> lookAround(Point place);
    std::optional<Candidate> nearestSeen(Point place, Cone& cone);
    bool isShut(Point place, std::size_t cone, double reach) const;
};

}  // namespace conspectus
