#include "core/layout/levels/level_places.h"

#include "core/layout/geometry/curves.h"
#include "core/layout/levels/edge_levels.h"
#include "core/layout/levels/level_order.h"
#include "core/layout/levels/passing_curves.h"
#include "tests/core/layout/requests.h"

#include <gtest/gtest.h>

#include <numeric>
#include <set>

namespace conspectus {
namespace {

/// A piece whose every edge leads to a lower level, placed and drawn.
struct Drawn {
    LayoutRequest piece;
    LevelGraph graph;
    std::vector<Rect> boxes;
    std::vector<Spline> curves;
};

Drawn drawn(LayoutRequest piece, Orientation orientation)
{
    Drawn result{std::move(piece), {}, {}, {}};
    Skeleton skeleton = skeletonOf(result.piece, {});
    result.graph = levelGraph(result.piece, levelsOfEdges(result.piece, skeleton));
    std::vector<double> keys(result.piece.nodes.size());
    std::iota(keys.begin(), keys.end(), 0);
    putInOrder(result.graph, {keys});
    LevelPlaces places = placesOf(result.piece, result.graph, orientation, 0);
    for (std::size_t i = 0; i < places.centres.size(); ++i)
        result.boxes.push_back(Rect::around(places.centres[i], result.piece.nodes[i].size));
    skeleton.passes = std::move(places.passes);
    result.curves = passingCurves(result.piece, skeleton, orientation, Obstacles(result.boxes));
    return result;
}

LayoutRequest connected(unsigned seed, int nodes)
{
    LayoutRequest piece = randomRequest(seed, nodes, 0.4);
    for (int i = 1; i < nodes; ++i)
        piece.edges.push_back(includes((i - 1) / 3, i, 1));
    return piece;
}

TEST(LevelPlaces, StandApartAndInOrder)
{
    for (unsigned seed = 1; seed <= 10; ++seed) {
        const Drawn result = drawn(connected(seed, 40), Orientation::Down);
        for (const std::vector<int>& items : result.graph.levels) {
            double last = -1e9;
            for (int item : items)
                if (index(item) < result.boxes.size()) {
                    EXPECT_GE(result.boxes[index(item)].x, last + result.piece.nodeGap - 1e-6) << seed;
                    last = result.boxes[index(item)].right();
                }
        }
    }
}

TEST(PassingCurves, RunOverNoConcept)
{
    for (Orientation orientation : {Orientation::Down, Orientation::Right})
        for (unsigned seed = 1; seed <= 10; ++seed) {
            const Drawn result = drawn(connected(seed, 40), orientation);
            const Obstacles obstacles(result.boxes);
            for (std::size_t i = 0; i < result.curves.size(); ++i) {
                const LayoutEdge& edge = result.piece.edges[i];
                ASSERT_EQ(result.curves[i].empty(), edge.from == edge.to) << seed << ", " << i;
                EXPECT_EQ(obstacles.hits(result.curves[i], edge.from, edge.to), 0) << seed << ", " << i;
            }
        }
}

TEST(PassingCurves, StartAndEndAtTheirConcepts)
{
    const Drawn result = drawn(connected(3, 40), Orientation::Right);
    for (std::size_t i = 0; i < result.curves.size(); ++i) {
        if (result.curves[i].empty())
            continue;
        const LayoutEdge& edge = result.piece.edges[i];
        EXPECT_TRUE(result.boxes[index(edge.from)].grown(0.01).contains(result.curves[i].front()));
        EXPECT_TRUE(result.boxes[index(edge.to)].grown(0.01).contains(result.curves[i].back()));
    }
}

bool doCross(const Spline& a, const Spline& b)
{
    const std::vector<Point> p = flattened(a), q = flattened(b);
    for (std::size_t i = 1; i < p.size(); ++i)
        for (std::size_t k = 1; k < q.size(); ++k)
            if (cross(p[i - 1], p[i], q[k - 1], q[k]))
                return true;
    return false;
}

TEST(PassingCurves, DoNotCrossWhereTheOrderDoesNot)
{
    // A ladder: two chains, and rungs from one to the other.
    LayoutRequest piece;
    piece.nodes.assign(10, node());
    for (int i = 0; i < 4; ++i) {
        piece.edges.push_back(includes(2 * i, 2 * i + 2));
        piece.edges.push_back(includes(2 * i + 1, 2 * i + 3));
        piece.edges.push_back(includes(2 * i, 2 * i + 3, -1));
    }
    const Drawn result = drawn(piece, Orientation::Down);
    for (std::size_t i = 0; i < result.curves.size(); ++i)
        for (std::size_t k = 0; k < i; ++k) {
            const LayoutEdge &a = piece.edges[i], &b = piece.edges[k];
            const bool shareAnEnd = a.from == b.from || a.to == b.to;
            EXPECT_TRUE(shareAnEnd || !doCross(result.curves[i], result.curves[k])) << i << ", " << k;
        }
}

TEST(LevelPlaces, KeepALongEdgeStraightWhereThereIsRoom)
{
    // A chain of four, and an edge from its first to its last.
    LayoutRequest piece;
    piece.nodes.assign(4, node());
    piece.edges = {includes(0, 1), includes(1, 2), includes(2, 3), includes(0, 3)};
    const Drawn result = drawn(piece, Orientation::Down);
    const double top = result.boxes[1].y, bottom = result.boxes[2].bottom();
    std::set<long> places;
    for (Point p : flattened(result.curves[3]))
        if (p.y >= top && p.y <= bottom)
            places.insert(std::lround(p.x));
    EXPECT_EQ(places.size(), 1u);
}

}  // namespace
}  // namespace conspectus
