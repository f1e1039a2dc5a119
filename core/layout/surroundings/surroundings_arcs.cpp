#include "core/layout/surroundings/surroundings_arcs.h"

#include "core/layout/geometry/curves.h"
#include "core/layout/geometry/obstacles.h"

#include <map>

namespace conspectus {

namespace {

constexpr double kClear = 6;  // from an arc to a unit
constexpr double kLeast = 24;  // px that an arc is wide and high
constexpr double kLane = 22;
constexpr double kMargin = 6;  // from a corner of a unit to an end
constexpr double kPull = 0.6;  // how far the arc reaches into its corner

Obstacles unitsInTheWay(const SurroundingPlaces& places)
{
    std::vector<Rect> boxes;
    for (std::size_t i = 0; i < places.centres.size(); ++i)
        boxes.push_back(Rect::around(places.centres[i], places.sizes[i]).grown(kClear));
    return Obstacles(std::move(boxes));
}

Obstacles phrasesInTheWay(const LayoutRequest& view, const SurroundingUnits& units,
                          const std::vector<SurroundingLine>& lines)
{
    std::vector<Rect> plates;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (!lines[i].curve.empty())
            plates.push_back(Rect::around(lines[i].phrase, view.edges[index(units.links[i].edge)].phrase));
    return Obstacles(std::move(plates));
}

/// From the side of `row` to the upper or lower edge of `column`; `lane` px further out than the middles.
Spline arc(const Rect& row, const Rect& column, double lane)
{
    const Point towards = column.centre() - row.centre();
    const double across = towards.x < 0 ? -1 : 1, along = towards.y < 0 ? -1 : 1;
    const Point start{towards.x < 0 ? row.x : row.right(), row.centre().y - along * lane};
    const Point end{column.centre().x + across * lane, towards.y < 0 ? column.bottom() : column.y};
    if ((end.x - start.x) * across < kLeast || (end.y - start.y) * along < kLeast)
        return {};
    const Point corner{end.x, start.y};
    return {start, start + (corner - start) * kPull, end + (corner - end) * kPull, end};
}

}  // namespace

void addArcs(const LayoutRequest& view, const SurroundingUnits& units, const SurroundingSides& sides,
             const SurroundingPlaces& places, std::vector<SurroundingLine>& lines)
{
    std::map<std::pair<int, int>, std::vector<std::size_t>> pairs;  // of a unit of a row and one of a column
    for (std::size_t i = 0; i < units.links.size(); ++i) {
        const auto [from, to] = std::pair(units.links[i].from, units.links[i].to);
        const bool isFromColumn = isColumn(sides.side[index(from)]);
        if (lines[i].curve.empty() && from != units.centre && to != units.centre &&
            isFromColumn != isColumn(sides.side[index(to)]))
            pairs[isFromColumn ? std::pair(to, from) : std::pair(from, to)].push_back(i);
    }
    if (pairs.empty())
        return;
    const Obstacles others = unitsInTheWay(places), phrases = phrasesInTheWay(view, units, lines);
    for (const auto& [pair, links] : pairs) {
        const Rect row = Rect::around(places.centres[index(pair.first)], places.sizes[index(pair.first)]);
        const Rect column = Rect::around(places.centres[index(pair.second)], places.sizes[index(pair.second)]);
        const double room = std::min(row.height, column.width) - 2 * kMargin;
        const double step = links.size() < 2 ? 0 : std::min(kLane, room / static_cast<double>(links.size() - 1));
        for (std::size_t i = 0; i < links.size(); ++i) {
            const double lane = (static_cast<double>(i) - static_cast<double>(links.size() - 1) / 2) * step;
            Spline curve = arc(row, column, lane);
            if (curve.empty() || others.hits(curve, pair.first, pair.second) + phrases.hits(curve, -1, -1) > 0)
                continue;
            lines[links[i]].phrase = flattened(curve)[flattened(curve).size() / 2];
            lines[links[i]].curve = units.links[links[i]].from == pair.first ? std::move(curve) : reversed(curve);
        }
    }
}

}  // namespace conspectus
