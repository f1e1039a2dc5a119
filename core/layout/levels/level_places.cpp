// Across the levels, places are those of least stretch: the weighted sum of the squared distances across of what is
// joined, under the order and the distances that neighbours keep. Level by level, down and up, the best places of one
// are found while the others stand (isotonic regression, see spread.h); weights are those of E. Gansner, E. Koutsofios,
// S. North and K. Vo, "A technique for drawing directed graphs" (1993): bends in line before all else.
#include "core/layout/levels/level_places.h"

#include "core/layout/geometry/spread.h"
#include "core/layout/index.h"
#include "core/layout/levels/sweep_tracks.h"

namespace conspectus {

namespace {

constexpr int kSweeps = 14;
constexpr int kStraightenings = 3;
constexpr double kNear = 24;  // px across that a concept is moved to stand in line with its only neighbour
constexpr double kLane = 10;  // px between edges that pass a level side by side
constexpr double kBendToBend = 8, kBendToNode = 2;  // weights; 1 between nodes
constexpr double kStay = 0.02;  // weight of an item's own place
constexpr double kTrack = 7;  // px of gap between levels for each curve beyond the first that crosses it beside others,
constexpr double kMostTracks = 2;  // as a share of the usual gap at most

/// Works downwards; for Orientation::Right everything is transposed before and after.
class Placer {
public:
    Placer(const LayoutRequest& piece, const LevelGraph& graph, Orientation orientation, int rootLevel)
        : m_piece(piece),
          m_graph(graph),
          m_isRight(orientation == Orientation::Right),
          m_rootLevel(rootLevel),
          m_across(graph.levelOf.size(), 0)
    {
        for (const LayoutNode& node : piece.nodes)
            m_sizes.push_back(m_isRight ? node.size.transposed() : node.size);
    }

    LevelPlaces places()
    {
        for (const std::vector<int>& items : m_graph.levels)
            lineUp(items);
        for (int sweep = 0; sweep < kSweeps; ++sweep)
            settleAll(sweep % 2 == 0, sweep + 4 >= kSweeps);
        for (int round = 0; round < kStraightenings; ++round)
            straighten();
        setDepths();
        LevelPlaces result;
        for (std::size_t node = 0; node < m_sizes.size(); ++node)
            result.centres.push_back(turned({m_across[node], downOf(node)}));
        for (const std::vector<int>& chain : m_graph.chains)
            result.passes.push_back(passOf(chain));
        return result;
    }

private:
    const LayoutRequest& m_piece;
    const LevelGraph& m_graph;
    const bool m_isRight;
    const int m_rootLevel;
    std::vector<Size> m_sizes;  // by node
    std::vector<double> m_across;  // by item
    std::vector<double> m_tops, m_bottoms;  // by level

    Point turned(Point p) const { return m_isRight ? Point{p.y, p.x} : p; }
    bool isBend(int item) const { return index(item) >= m_sizes.size(); }
    double lengthOf(int item) const { return isBend(item) ? kLane - m_piece.nodeGap : m_sizes[index(item)].width; }

    /// Side by side around 0.
    void lineUp(const std::vector<int>& items)
    {
        double next = 0;
        for (int item : items) {
            m_across[index(item)] = next + lengthOf(item) / 2;
            next += lengthOf(item) + m_piece.nodeGap;
        }
        for (int item : items)
            m_across[index(item)] -= next / 2;
    }

    void settleAll(bool isDown, bool isBoth)
    {
        const std::size_t count = m_graph.levels.size();
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t level = isDown ? i : count - 1 - i;
            if (!isBoth && i == 0)
                continue;
            settle(m_graph.levels[level], isDown || isBoth, !isDown || isBoth);
        }
    }

    void settle(const std::vector<int>& items, bool byAbove, bool byBelow)
    {
        std::vector<Interval> wishes;
        for (int item : items) {
            double sum = kStay * m_across[index(item)], weight = kStay;
            const auto add = [&](const std::vector<LevelGraph::Joint>& joints) {
                for (const LevelGraph::Joint& joint : joints) {
                    const int bends = isBend(item) + isBend(joint.item);
                    const double own = bends == 2 ? kBendToBend : bends == 1 ? kBendToNode : 1;
                    sum += own * m_across[index(joint.item)];
                    weight += own;
                }
            };
            if (byAbove)
                add(m_graph.above[index(item)]);
            if (byBelow)
                add(m_graph.below[index(item)]);
            wishes.push_back({sum / weight, lengthOf(item), weight});
        }
        const std::vector<double> apart = spreadInOrder(wishes, m_piece.nodeGap);
        for (std::size_t i = 0; i < items.size(); ++i)
            m_across[index(items[i])] = apart[i];
    }

    /// Room of an item between its neighbours in the level.
    struct Room {
        double first = 0, last = 0;

        bool isEmpty() const { return first > last; }
        bool holds(double place) const { return place >= first && place <= last; }
    };

