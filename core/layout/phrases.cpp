// Phrases stand on their curves. For each one a few places along its curve are judged: none may touch a concept or
// another phrase; a place costs something if it hides other curves or the ends of its own, lies on a frame, bends away
// under the plate, or is far from the middle. Beside the curve is the last resort. Short curves choose first, because
// they have the least choice.
#include "core/layout/arrange.h"

#include "core/layout/box_index.h"
#include "core/layout/curves.h"
#include "core/layout/phrase_sites.h"

#include <array>
#include <numeric>

namespace conspectus {

namespace {

constexpr double kHiddenCurve = 1.0;  // for each other curve under the plate
constexpr double kOnFrame = 2.0;
constexpr double kNearEnd = 0.8;  // an arrow is not hidden
constexpr double kBeside = 1.6;
constexpr double kOffMiddle = 1.0;  // at the very end; grows from 0 in the middle
constexpr double kBend = 0.6;  // where the curve leaves the plate far from the middle of its side
constexpr double kEndReach = 11;  // px of a curve's end that belong to its arrow
constexpr double kClear = 1.5;  // px between a plate and a concept

class PhrasePlacer {
public:
    PhrasePlacer(const LayoutRequest& request, Layout& layout)
        : m_request(request),
          m_layout(layout),
          m_sites(phraseSites(request, layout)),
          m_solid(boundsOf(request, layout), request.nodes.size() + m_sites.size()),
          m_frames(boundsOf(request, layout), layout.blocks.size()),
          m_segments(fileCurves())
    {
        for (std::size_t i = 0; i < request.nodes.size(); ++i)
            m_solid.add(Rect::around(layout.centres[i], request.nodes[i].size).grown(kClear), static_cast<int>(i));
        for (std::size_t i = 0; i < layout.blocks.size(); ++i)
            m_frames.add(layout.blocks[i].frame, static_cast<int>(i));
    }

    void place()
    {
        for (PlacedEdge& edge : m_layout.edges)
            edge.phrase.reset();
        for (LeafBlock& block : m_layout.blocks)
            block.phrase.reset();
        std::vector<std::pair<double, std::size_t>> order;
        for (std::size_t i = 0; i < m_sites.size(); ++i)
            order.emplace_back(lengthOf(m_sites[i].curve), i);
        std::sort(order.begin(), order.end());
        for (const auto& [room, i] : order)
            placeAt(m_sites[i]);
    }

private:
    struct Segment {
        Point a, b;
        int line = 0;  // edge, or -1 - block
    };
    struct Place {
        Point centre;
        double cost = 0;
    };

    const LayoutRequest& m_request;
    Layout& m_layout;
    const std::vector<PhraseSite> m_sites;
    BoxIndex m_solid;  // concepts and phrases
    BoxIndex m_frames;
    std::vector<Segment> m_pieces;
    BoxIndex m_segments;

    BoxIndex fileCurves()
    {
        for (std::size_t i = 0; i < m_layout.edges.size(); ++i)
            cut(m_layout.edges[i].curve, static_cast<int>(i));
        for (std::size_t i = 0; i < m_layout.blocks.size(); ++i)
            cut(m_layout.blocks[i].stem, -1 - static_cast<int>(i));
        BoxIndex grid(boundsOf(m_request, m_layout), m_pieces.size());
        for (std::size_t i = 0; i < m_pieces.size(); ++i)
            grid.add(boundsOf(m_pieces[i].a, m_pieces[i].b), static_cast<int>(i));
        return grid;
    }

    void cut(const Spline& curve, int line)
    {
        const std::vector<Point> points = flattened(curve);
        for (std::size_t i = 1; i < points.size(); ++i)
            m_pieces.push_back({points[i - 1], points[i], line});
    }

    static double lengthOf(const Spline& curve)
    {
        double sum = 0;
        const std::vector<Point> points = flattened(curve);
        for (std::size_t i = 1; i < points.size(); ++i)
            sum += length(points[i] - points[i - 1]);
        return sum;
    }

    void placeAt(const PhraseSite& site)
    {
        std::optional<Place> best;
        for (const Place& place : placesOn(site)) {
            if (best && place.cost >= best->cost)
                continue;
            const Rect plate = Rect::around(place.centre, site.size);
            if (!m_solid.isFree(plate))
                continue;
            const double cost = place.cost + hiddenCost(plate, site);
            if (!best || cost < best->cost)
                best = Place{place.centre, cost};
        }
        if (!best)
            return;
        m_solid.add(Rect::around(best->centre, site.size), -1);
        if (site.block >= 0)
            m_layout.blocks[index(site.block)].phrase = best->centre;
        else
            m_layout.edges[index(site.edge)].phrase = best->centre;
    }

    /// Along the curve, on it and beside it, with what each costs by itself.
    std::vector<Place> placesOn(const PhraseSite& site) const
    {
        const std::vector<Point> points = flattened(site.curve, 12);
        std::vector<double> way(points.size(), 0);
        for (std::size_t i = 1; i < points.size(); ++i)
            way[i] = way[i - 1] + length(points[i] - points[i - 1]);
        std::vector<Place> places;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const Point before = points[i == 0 ? 0 : i - 1], after = points[std::min(i + 1, points.size() - 1)];
            const double away =
                site.favourite ? length(points[i] - *site.favourite) : std::abs(way[i] - way.back() / 2);
            const double off = way.back() > 0 ? std::min(1.0, away / way.back() * 2) : 0;
            const double cost = kOffMiddle * off * off + kBend * bendUnder(points, Rect::around(points[i], site.size));
            places.push_back({points[i], cost});
            const Point step = after - before;
            const double distance = length(step);
            if (distance < 1e-9)
                continue;
            const Point normal{-step.y / distance, step.x / distance};
            const double reach = (std::abs(normal.x) * site.size.width + std::abs(normal.y) * site.size.height) / 2 + 1;
            places.push_back({points[i] + normal * reach, cost + kBeside});
            places.push_back({points[i] - normal * reach, cost + kBeside});
        }
        return places;
    }

    /// 0 if the curve passes straight through the plate, up to 1 if it leaves at a corner.
    static double bendUnder(const std::vector<Point>& points, const Rect& plate)
    {
        double most = 0;
        for (Point p : points)
            if (plate.contains(p)) {
                const double x = std::abs(p.x - plate.centre().x) / plate.width * 2;
                const double y = std::abs(p.y - plate.centre().y) / plate.height * 2;
                most = std::max(most, std::min(x, y));
            }
        return most;
    }

    double hiddenCost(const Rect& plate, const PhraseSite& site) const
    {
        std::vector<int> hidden;
        m_segments.visitNear(plate, [&](int piece, const Rect&) {
            const Segment& segment = m_pieces[index(piece)];
            const bool isOwn = std::find(site.lines.begin(), site.lines.end(), segment.line) != site.lines.end();
            if (!isOwn && crosses(segment.a, segment.b, plate))
                hidden.push_back(segment.line);
            return true;
        });
        std::sort(hidden.begin(), hidden.end());
        const auto count = std::unique(hidden.begin(), hidden.end()) - hidden.begin();
        const Rect arrow = plate.grown(kEndReach);
        const bool isNearEnd =
            std::any_of(site.ends.begin(), site.ends.end(), [&](Point end) { return arrow.contains(end); });
        return kHiddenCurve * static_cast<double>(count) + (isNearEnd ? kNearEnd : 0) +
            (m_frames.isFree(plate) ? 0 : kOnFrame);
    }
};

}  // namespace

void placePhrases(const LayoutRequest& request, Layout& layout) { PhrasePlacer(request, layout).place(); }

}  // namespace conspectus
