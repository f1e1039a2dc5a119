#include "core/layout/routing/router.h"

#include "core/layout/geometry/curves.h"
#include "core/layout/levels/level_curves.h"
#include "core/layout/levels/passing_curves.h"
#include "core/layout/routing/free_curves.h"

#include <array>
#include <map>

namespace conspectus {

namespace {

constexpr int kBriefEffort = 100'000;  // some milliseconds
constexpr std::size_t kQuickEffort = 2'000'000;  // cells to look at for bows: some milliseconds
constexpr double kBeyond = 1000;  // px that ways may go out of the picture
constexpr double kNear = 40;  // px that they go out of what a brief look takes in
constexpr double kAround = 120;  // px around the ends of a curve that a brief look takes in
constexpr double kFanStep = 12;  // between parallel edges,
constexpr double kWidestFan = 320;  // and closer where a fan would be wider

std::vector<Rect> boxesOf(const LayoutRequest& piece, const Layout& layout)
{
    std::vector<Rect> boxes;
    for (std::size_t i = 0; i < piece.nodes.size(); ++i)
        boxes.push_back(Rect::around(layout.centres[i], piece.nodes[i].size));
    return boxes;
}

using Pair = std::pair<int, int>;

/// The same number for all edges between the same two concepts, in the view.
long pairOf(const LayoutRequest& piece, const LayoutEdge& edge)
{
    const auto [low, high] = std::minmax(edge.from, edge.to);
    const auto nodes = static_cast<long>(piece.nodes.size());
    return edge.pair >= 0 ? nodes * nodes + edge.pair : low * nodes + high;
}

Pair endsOf(const LayoutEdge& edge) { return std::minmax(edge.from, edge.to); }

/// Edges that have no curve yet.
std::vector<int> edgesLeft(const LayoutRequest& piece, const Layout& layout)
{
    std::vector<int> left;
    for (int edge = 0; index(edge) < piece.edges.size(); ++edge)
        if (layout.edges[index(edge)].block < 0 && layout.edges[index(edge)].curve.empty())
            left.push_back(edge);
    return left;
}

/// One of several loops of a concept, without a look around.
Spline plainLoop(const Rect& box, int number)
{
    const int size = number / 4, corner = number % 4;
    return loopAt(box, corner % 2 == 0 ? 1 : -1, corner < 2 ? -1 : 1, 10 + 9 * size, 26 + 12 * size);
}

/// How far aside of the middles of both boxes a chord may run and still meet them.
double widestChord(const Rect& from, const Rect& to)
{
    const Point step = to.centre() - from.centre();
    const double distance = std::max(length(step), 1e-9);
    const double x = std::abs(step.y) / distance, y = std::abs(step.x) / distance;
    const double width = std::min(from.width, to.width) / 2, height = std::min(from.height, to.height) / 2;
    constexpr double kShare = 0.9;
    return kShare * std::min(x > 1e-9 ? width / x : height, y > 1e-9 ? height / y : width);
}

/// Straight or bowed, whichever runs over fewest concepts, and straight once looking took too long; edges of one pair
/// lie side by side.
void drawQuickly(const LayoutRequest& piece, const Obstacles& obstacles, Layout& layout, const std::stop_token& stop)
{
    std::map<Pair, std::pair<int, int>> counts;  // edges of a pair, and how many are drawn
    std::map<int, int> loops;  // drawn, by concept
    for (const LayoutEdge& edge : piece.edges)
        ++counts[endsOf(edge)].first;
    const std::vector<int> left = edgesLeft(piece, layout);
    const std::size_t effort = obstacles.effort();
    for (std::size_t i = 0; i < piece.edges.size(); ++i)
        if (!layout.edges[i].curve.empty())
            ++counts[endsOf(piece.edges[i])].second;
    for (int edge : left) {
        if (stop.stop_requested())
            return;
        const LayoutEdge& e = piece.edges[index(edge)];
        const Rect &from = obstacles.box(e.from), &to = obstacles.box(e.to);
        if (e.from == e.to) {
            layout.edges[index(edge)].curve = plainLoop(from, loops[e.from]++);
            continue;
        }
        auto& [all, drawn] = counts[endsOf(e)];
        // Opposite edges see the pair from the other side: measure from the same one.
        const double facing = e.from < e.to ? 1 : -1;
        const double step = std::min(kFanStep, kWidestFan / std::max(all - 1, 1));
        const double fan = facing * step * (drawn++ - (all - 1) / 2.0);
        const double widest = widestChord(from, to), aside = std::clamp(fan, -widest, widest);
        const double reach = length(to.centre() - from.centre());
        Spline& best = layout.edges[index(edge)].curve;
        int fewest = Obstacles::kNoLimit;
        for (double bow : std::array{0.0, 0.12, -0.12, 0.3, -0.3}) {
            Spline tried = bowedCurve(from, to, aside, fan - aside + bow * reach);
            if (tried.empty())
                continue;
            const bool isSpent = obstacles.effort() - effort > kQuickEffort;
            const int hits = isSpent ? 0 : obstacles.hits(tried, e.from, e.to, 0, fewest - 1);
            if (hits < fewest) {
                best = std::move(tried);
                fewest = hits;
            }
            if (fewest == 0)
                break;
        }
        if (best.empty())
            best = straightSpline({from.centre(), to.centre()});
    }
}

/// The edges of a piece that are still to be drawn, one after the other.
class CarefulDrawing {
public:
    /// `beyond`, `effort`: see FreeCurves.
    CarefulDrawing(const LayoutRequest& piece, const Obstacles& obstacles, const Rect& area, double beyond, int effort,
                   const std::stop_token& stop)
        : m_piece(piece), m_obstacles(obstacles), m_area(area), m_beyond(beyond), m_effort(effort), m_stop(stop)
    {
    }

