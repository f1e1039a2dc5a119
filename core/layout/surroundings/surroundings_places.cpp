// Ranks are placed outwards, one after the other. The first stands in the middle of its side; in each later one units
// stand as near to those that they hang on as the others allow. Between two ranks there is first room for lanes, if
// relations within the rank run beside it; then for lines to spread out, the more the further they have to go; then for
// the longest phrase. Rows that are wider than the centre stand beyond the columns, so that their lines are clear of
// them.
#include "core/layout/surroundings/surroundings_places.h"

#include "core/layout/geometry/spread.h"
#include "core/layout/index.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr double kLeastGap = 14;  // between units: what a line needs to pass
constexpr double kLane = 14;  // from a line to the next beside it
constexpr double kPhraseMargin = 6;  // between phrases of neighbouring lines
constexpr double kArrow = 26;  // at the ends of a phrase, for arrowheads and some line
constexpr double kTail = 16;  // of lines without a phrase
constexpr double kPortStep = 10;
constexpr double kPortMargin = 4;  // from a corner to a port
constexpr std::size_t kMostLanes = 300;  // of a rank: more are lines that nobody can follow
constexpr double kLeastFan = 24, kWidestFan = 130, kFanSlope = 0.35;

class Places {
public:
    Places(const LayoutRequest& view, const SurroundingUnits& units, SurroundingSides& sides)
        : m_view(view), m_units(units), m_sides(sides), m_links(units.size()), m_at(units.size(), 0)
    {
        for (int i = 0; index(i) < units.links.size(); ++i)
            for (int unit : {units.links[index(i)].from, units.links[index(i)].to})
                m_links[index(unit)].push_back(i);
        m_made.centres.assign(units.size(), Point());
        m_made.lanes.assign(units.links.size(), 0);
        m_gap = std::max(view.nodeGap, kLeastGap);
        findSizes();
        findBreadths();
    }

    SurroundingPlaces run()
    {
        const double aspect = m_view.target.height > 0 ? m_view.target.width / m_view.target.height : 1.6;
        double area = 0;
        for (Size size : m_made.sizes)
            area += (size.width + 100) * (size.height + m_gap);
        const double width = std::max(std::sqrt(area * aspect), 900.0);
        wrap(Side::Left, std::max(width / aspect, m_view.target.height));
        wrap(Side::Right, std::max(width / aspect, m_view.target.height));
        wrap(Side::Above, std::max(width * 1.3, m_view.target.width));
        wrap(Side::Below, std::max(width * 1.3, m_view.target.width));
        for (Side side : kSides)
            place(side);
        return std::move(m_made);
    }

private:
    Size phraseOf(int link) const { return m_view.edges[index(m_units.links[index(link)].edge)].phrase; }
    SideFrame frameOf(int unit) const { return {m_sides.side[index(unit)]}; }
    int rankOf(int unit) const { return m_sides.rank[index(unit)]; }

    int otherEnd(int link, int unit) const
    {
        const UnitLink& ends = m_units.links[index(link)];
        return ends.from == unit ? ends.to : ends.from;
    }

    /// True if the line leads outwards to `unit` from something nearer on its side.
    bool leadsTo(int link, int unit) const
    {
        const int other = otherEnd(link, unit);
        return other == m_units.centre ||
            (rankOf(other) < rankOf(unit) && m_sides.side[index(other)] == m_sides.side[index(unit)]);
    }

    void findSizes()
    {
        for (std::size_t i = 0; i < m_units.size(); ++i)
            m_made.sizes.push_back(m_units.nodes[i] < 0 ? Size() : m_view.nodes[index(m_units.nodes[i])].size);
        m_made.shapes.resize(m_units.leaves.size());
        for (std::size_t i = 0; i < m_units.size(); ++i)
            if (const int group = m_units.groups[i]; group >= 0) {
                constexpr double kTall = 0.5, kWide = 2.5;
                const bool isBeside = isColumn(m_sides.side[i]);
                m_made.shapes[index(group)] = shapeOf(m_view, m_units.leaves[index(group)], isBeside ? kTall : kWide);
                m_made.sizes[i] = m_made.shapes[index(group)].size;
            }
    }

    /// What a unit takes along its rank: itself, or the lines that lead to it with their phrases.
    void findBreadths()
    {
        for (std::size_t i = 0; i < m_units.size(); ++i)
            m_breadths.push_back(frameOf(static_cast<int>(i)).breadth(m_made.sizes[i]));
        for (int unit = 0; index(unit) < m_units.size(); ++unit) {
            std::vector<double> phrases;
            for (int link : m_links[index(unit)])
                if (unit != m_units.centre && leadsTo(link, unit))
                    phrases.push_back(frameOf(unit).breadth(phraseOf(link)));
            if (phrases.empty())
                continue;
            const double lanes = lanesFor(phrases).back() * 2 + std::max(phrases.front(), phrases.back());
            m_breadths[index(unit)] = std::max(m_breadths[index(unit)], lanes);
        }
    }

