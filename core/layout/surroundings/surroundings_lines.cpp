// Every line starts at a port of its inner end, goes straight out to where lines may spread (RankRoom::fan), bends to
// its lane until `knee`, runs along the lane with its phrase, and ends at a port of its outer end. Ports, lanes and
// units are in one order, so lines of one pair of ranks cross only where the relations themselves cross.
#include "core/layout/surroundings/surroundings_lines.h"

#include "core/layout/geometry/curves.h"
#include "core/layout/geometry/obstacles.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr double kPortStep = 10;
constexpr double kPortMargin = 4;
constexpr double kApproach = 14;  // px before the end in which a line leaves its lane for its port
constexpr double kArrowRoom = 12;  // from the end of a line to its phrase
constexpr double kRounding = 14;  // of the bends of a lane
constexpr double kClear = 3;  // between a phrase or a unit and any other line
constexpr std::size_t kMostStraight = 40;  // lines of a side: more have no room for their phrases

/// One line in the coordinates of its side.
struct Route {
    std::size_t link = 0;
    int inner = 0, outer = 0;  // units
    double start = 0;  // v of the port at the inner end,
    double startDepth = 0;  // its u
    bool isAtCorner = false;  // the line leaves the centre along the rank instead of outwards
    double lane = 0;  // v while it has its phrase
    double end = 0;  // v of the port at the outer end
};

/// One line beside a rank.
struct LaneRoute {
    std::size_t link = 0;
    int first = 0, last = 0;  // units, in the order of the rank
    double start = 0, end = 0;  // v of the ports
};

void straightOn(Spline& curve, Point to)
{
    if (length(to - curve.back()) < 1e-6)
        return;
    const Spline line = straightSpline({curve.back(), to});
    curve.insert(curve.end(), line.begin() + 1, line.end());
}

/// Places that `step` or less apart fit into `breadth`, about the middle.
std::vector<double> evenly(std::size_t count, double breadth, double step)
{
    std::vector<double> places;
    const double gap = count > 1 ? std::min(step, std::max(0.0, breadth) / static_cast<double>(count - 1)) : 0;
    for (std::size_t i = 0; i < count; ++i)
        places.push_back((static_cast<double>(i) - static_cast<double>(count - 1) / 2) * gap);
    return places;
}

std::vector<Rect> boxesOf(const SurroundingPlaces& places)
{
    std::vector<Rect> boxes;
    for (std::size_t i = 0; i < places.centres.size(); ++i)
        boxes.push_back(Rect::around(places.centres[i], places.sizes[i]));
    return boxes;
}

class Lines {
public:
    Lines(const LayoutRequest& view, const SurroundingUnits& units, const SurroundingSides& sides,
          const SurroundingPlaces& places)
        : m_view(view), m_units(units), m_sides(sides), m_places(places), m_obstacles(boxesOf(places))
    {
    }

    std::vector<SurroundingLine> run()
    {
        std::vector<SurroundingLine> lines(m_units.links.size());
        for (Side side : kSides) {  // columns first: rows get what they leave of the upper and lower edge
            m_frame = {side};
            std::vector<std::vector<Route>> routes = routesByRank(side);
            std::vector<std::vector<LaneRoute>> lanes = lanesByRank(side);
            for (std::size_t rank = 0; rank < routes.size(); ++rank) {
                m_room = m_places.rooms[static_cast<std::size_t>(side)][rank];
                findEnds(routes[rank]);
                if (rank == 0)
                    leaveCentre(routes[rank]);
                else
                    findStarts(routes[rank], lanes[rank - 1]);
                draw(routes[rank], rank == 0, lines);
            }
            if (!routes.empty()) {
                std::vector<Route> none;
                findStarts(none, lanes.back());
            }
            for (std::size_t rank = 0; rank < lanes.size(); ++rank) {
                m_room = m_places.rooms[static_cast<std::size_t>(side)][rank];
                for (const LaneRoute& route : lanes[rank])
                    lines[route.link] = drawn(route);
            }
        }
        return lines;
    }

private:
    double along(int unit) const { return m_frame.along(m_places.centres[index(unit)]); }
    Size sizeOf(int unit) const { return m_places.sizes[index(unit)]; }
    Size phraseOf(const Route& route) const { return m_view.edges[index(m_units.links[route.link].edge)].phrase; }

