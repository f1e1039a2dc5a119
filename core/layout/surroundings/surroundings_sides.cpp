// Breadth first from the centre: what is met first through a unit stands behind it. Within the ranks the order starts
// as the view's own and is bettered by barycentres (Sugiyama, Tagawa and Toda, 1981) over all relations but those of
// the centre: what is related to something above draws a unit of a column to its top, and so on round the centre.
#include "core/layout/surroundings/surroundings_sides.h"

#include "core/layout/index.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr int kPasses = 6;
constexpr std::size_t kFewInColumn = 12;  // units; a longer column gives some to an emptier one

class Sides {
public:
    Sides(const LayoutRequest& view, const SurroundingUnits& units) : m_view(view), m_units(units), m_next(units.size())
    {
        m_made.side.assign(units.size(), Side::Right);
        m_made.rank.assign(units.size(), -1);
        for (const UnitLink& link : units.links) {
            m_next[index(link.from)].push_back(link);
            m_next[index(link.to)].push_back(link);
        }
    }

    SurroundingSides run(const std::vector<double>& lengths, double rowLength)
    {
        putNeighbours();
        shorten(Side::Above, Side::Left, lengths, rowLength);
        shorten(Side::Below, Side::Right, lengths, rowLength);
        balanceColumns();
        putBehind();
        putUnreached();
        order();
        return std::move(m_made);
    }

private:
    void put(int unit, Side side, int rank)
    {
        m_made.side[index(unit)] = side;
        m_made.rank[index(unit)] = rank;
        Ranks& ranks = m_made.of(side);
        ranks.resize(std::max(ranks.size(), index(rank) + 1));
        ranks[index(rank)].push_back(unit);
    }

    bool isPlaced(int unit) const { return unit == m_units.centre || m_made.rank[index(unit)] >= 0; }

    const LayoutEdge& edgeOf(const UnitLink& link) const { return m_view.edges[index(link.edge)]; }

    static int otherEnd(const UnitLink& link, int unit) { return link.from == unit ? link.to : link.from; }

    Side sideOf(const UnitLink& spoke) const
    {
        const bool leadsAway = spoke.from == m_units.centre;
        if (edgeOf(spoke).isHierarchical)
            return leadsAway ? Side::Below : Side::Above;
        return leadsAway ? Side::Right : Side::Left;
    }

    /// Hierarchical relations first: where a concept is broader or narrower, that is where it stands.
    void putNeighbours()
    {
        for (bool isHierarchical : {true, false})
            for (const UnitLink& link : m_next[index(m_units.centre)])
                if (const int unit = otherEnd(link, m_units.centre);
                    edgeOf(link).isHierarchical == isHierarchical && !isPlaced(unit))
                    put(unit, sideOf(link), 0);
        for (Ranks& ranks : m_made.ranks)
            if (!ranks.empty())
                std::ranges::sort(ranks.front());
    }

    std::vector<int>& first(Side side)
    {
        Ranks& ranks = m_made.of(side);
        if (ranks.empty())
            ranks.emplace_back();
        return ranks.front();
    }

    void move(std::size_t count, Side from, Side to)
    {
        std::vector<int>& units = first(from);
        for (std::size_t i = units.size() - count; i < units.size(); ++i)
            put(units[i], to, 0);
        units.resize(units.size() - count);
    }

    /// Gives what a row has no room for to a column.
    void shorten(Side row, Side column, const std::vector<double>& lengths, double rowLength)
    {
        double used = 0;
        std::size_t fitting = 0;
        for (int unit : first(row)) {
            used += lengths[index(unit)] + m_view.nodeGap;
            if (used > rowLength && fitting > 0)
                break;
            ++fitting;
        }
        if (const std::size_t count = first(row).size(); fitting < count)
            move(count - fitting, row, column);
    }

    void balanceColumns()
    {
        for (const auto& [full, empty] : {std::pair(Side::Left, Side::Right), std::pair(Side::Right, Side::Left)}) {
            const std::size_t most = first(full).size(), least = first(empty).size();
            if (most > kFewInColumn && most > 2 * least)
                move((most - least) / 2, full, empty);
        }
    }

