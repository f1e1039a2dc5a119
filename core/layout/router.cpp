#include "core/layout/router.h"

#include "core/layout/curves.h"
#include "core/layout/free_curves.h"
#include "core/layout/level_curves.h"

#include <array>
#include <map>

namespace conspectus {

namespace {

constexpr int kBriefEffort = 100'000;  // some milliseconds
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

Pair endsOf(const LayoutEdge& edge) { return std::minmax(edge.from, edge.to); }

/// Edges that have no curve yet; loops are drawn at once.
std::vector<int> edgesLeft(const LayoutRequest& piece, const Obstacles& obstacles, Layout& layout)
{
    std::map<int, int> loops;
    std::vector<int> left;
    for (int edge = 0; index(edge) < piece.edges.size(); ++edge) {
        const LayoutEdge& e = piece.edges[index(edge)];
        if (layout.edges[index(edge)].block >= 0)
            continue;
        if (e.from == e.to)
            layout.edges[index(edge)].curve = loopAt(obstacles.box(e.from), loops[e.from]++);
        else if (layout.edges[index(edge)].curve.empty())
            left.push_back(edge);
    }
    return left;
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

/// Straight or bowed, whichever runs over fewest concepts; edges of one pair lie side by side.
void drawQuickly(const LayoutRequest& piece, const Obstacles& obstacles, Layout& layout, const std::stop_token& stop)
{
    std::map<Pair, std::pair<int, int>> counts;  // edges of a pair, and how many are drawn
    for (const LayoutEdge& edge : piece.edges)
        ++counts[endsOf(edge)].first;
    const std::vector<int> left = edgesLeft(piece, obstacles, layout);
    for (std::size_t i = 0; i < piece.edges.size(); ++i)
        if (!layout.edges[i].curve.empty())
            ++counts[endsOf(piece.edges[i])].second;
    for (int edge : left) {
        if (stop.stop_requested())
            return;
        const LayoutEdge& e = piece.edges[index(edge)];
        const Rect &from = obstacles.box(e.from), &to = obstacles.box(e.to);
        auto& [all, drawn] = counts[endsOf(e)];
        // Opposite edges see the pair from the other side: measure from the same one.
        const double facing = e.from < e.to ? 1 : -1;
        const double step = std::min(kFanStep, kWidestFan / std::max(all - 1, 1));
        const double fan = facing * step * (drawn++ - (all - 1) / 2.0);
        const double widest = widestChord(from, to), aside = std::clamp(fan, -widest, widest);
        const double reach = length(to.centre() - from.centre());
        Spline& best = layout.edges[index(edge)].curve;
        double bestCost = 1e9;
        for (double bow : std::array{0.0, 0.12, -0.12, 0.3, -0.3}) {
            Spline tried = bowedCurve(from, to, aside, fan - aside + bow * reach);
            const double cost = std::abs(bow) + 3.0 * obstacles.hits(tried, e.from, e.to);
            if (!tried.empty() && cost < bestCost) {
                best = std::move(tried);
                bestCost = cost;
            }
        }
        if (best.empty())
            best = straightSpline({from.centre(), to.centre()});
    }
}

/// Short edges first: they have the least choice.
void drawCarefully(const LayoutRequest& piece, const Obstacles& obstacles, const Rect& area, int effort, Layout& layout,
                   const std::stop_token& stop)
{
    FreeCurves curves(obstacles, area, piece.edges.size(), effort);
    std::vector<std::pair<double, int>> left;
    for (int edge : edgesLeft(piece, obstacles, layout)) {
        const LayoutEdge& e = piece.edges[index(edge)];
        left.emplace_back(length(obstacles.box(e.from).centre() - obstacles.box(e.to).centre()), edge);
    }
    for (std::size_t i = 0; i < piece.edges.size(); ++i)
        if (!layout.edges[i].curve.empty())
            curves.add(piece.edges[i].from, piece.edges[i].to, layout.edges[i].curve);
    std::sort(left.begin(), left.end());
    for (const auto& [distance, edge] : left) {
        if (stop.stop_requested())
            return;
        const LayoutEdge& e = piece.edges[index(edge)];
        layout.edges[index(edge)].curve = curves.draw(e.from, e.to, e.phrase);
        if (layout.edges[index(edge)].curve.empty())
            layout.edges[index(edge)].curve =
                straightSpline({obstacles.box(e.from).centre(), obstacles.box(e.to).centre()});
    }
}

/// Compares only what is near the edges to be drawn.
void drawBriefly(const LayoutRequest& piece, const Obstacles& obstacles, Layout& layout, const std::stop_token& stop)
{
    Rect area;
    for (int edge : edgesLeft(piece, obstacles, layout)) {
        const LayoutEdge& e = piece.edges[index(edge)];
        area = area.united(obstacles.box(e.from)).united(obstacles.box(e.to));
    }
    if (area.isEmpty())
        return;
    area = area.grown(kAround);
    drawCarefully(piece, obstacles, area, kBriefEffort, layout, stop);
}

void routeLeft(const LayoutRequest& piece, const Obstacles& obstacles, RouteCare care, Layout& layout,
               const std::stop_token& stop)
{
    switch (care) {
    case RouteCare::Quick:
        return drawQuickly(piece, obstacles, layout, stop);
    case RouteCare::Brief:
        return drawBriefly(piece, obstacles, layout, stop);
    case RouteCare::Careful:
        return drawCarefully(piece, obstacles, boundsOf(piece, layout), Detours::kUsualEffort, layout, stop);
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
    std::vector<Spline> along = levelCurves(piece, skeleton, layout.orientation, obstacles);
    for (std::size_t i = 0; i < along.size(); ++i)
        if (layout.edges[i].curve.empty())
            layout.edges[i].curve = std::move(along[i]);
    routeLeft(piece, obstacles, care, layout, stop);
}

void routeFreely(const LayoutRequest& request, RouteCare care, Layout& layout)
{
    routeLeft(request, Obstacles(boxesOf(request, layout)), care, layout, {});
}

}  // namespace conspectus