    std::vector<std::vector<Route>> routesByRank(Side side) const
    {
        std::vector<std::vector<Route>> routes(m_sides.of(side).size());
        for (std::size_t i = 0; i < m_units.links.size(); ++i) {
            const UnitLink& link = m_units.links[i];
            if (!m_sides.areNext(link.from, link.to))
                continue;
            const bool isOutward = m_sides.rank[index(link.from)] < m_sides.rank[index(link.to)];
            const int inner = isOutward ? link.from : link.to, outer = isOutward ? link.to : link.from;
            if (m_sides.side[index(outer)] == side)
                routes[index(m_sides.rank[index(outer)])].push_back({i, inner, outer});
        }
        return routes;
    }

    /// Calls take(first, last) for each run of routes of one unit.
    template <class Take> static void forEachUnit(std::vector<Route>& routes, int Route::*unit, Take take)
    {
        for (auto first = routes.begin(); first != routes.end();) {
            const auto last =
                std::find_if(first, routes.end(), [&](const Route& r) { return r.*unit != (*first).*unit; });
            take(first, last);
            first = last;
        }
    }

    void sortBy(std::vector<Route>& routes, int Route::*unit, int Route::*other) const
    {
        std::ranges::sort(routes, {}, [&](const Route& route) {
            return std::tuple(along(route.*unit), route.*unit, along(route.*other), route.link);
        });
    }

    /// Lanes and ports at the outer ends, in the order of the inner ones.
    void findEnds(std::vector<Route>& routes) const
    {
        sortBy(routes, &Route::outer, &Route::inner);
        forEachUnit(routes, &Route::outer, [&](auto first, auto last) {
            std::vector<double> phrases;
            for (auto each = first; each != last; ++each)
                phrases.push_back(m_frame.breadth(phraseOf(*each)));
            const double breadth = m_frame.breadth(sizeOf(first->outer)) - 2 * kPortMargin;
            const std::vector<double> lanes = lanesFor(phrases);
            const bool doLanesFit = lanes.back() - lanes.front() <= breadth;
            const std::vector<double> ports = evenly(phrases.size(), breadth, kPortStep);
            for (std::size_t i = 0; i < lanes.size(); ++i, ++first) {
                first->lane = along(first->outer) + lanes[i];
                first->end = along(first->outer) + (doLanesFit ? lanes[i] : ports[i]);
            }
        });
    }

    std::vector<std::vector<LaneRoute>> lanesByRank(Side side) const
    {
        std::vector<std::vector<LaneRoute>> routes(m_sides.of(side).size());
        for (std::size_t i = 0; i < m_units.links.size(); ++i) {
            auto [first, last] = std::pair(m_units.links[i].from, m_units.links[i].to);
            if (m_places.lanes[i] <= 0 || m_sides.side[index(first)] != side)
                continue;
            if (along(first) > along(last))
                std::swap(first, last);
            routes[index(m_sides.rank[index(first)])].push_back({i, first, last});
        }
        return routes;
    }

    /// Ports at the far edges of a rank. Of each unit those to lanes that lead back along the rank come first, the
    /// inner lanes outermost, then those to the next rank, then those to lanes that lead on: so none crosses another
    /// there.
    void findStarts(std::vector<Route>& next, std::vector<LaneRoute>& lanes) const
    {
        struct Port {
            int unit = 0;
            int group = 0;
            double key = 0;
            std::size_t link = 0;
            double* place = nullptr;
        };
        std::vector<Port> ports;
        ports.reserve(next.size() + 2 * lanes.size());
        for (Route& route : next)
            ports.push_back({route.inner, 1, along(route.outer), route.link, &route.start});
        for (LaneRoute& route : lanes) {
            ports.push_back({route.first, 2, -m_places.lanes[route.link], route.link, &route.start});
            ports.push_back({route.last, 0, m_places.lanes[route.link], route.link, &route.end});
        }
        std::ranges::sort(ports, {},
                          [](const Port& port) { return std::tuple(port.unit, port.group, port.key, port.link); });
        for (auto first = ports.begin(); first != ports.end();) {
            const auto last = std::find_if(first, ports.end(), [&](const Port& p) { return p.unit != first->unit; });
            const double breadth = m_frame.breadth(sizeOf(first->unit)) - 2 * kPortMargin;
            for (double place : evenly(static_cast<std::size_t>(last - first), breadth, kPortStep)) {
                *first->place = along(first->unit) + place;
                ++first;
            }
        }
        for (Route& route : next)
            route.startDepth = farEdge(route.inner);
    }