    /// The unit at a distance one less that `unit` has most relations with; of several the first.
    int reachedFrom(int unit, const std::vector<int>& distance) const
    {
        std::vector<int> before;
        for (const UnitLink& link : m_next[index(unit)])
            if (const int other = otherEnd(link, unit); distance[index(other)] == distance[index(unit)] - 1)
                before.push_back(other);
        std::ranges::sort(before);
        int best = before.front();
        for (std::size_t i = 0, run = 0, most = 0; i < before.size(); ++i) {
            run = i > 0 && before[i] == before[i - 1] ? run + 1 : 1;
            if (run > most) {
                best = before[i];
                most = run;
            }
        }
        return best;
    }

    void putBehind()
    {
        std::vector<int> distance(m_units.size(), -1);
        std::vector<int> met{m_units.centre};
        distance[index(m_units.centre)] = 0;
        for (std::size_t i = 0; i < met.size(); ++i) {
            if (!isPlaced(met[i])) {
                const int before = reachedFrom(met[i], distance);
                put(met[i], m_made.side[index(before)], m_made.rank[index(before)] + 1);
            }
            for (const UnitLink& link : m_next[index(met[i])])
                if (const int other = otherEnd(link, met[i]); distance[index(other)] < 0) {
                    distance[index(other)] = distance[index(met[i])] + 1;
                    met.push_back(other);
                }
        }
    }

    void putUnreached()
    {
        const auto last = static_cast<int>(m_made.of(Side::Right).size());
        for (int unit = 0; index(unit) < m_units.size(); ++unit)
            if (!isPlaced(unit))
                put(unit, Side::Right, last);
    }

    /// Where the other end draws a unit of `side` to: from -1, the left or upper end of its rank, to 1.
    double pullOf(int other, Side side) const
    {
        const Side from = m_made.side[index(other)];
        if (isColumn(from) == isColumn(side))
            return m_place[index(other)];
        return from == Side::Above || from == Side::Left ? -1.5 : 1.5;
    }

    void notePlaces(const std::vector<int>& rank)
    {
        const double half = std::max(1.0, static_cast<double>(rank.size()) / 2);
        for (std::size_t i = 0; i < rank.size(); ++i)
            m_place[index(rank[i])] = (static_cast<double>(i) - (static_cast<double>(rank.size()) - 1) / 2) / half;
    }

    /// How far related units are from where they draw each other to.
    double tension() const
    {
        double sum = 0;
        for (const UnitLink& link : m_units.links)
            if (link.from != m_units.centre && link.to != m_units.centre)
                for (const auto& [unit, other] : {std::pair(link.from, link.to), std::pair(link.to, link.from)})
                    sum += std::abs(pullOf(other, m_made.side[index(unit)]) - m_place[index(unit)]);
        return sum;
    }

    void orderByPull(std::vector<int>& rank, Side side)
    {
        std::vector<double> key(m_units.size(), 0);
        for (int unit : rank) {
            double sum = m_place[index(unit)];
            int count = 1;
            for (const UnitLink& link : m_next[index(unit)])
                if (const int other = otherEnd(link, unit); other != m_units.centre) {
                    sum += pullOf(other, side);
                    ++count;
                }
            key[index(unit)] = sum / count;
        }
        std::ranges::stable_sort(rank, {}, [&](int unit) { return key[index(unit)]; });
        notePlaces(rank);
    }

    void order()
    {
        m_place.assign(m_units.size(), 0);
        for (const Ranks& ranks : m_made.ranks)
            for (const std::vector<int>& rank : ranks)
                notePlaces(rank);
        std::array<Ranks, 4> best = m_made.ranks;
        double least = tension();
        for (int pass = 0; pass < kPasses; ++pass) {
            for (Side side : kSides)
                for (std::vector<int>& rank : m_made.of(side))
                    orderByPull(rank, side);
            if (const double found = tension(); found < least) {
                least = found;
                best = m_made.ranks;
            }
        }
        m_made.ranks = std::move(best);
    }

    const LayoutRequest& m_view;
    const SurroundingUnits& m_units;
    std::vector<std::vector<UnitLink>> m_next;  // by unit
    std::vector<double> m_place;  // by unit: from -1 to 1 along its rank
    SurroundingSides m_made;
};

}  // namespace

SurroundingSides sidesOf(const LayoutRequest& view, const SurroundingUnits& units, const std::vector<double>& lengths,
                         double rowLength)
{
    return Sides(view, units).run(lengths, rowLength);
}

}  // namespace conspectus