    double lengthOf(const std::vector<int>& rank) const
    {
        double length = 0;
        for (int unit : rank)
            length += m_breadths[index(unit)] + m_gap;
        return length;
    }

    /// Deals the units of ranks that are longer than `most` out to several. The first keeps together as long as it can:
    /// its lines come straight from the centre.
    void wrap(Side side, double most)
    {
        constexpr double kFirst = 2.5;  // times as long
        Ranks wrapped;
        double longest = most;
        for (const std::vector<int>& rank : m_sides.of(side)) {
            const double length = lengthOf(rank), limit = wrapped.empty() ? most * kFirst : longest;
            const auto parts = static_cast<std::size_t>(std::max(1.0, std::ceil(length / limit)));
            longest = std::max(longest, length / static_cast<double>(parts));
            const std::size_t first = wrapped.size();
            wrapped.resize(first + parts);
            for (std::size_t i = 0; i < rank.size(); ++i)
                wrapped[first + i % parts].push_back(rank[i]);
        }
        std::erase_if(wrapped, [](const std::vector<int>& rank) { return rank.empty(); });
        for (std::size_t r = 0; r < wrapped.size(); ++r)
            for (std::size_t i = 0; i < wrapped[r].size(); ++i) {
                m_sides.rank[index(wrapped[r][i])] = static_cast<int>(r);
                m_at[index(wrapped[r][i])] = static_cast<int>(i);
            }
        m_sides.of(side) = std::move(wrapped);
    }

    double placeAlong(int unit) const { return frameOf(unit).along(m_made.centres[index(unit)]); }

    /// The middle of what a unit hangs on.
    double wishOf(int unit) const
    {
        double sum = 0;
        int count = 0;
        for (int link : m_links[index(unit)])
            if (leadsTo(link, unit)) {
                const int other = otherEnd(link, unit);
                sum += other == m_units.centre ? 0 : placeAlong(other);
                ++count;
            }
        return count > 0 ? sum / count : 0;
    }

    bool areOfOneRank(int unit, int other) const
    {
        return other != m_units.centre && rankOf(unit) == rankOf(other) &&
            m_sides.side[index(unit)] == m_sides.side[index(other)];
    }

    bool areNeighbours(int unit, int other) const
    {
        return areOfOneRank(unit, other) && std::abs(m_at[index(unit)] - m_at[index(other)]) == 1;
    }

    /// For relations between neighbours of a rank: they run straight from one to the other.
    double extraGapOf(int unit) const
    {
        double extra = 0;
        for (int link : m_links[index(unit)])
            if (const int other = otherEnd(link, unit); areNeighbours(unit, other))
                extra = std::max(extra, frameOf(unit).breadth(phraseOf(link)) + kArrow);
        return extra;
    }

    /// Finds lanes for the relations of a rank with itself; how far they reach beyond it.
    double placeLanes(const std::vector<int>& rank, SideFrame frame, double far)
    {
        std::vector<int> links;
        std::vector<LaneWish> wishes;
        for (int unit : rank)
            for (int link : m_links[index(unit)])
                if (const int other = otherEnd(link, unit);
                    areOfOneRank(unit, other) && m_at[index(other)] > m_at[index(unit)] + 1) {
                    links.push_back(link);
                    wishes.push_back({placeAlong(unit), placeAlong(other), frame.depth(phraseOf(link))});
                }
        if (links.empty() || links.size() > kMostLanes)
            return 0;
        double reach = 0;
        const std::vector<double> lanes = lanesBeyond(wishes);
        for (std::size_t i = 0; i < links.size(); ++i) {
            m_made.lanes[index(links[i])] = far + lanes[i];
            reach = std::max(reach, lanes[i] + wishes[i].phrase / 2);
        }
        return reach + kLane;
    }

    /// Room beyond a rank and its lanes for relations with other sides.
    double roomForOthers(const std::vector<int>& rank, SideFrame frame) const
    {
        int lines = 0;
        double phrase = 0;
        for (int unit : rank)
            for (int link : m_links[index(unit)])
                if (const int other = otherEnd(link, unit);
                    !m_sides.areNext(unit, other) && !areOfOneRank(unit, other)) {
                    ++lines;
                    phrase = std::max(phrase, frame.depth(phraseOf(link)));
                }
        constexpr int kMost = 5;
        return lines == 0 ? 0 : kLane * std::min(lines, kMost) + phrase;
    }