    double farEdge(int unit) const
    {
        const Point centre = m_places.centres[index(unit)];
        return (isColumn(m_frame.side) ? std::abs(centre.x) : std::abs(centre.y)) + m_frame.depth(sizeOf(unit)) / 2;
    }

    /// Out to the lane, along it, and back.
    SurroundingLine drawn(const LaneRoute& route) const
    {
        const double lane = m_places.lanes[route.link];
        const double round = std::min({kRounding, lane - m_room.far, (route.end - route.start) / 2});
        Spline curve{at(farEdge(route.first), route.start)};
        const auto bend = [&](Point corner, Point to) {
            const Point from = curve.back();
            for (Point p : {from + (corner - from) * 0.6, to + (corner - to) * 0.6, to})
                curve.push_back(p);
        };
        straightOn(curve, at(lane - round, route.start));
        bend(at(lane, route.start), at(lane, route.start + round));
        straightOn(curve, at(lane, route.end - round));
        bend(at(lane, route.end), at(lane - round, route.end));
        straightOn(curve, at(farEdge(route.last), route.end));
        if (m_units.links[route.link].from != route.first)
            curve = reversed(std::move(curve));
        return {std::move(curve), at(lane, (route.start + route.end) / 2)};
    }

    /// Ports of the centre: rows have its upper and lower edge, columns the others; what finds no room there, of a long
    /// column the ends, leaves from the corners of the upper and lower edge.
    void leaveCentre(std::vector<Route>& routes)
    {
        sortBy(routes, &Route::outer, &Route::inner);
        const Size size = sizeOf(m_units.centre);
        const double breadth = m_frame.breadth(size), depth = m_frame.depth(size);
        const std::size_t most = static_cast<std::size_t>(portsAt(breadth));
        const std::size_t atCorners = isColumn(m_frame.side) && routes.size() > most ? routes.size() - most : 0;
        const std::size_t upper = atCorners / 2, lower = atCorners - upper;
        const std::size_t middle = routes.size() - atCorners;
        m_areCornersTaken = m_areCornersTaken || atCorners > 0;
        const bool isNarrowed = !isColumn(m_frame.side) && m_areCornersTaken;
        const double used = isNarrowed ? breadth * 0.4 : breadth - 2 * kPortMargin;
        const std::vector<double> ports = evenly(middle, used, isColumn(m_frame.side) ? 2 * kPortStep : 3 * kPortStep);
        const double corner = depth / 2 - kPortMargin, reach = depth * 0.28;
        for (std::size_t i = 0; i < routes.size(); ++i) {
            Route& route = routes[i];
            route.startDepth = depth / 2;
            route.isAtCorner = i < upper || i >= upper + middle;
            if (!route.isAtCorner) {
                route.start = ports[i - upper];
                continue;
            }
            const bool isUpper = i < upper;
            const std::size_t count = isUpper ? upper : lower;
            const std::size_t inwards = isUpper ? count - 1 - i : i - upper - middle;
            const double step = std::min(kPortStep, reach / static_cast<double>(count));
            route.start = isUpper ? -breadth / 2 : breadth / 2;
            route.startDepth = corner - step * static_cast<double>(inwards);
        }
    }

    Point at(double u, double v) const { return m_frame.at(u, v); }