    /// Short edges first: they have the least choice. Those that get into each other's way are drawn once more, the
    /// last first, if that is better.
    void draw(Layout& layout) const
    {
        std::vector<std::pair<double, int>> byLength;
        for (int edge : edgesLeft(m_piece, layout)) {
            const LayoutEdge& e = m_piece.edges[index(edge)];
            byLength.emplace_back(length(m_obstacles.box(e.from).centre() - m_obstacles.box(e.to).centre()), edge);
        }
        std::sort(byLength.begin(), byLength.end());
        std::vector<int> order;
        for (const auto& [distance, edge] : byLength)
            order.push_back(edge);
        Round first = drawn(order, layout);
        take(first, layout);
        if (first.troubled.empty() || first.troubled.size() > kMostTwice)
            return;
        for (int edge : first.troubled)
            layout.edges[index(edge)].curve.clear();
        std::ranges::reverse(first.troubled);
        const Round second = drawn(first.troubled, layout);
        take(second.cost < first.troubledCost ? second : first, layout);
    }

private:
    static constexpr std::size_t kMostTwice = 60;  // edges that are drawn twice

    struct Round {
        std::vector<std::pair<int, FreeCurves::Candidate>> curves;
        std::vector<int> troubled;  // edges, in the order in which they were drawn
        double cost = 0, troubledCost = 0;
    };

    const LayoutRequest& m_piece;
    const Obstacles& m_obstacles;
    const Rect m_area;
    const double m_beyond;
    const int m_effort;
    const std::stop_token& m_stop;

    FreeCurves::Task taskOf(int edge) const
    {
        const LayoutEdge& e = m_piece.edges[index(edge)];
        return {e.from, e.to, e.phrase, pairOf(m_piece, e)};
    }