    void straighten()
    {
        std::vector<std::size_t> place(m_across.size(), 0);
        for (const std::vector<int>& items : m_graph.levels)
            for (std::size_t i = 0; i < items.size(); ++i)
                place[index(items[i])] = i;
        const auto roomOf = [&](int item) {
            const std::vector<int>& items = m_graph.levels[index(m_graph.levelOf[index(item)])];
            const std::size_t at = place[index(item)];
            const auto apart = [&](int other) {
                return (lengthOf(item) + lengthOf(other)) / 2 + m_piece.nodeGap;
            };
            constexpr double kFar = 1e9;
            return Room{at > 0 ? m_across[index(items[at - 1])] + apart(items[at - 1]) : -kFar,
                        at + 1 < items.size() ? m_across[index(items[at + 1])] - apart(items[at + 1]) : kFar};
        };
        for (const std::vector<int>& chain : m_graph.chains)
            straighten(chain, roomOf);
        for (const auto& [own, other] :
             {std::pair(&m_graph.below, &m_graph.above), std::pair(&m_graph.above, &m_graph.below)})
            for (int node = 0; index(node) < m_sizes.size(); ++node)
                if ((*own)[index(node)].size() == 1 && (own == &m_graph.below || (*other)[index(node)].empty()))
                    if (const double wish = m_across[index((*own)[index(node)].front().item)];
                        std::abs(wish - m_across[index(node)]) < kNear && roomOf(node).holds(wish))
                        m_across[index(node)] = wish;
    }

    /// Puts the bends of an edge in as few straight runs as their rooms allow.
    template <class RoomOf> void straighten(const std::vector<int>& chain, const RoomOf& roomOf)
    {
        for (std::size_t first = 1; first + 1 < chain.size();) {
            Room common = roomOf(chain[first]);
            double sum = m_across[index(chain[first])];
            std::size_t next = first + 1;
            for (; next + 1 < chain.size(); ++next) {
                const Room own = roomOf(chain[next]);
                const Room both{std::max(common.first, own.first), std::min(common.last, own.last)};
                if (both.isEmpty())
                    break;
                common = both;
                sum += m_across[index(chain[next])];
            }
            if (!common.isEmpty()) {
                double wish = sum / static_cast<double>(next - first);
                if (first == 1 && common.holds(m_across[index(chain.front())]))
                    wish = m_across[index(chain.front())];
                else if (next + 1 == chain.size() && common.holds(m_across[index(chain.back())]))
                    wish = m_across[index(chain.back())];
                for (std::size_t i = first; i < next; ++i)
                    m_across[index(chain[i])] = std::clamp(wish, common.first, common.last);
            }
            first = next;
        }
    }

    void setDepths()
    {
        double top = 0;
        for (std::size_t level = 0; level < m_graph.levels.size(); ++level) {
            double depth = 0;
            for (int item : m_graph.levels[level])
                if (!isBend(item))
                    depth = std::max(depth, m_sizes[index(item)].height);
            m_tops.push_back(top);
            m_bottoms.push_back(top + depth);
            const double usual = m_piece.levelGap;
            top += depth + usual + std::min(kTrack * (tracksBelow(level) - 1), kMostTracks * usual);
        }
    }

    /// How many curves run beside each other, across the gap below the level.
    int tracksBelow(std::size_t level) const
    {
        std::vector<Sweep> sweeps;
        for (int item : m_graph.levels[level])
            for (const LevelGraph::Joint& joint : m_graph.below[index(item)])
                sweeps.push_back(static_cast<int>(level) < m_rootLevel
                                     ? Sweep{m_across[index(joint.item)], m_across[index(item)], joint.item}
                                     : Sweep{m_across[index(item)], m_across[index(joint.item)], item});
        return tracksOf(sweeps).count;
    }

    double downOf(std::size_t node) const
    {
        const int level = m_graph.levelOf[node];
        const double top = m_tops[index(level)], bottom = m_bottoms[index(level)], half = m_sizes[node].height / 2;
        return level == m_rootLevel ? (top + bottom) / 2 : level > m_rootLevel ? top + half : bottom - half;
    }

    LevelPass passOf(const std::vector<int>& chain) const
    {
        LevelPass pass{!chain.empty(), {}};
        for (std::size_t i = 0; i < chain.size(); ++i) {
            const std::size_t level = index(m_graph.levelOf[index(chain[i])]);
            const double across = m_across[index(chain[i])];
            if (i > 0)
                pass.points.push_back(turned({across, m_tops[level]}));
            if (i + 1 < chain.size())
                pass.points.push_back(turned({across, m_bottoms[level]}));
        }
        return pass;
    }
};

}  // namespace

LevelPlaces placesOf(const LayoutRequest& piece, const LevelGraph& graph, Orientation orientation, int rootLevel)
{
    return Placer(piece, graph, orientation, rootLevel).places();
}

}  // namespace conspectus