    Spline bent(const Route& route) const
    {
        Spline curve{at(route.startDepth, route.start)};
        const double fan = std::max(m_room.fan, route.startDepth);
        if (!route.isAtCorner)
            straightOn(curve, at(fan, route.start));
        const double middle = (fan + m_room.knee) / 2;
        curve.push_back(route.isAtCorner ? at(route.startDepth, route.start + (route.lane - route.start) * 0.6)
                                         : at(middle, route.start));
        curve.push_back(at(middle, route.lane));
        curve.push_back(at(m_room.knee, route.lane));
        if (std::abs(route.lane - route.end) < 0.5) {
            straightOn(curve, at(m_room.near, route.end));
            return curve;
        }
        straightOn(curve, at(m_room.near - kApproach, route.lane));
        curve.push_back(at(m_room.near - kApproach / 2, route.lane));
        curve.push_back(at(m_room.near - kApproach / 2, route.end));
        curve.push_back(at(m_room.near, route.end));
        return curve;
    }

    Spline straight(const Route& route) const
    {
        return straightSpline({at(route.startDepth, route.start), at(m_room.near, route.end)});
    }

    /// Before the arrow at the outer end.
    Point placeOnStraight(const Route& route) const
    {
        const Point from{route.startDepth, route.start}, to{m_room.near, route.end};
        const double back = kArrowRoom + m_frame.depth(phraseOf(route)) / 2;
        const double whole = std::max(to.x - from.x, 1.0);
        const Point place = to + (from - to) * std::min(0.5, back / whole);
        return at(place.x, place.y);
    }

    Point placeOnLane(const Route& route) const
    {
        return at(m_room.near - kArrowRoom - m_frame.depth(phraseOf(route)) / 2, route.lane);
    }

    Rect plateOf(const Route& route) const
    {
        return phraseOf(route).width > 0 ? Rect::around(placeOnStraight(route), phraseOf(route)) : Rect();
    }

    /// True if straight lines run over no unit, no line of another side, and no phrase but their own.
    bool canBeStraight(const std::vector<Route>& routes, const std::vector<SurroundingLine>& drawn) const
    {
        return std::ranges::all_of(routes, [&](const Route& route) {
            const Point from = at(route.startDepth, route.start), to = at(m_room.near, route.end);
            return !route.isAtCorner && std::abs(route.lane - route.end) < 0.5 &&
                m_obstacles.isClear(from, to, m_units.centre, route.outer, kClear) && isClearOf(drawn, from, to) &&
                std::ranges::all_of(routes, [&](const Route& other) {
                    const Rect plate = plateOf(other);
                    return other.link == route.link || plate.isEmpty() ||
                        (!crosses(from, to, plate.grown(kClear)) && !plate.grown(kClear).intersects(plateOf(route)));
                });
        });
    }

    bool isClearOf(const std::vector<SurroundingLine>& drawn, Point from, Point to) const
    {
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            if (drawn[i].curve.empty())
                continue;
            const Size phrase = m_view.edges[index(m_units.links[i].edge)].phrase;
            if (phrase.width > 0 && crosses(from, to, Rect::around(drawn[i].phrase, phrase)))
                return false;
            const std::vector<Point> points = flattened(drawn[i].curve);
            for (std::size_t k = 1; k < points.size(); ++k)
                if (cross(from, to, points[k - 1], points[k]))
                    return false;
        }
        return true;
    }

    void draw(const std::vector<Route>& routes, bool isFirst, std::vector<SurroundingLine>& lines) const
    {
        const bool isStraight = isFirst && routes.size() <= kMostStraight && canBeStraight(routes, lines);
        for (const Route& route : routes) {
            SurroundingLine& line = lines[route.link];
            line.curve = isStraight ? straight(route) : bent(route);
            line.phrase = isStraight ? placeOnStraight(route) : placeOnLane(route);
            if (m_units.links[route.link].from != route.inner)
                line.curve = reversed(std::move(line.curve));
        }
    }

    const LayoutRequest& m_view;
    const SurroundingUnits& m_units;
    const SurroundingSides& m_sides;
    const SurroundingPlaces& m_places;
    const Obstacles m_obstacles;
    SideFrame m_frame;
    RankRoom m_room;
    bool m_areCornersTaken = false;  // of the centre, by lines of columns
};

}  // namespace

std::vector<SurroundingLine> linesOf(const LayoutRequest& view, const SurroundingUnits& units,
                                     const SurroundingSides& sides, const SurroundingPlaces& places)
{
    return Lines(view, units, sides, places).run();
}

}  // namespace conspectus