    /// How deep the phrases of lines to a rank are, with what they need at their ends.
    double tailOf(const std::vector<int>& rank, SideFrame frame) const
    {
        double phrase = 0;
        for (int unit : rank)
            for (int link : m_links[index(unit)])
                if (leadsTo(link, unit))
                    phrase = std::max(phrase, frame.depth(phraseOf(link)));
        return phrase > 0 ? phrase + kArrow : kTail;
    }

    double fanOf(const std::vector<int>& rank) const
    {
        double most = 0;
        for (int unit : rank)
            for (int link : m_links[index(unit)])
                if (leadsTo(link, unit)) {
                    const int other = otherEnd(link, unit);
                    const double start = other == m_units.centre ? 0 : placeAlong(other);
                    most = std::max(most, std::abs(placeAlong(unit) - start));
                }
        return std::clamp(kFanSlope * most, kLeastFan, kWidestFan);
    }

    /// How far the columns reach up (or down), if they come as near to the middle as `halfLength`.
    double columnsBeyond(Side row, double halfLength) const
    {
        double reach = 0;
        for (Side side : {Side::Left, Side::Right})
            for (std::size_t r = 0; r < m_sides.of(side).size(); ++r) {
                if (m_made.rooms[static_cast<std::size_t>(side)][r].fan > halfLength)
                    continue;
                for (int unit : m_sides.of(side)[r]) {
                    const double y = m_made.centres[index(unit)].y;
                    reach = std::max(reach, (row == Side::Above ? -y : y) + m_breadths[index(unit)] / 2 + m_gap);
                }
            }
        return reach;
    }

    /// True if all lines to the columns leave the centre at its sides.
    bool areColumnsShort() const
    {
        const int most = portsAt(m_made.sizes[index(m_units.centre)].height);
        std::array<int, 4> lines{};  // by Side
        for (int link : m_links[index(m_units.centre)])
            if (const int unit = otherEnd(link, m_units.centre); rankOf(unit) == 0)
                ++lines[static_cast<std::size_t>(m_sides.side[index(unit)])];
        return std::max(lines[static_cast<std::size_t>(Side::Left)], lines[static_cast<std::size_t>(Side::Right)]) <=
            most;
    }

    void place(Side side)
    {
        const SideFrame frame{side};
        const Size centre = m_made.sizes[index(m_units.centre)];
        double reached = frame.depth(centre) / 2;
        for (const std::vector<int>& rank : m_sides.of(side)) {
            std::vector<Interval> wishes;
            wishes.reserve(rank.size());
            for (int unit : rank)
                wishes.push_back({wishOf(unit), m_breadths[index(unit)] + extraGapOf(unit)});
            const std::vector<double> along = spread(wishes, m_gap);
            double half = 0;
            for (std::size_t i = 0; i < rank.size(); ++i) {
                m_made.centres[index(rank[i])] = frame.at(0, along[i]);
                half = std::max(half, std::abs(along[i]) + m_breadths[index(rank[i])] / 2);
            }
            if (!isColumn(side) && (half > centre.width / 2 + m_gap || !areColumnsShort()))
                reached = std::max(reached, columnsBeyond(side, half + m_gap));
            RankRoom room;
            room.fan = reached;
            room.knee = room.fan + fanOf(rank);
            room.near = room.knee + tailOf(rank, frame);
            room.far = room.near;
            for (std::size_t i = 0; i < rank.size(); ++i) {
                const double depth = frame.depth(m_made.sizes[index(rank[i])]);
                m_made.centres[index(rank[i])] = frame.at(room.near + depth / 2, along[i]);
                room.far = std::max(room.far, room.near + depth);
            }
            m_made.rooms[static_cast<std::size_t>(side)].push_back(room);
            reached = room.far + placeLanes(rank, frame, room.far) + roomForOthers(rank, frame);
        }
    }

    const LayoutRequest& m_view;
    const SurroundingUnits& m_units;
    SurroundingSides& m_sides;
    std::vector<std::vector<int>> m_links;  // by unit: indices of its links
    std::vector<int> m_at;  // by unit: its number in its rank
    std::vector<double> m_breadths;  // by unit
    double m_gap = 0;
    SurroundingPlaces m_made;
};

}  // namespace

std::vector<double> lanesFor(const std::vector<double>& phrases)
{
    std::vector<double> lanes;
    double at = 0;
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        if (i > 0)
            at += std::max(kPortStep, (phrases[i - 1] + phrases[i]) / 2 + kPhraseMargin);
        lanes.push_back(at);
    }
    for (double& lane : lanes)
        lane -= at / 2;
    return lanes;
}

int portsAt(double breadth) { return 1 + static_cast<int>(std::max(0.0, breadth - 2 * kPortMargin) / kPortStep); }

SurroundingPlaces placesOf(const LayoutRequest& view, const SurroundingUnits& units, SurroundingSides& sides)
{
    return Places(view, units, sides).run();
}

}  // namespace conspectus