    Round drawn(const std::vector<int>& order, const Layout& layout) const
    {
        const Rect interest = m_area.grown(m_beyond);
        std::vector<int> near;
        for (int edge = 0; index(edge) < m_piece.edges.size(); ++edge)
            if (const Spline& curve = layout.edges[index(edge)].curve;
                !curve.empty() && boundsOf(curve).grown(1).intersects(interest))
                near.push_back(edge);
        FreeCurves curves(m_obstacles, m_area, m_beyond, near.size() + order.size(), m_effort);
        for (int edge : near)
            curves.add(taskOf(edge), layout.edges[index(edge)].curve);
        for (int edge : near)
            if (const std::optional<Point>& phrase = layout.edges[index(edge)].phrase)
                curves.addPlate(Rect::around(*phrase, m_piece.edges[index(edge)].phrase));
        std::vector<FreeCurves::Candidate> all;
        for (int edge : order) {
            if (m_stop.stop_requested())
                return {};
            const LayoutEdge& e = m_piece.edges[index(edge)];
            all.push_back(curves.draw(taskOf(edge)));
            if (all.back().curve.empty())
                all.back().curve = straightSpline({m_obstacles.box(e.from).centre(), m_obstacles.box(e.to).centre()});
        }
        Round round;
        for (std::size_t i = 0; i < order.size(); ++i) {
            round.cost += all[i].cost;
            if (curves.isInTrouble(taskOf(order[i]), all[i])) {
                round.troubled.push_back(order[i]);
                round.troubledCost += all[i].cost;
            }
            round.curves.emplace_back(order[i], std::move(all[i]));
        }
        return round;
    }

    static void take(const Round& round, Layout& layout)
    {
        for (const auto& [edge, drawn] : round.curves) {
            layout.edges[index(edge)].curve = drawn.curve;
            layout.edges[index(edge)].phrase = drawn.phrase;
        }
    }
};

/// Looks only at what is near the edges to be drawn, and at everything for those that find no way there.
void drawBriefly(const LayoutRequest& piece, const Obstacles& obstacles, Layout& layout, const std::stop_token& stop)
{
    const std::vector<int> left = edgesLeft(piece, layout);
    Rect area;
    for (int edge : left) {
        const LayoutEdge& e = piece.edges[index(edge)];
        area = area.united(obstacles.box(e.from)).united(obstacles.box(e.to));
    }
    if (area.isEmpty())
        return;
    CarefulDrawing(piece, obstacles, area.grown(kAround), kNear, kBriefEffort, stop).draw(layout);
    bool isOver = false;
    for (int edge : left) {
        const LayoutEdge& e = piece.edges[index(edge)];
        Spline& curve = layout.edges[index(edge)].curve;
        if (obstacles.hits(curve, e.from, e.to, Detours::kLeastClearance) > 0) {
            curve.clear();
            isOver = true;
        }
    }
    if (isOver)
        CarefulDrawing(piece, obstacles, boundsOf(piece, layout), kBeyond, kBriefEffort, stop).draw(layout);
}

/// Clears the curves that end too close to one between the same two concepts, or melt with it: they find lanes of their
/// own.
class MergedCurves {
public:
    explicit MergedCurves(const LayoutRequest& piece) : m_piece(piece) { }

    /// `kept`: have their curves already, which stay.
    void drop(std::vector<Spline>& curves, const std::vector<PlacedEdge>& kept = {})
    {
        std::map<long, std::vector<Drawn>> drawn;  // by pair
        for (std::size_t i = 0; i < curves.size(); ++i)
            if (!curves[i].empty())
                drawn[pairOf(m_piece, m_piece.edges[i])];
        for (std::size_t i = 0; i < kept.size(); ++i)
            if (const auto twins = drawn.find(pairOf(m_piece, m_piece.edges[i]));
                twins != drawn.end() && !kept[i].curve.empty())
                twins->second.push_back({i, &kept[i].curve});
        for (std::size_t i = 0; i < curves.size(); ++i) {
            if (curves[i].empty())
                continue;
            std::vector<Drawn>& others = drawn[pairOf(m_piece, m_piece.edges[i])];
            const Drawn own{i, &curves[i]};
            if (std::ranges::any_of(others, [&](const Drawn& other) { return areMerged(own, other); }))
                curves[i].clear();
            else
                others.push_back(own);
        }
    }

private:
    struct Drawn {
        std::size_t edge = 0;
        const Spline* curve = nullptr;
    };

    const LayoutRequest& m_piece;
    /// Where everything stands closer than usual, as in a figure for a narrow column, ends and lanes may do so, too.
    const double m_apart = std::min(TakenEnds::kApart, 0.7 * m_piece.nodeGap);
    const bool m_isTight = m_apart < TakenEnds::kApart;

    /// What is shorter than this at each end of a curve may lie beside another.
    static constexpr double kFan = 14;

    bool areMerged(const Drawn& a, const Drawn& b) const
    {
        const LayoutEdge &edge = m_piece.edges[a.edge], &otherEdge = m_piece.edges[b.edge];
        for (bool atStart : {true, false})
            for (bool atOtherStart : {true, false}) {
                const int node = atStart ? edge.from : edge.to;
                const int other = atOtherStart ? otherEdge.from : otherEdge.to;
                const Point end = atStart ? a.curve->front() : a.curve->back();
                const Point otherEnd = atOtherStart ? b.curve->front() : b.curve->back();
                if (node == other && length(end - otherEnd) < m_apart)
                    return true;
            }
        if (m_isTight)
            return false;
        DrawnCurves drawn(boundsOf(*b.curve), 1);
        drawn.add(*b.curve, 0, boundsOf(*b.curve).grown(1));
        const double bearable = 2 * kFan * DrawnCurves::kMelting;
        return drawn.costOf(*a.curve, {}, bearable) > bearable;
    }
};

void routeLeft(const LayoutRequest& piece, const Obstacles& obstacles, RouteCare care, Layout& layout,
               const std::stop_token& stop)
{
    switch (care) {
    case RouteCare::Quick:
        return drawQuickly(piece, obstacles, layout, stop);
    case RouteCare::Brief:
        return drawBriefly(piece, obstacles, layout, stop);
    case RouteCare::Careful:
        return CarefulDrawing(piece, obstacles, boundsOf(piece, layout), kBeyond, Detours::kUsualEffort, stop)
            .draw(layout);
    }
}

}  // namespace

void routeEdges(const LayoutRequest& piece, const Skeleton& skeleton, RouteCare care, Layout& layout,
                const std::stop_token& stop)
{
    for (PlacedEdge& edge : layout.edges)
        edge.curve.clear();
    routeMissing(piece, skeleton, care, layout, stop);
}

void routeMissing(const LayoutRequest& piece, const Skeleton& skeleton, RouteCare care, Layout& layout,
                  const std::stop_token& stop)
{
    const Obstacles obstacles(boxesOf(piece, layout));
    std::vector<bool> isMissing;
    for (const PlacedEdge& edge : layout.edges)
        isMissing.push_back(edge.curve.empty());
    std::vector<Spline> along = skeleton.passes.empty()
        ? levelCurves(piece, skeleton, layout.orientation, obstacles, isMissing)
        : passingCurves(piece, skeleton, layout.orientation, obstacles);
    for (std::size_t i = 0; i < along.size(); ++i)
        if (!isMissing[i])
            along[i].clear();
    MergedCurves(piece).drop(along, layout.edges);
    for (std::size_t i = 0; i < along.size(); ++i)
        if (isMissing[i])
            layout.edges[i].curve = std::move(along[i]);
    routeLeft(piece, obstacles, care, layout, stop);
}

void routeFreely(const LayoutRequest& request, RouteCare care, Layout& layout)
{
    std::vector<Spline> drawn;
    for (PlacedEdge& edge : layout.edges)
        drawn.push_back(std::move(edge.curve));
    MergedCurves(request).drop(drawn);
    for (std::size_t i = 0; i < drawn.size(); ++i)
        layout.edges[i].curve = std::move(drawn[i]);
    routeLeft(request, Obstacles(boxesOf(request, layout)), care, layout, {});
}

}  // namespace conspectus
