// K. Sugiyama, S. Tagawa and M. Toda, "Methods for visual understanding of hierarchical system structures", IEEE
// Transactions on Systems, Man and Cybernetics 11 (1981): edges that pass through levels get a bend in each, levels are
// swept down and up, each put in the order of the mean place of what its items are joined with. After each sweep
// neighbours change places where that helps (E. Gansner, E. Koutsofios, S. North and K. Vo, "A technique for drawing
// directed graphs", IEEE Transactions on Software Engineering 19, 1993). Then levels are sifted: every item is moved to
// the place in its level where it crosses least (C. Matuszewski, R. Schoenfeld and P. Molitor, "Using sifting for
// k-layer straightline crossing minimization", GD 1999).
//
// All of that ends where no single move helps, and where depends on where it began. So it begins several times: from
// the given orders, and from the orders in which searches through the graph from random items meet what stands in it.
// In the end the best order is disturbed by a few random moves, sifted again where they spoilt it, and kept if that is
// no worse (H. Lourenco, O. Martin and T. Stuetzle, "Iterated local search", 2003), again and again.
#include "core/layout/levels/level_order.h"

#include "core/layout/index.h"

#include <algorithm>
#include <deque>
#include <numeric>
#include <random>

namespace conspectus {

namespace {

constexpr int kRounds = 12;  // of sweeps down and up from one start,
constexpr int kPatience = 4;  // and so many without a gain
constexpr int kExchanges = 20;  // passes after a sweep
constexpr int kDisturbances = 200;
constexpr int kStartsFromChance = 30;
constexpr long long kMostEffort = 6'000'000;  // joints that are looked at

/// Weights of joints, from the first to the last place, to be summed up to a place (P. Fenwick, 1994).
class PlaceSums {
public:
    explicit PlaceSums(std::size_t places) : m_sums(places + 1, 0) { }

    void add(std::size_t place, long long weight)
    {
        for (std::size_t i = place + 1; i < m_sums.size(); i += i & (~i + 1))
            m_sums[i] += weight;
    }

    /// Of all places up to this one.
    long long upTo(std::size_t place) const
    {
        long long sum = 0;
        for (std::size_t i = place + 1; i > 0; i -= i & (~i + 1))
            sum += m_sums[i];
        return sum;
    }

private:
    std::vector<long long> m_sums;
};

class Orderer {
public:
    explicit Orderer(LevelGraph& graph)
        : m_graph(graph), m_place(graph.levelOf.size(), 0), m_isDirty(graph.levels.size(), true)
    {
    }

    void order(const std::vector<std::vector<double>>& starts)
    {
        for (const std::vector<double>& start : starts)
            tryFrom(start, true);
        tryFrom(starts.front(), false);
        for (int i = 0; i < kStartsFromChance; ++i)
            tryFromSearch(i % 4 < 2, i % 2 == 0);
        setOrder(m_best);
        m_crossings = m_fewest;
        disturb();
        m_graph.levels = std::move(m_best);
    }

private:
    using Joints = std::vector<LevelGraph::Joint>;

    LevelGraph& m_graph;
    std::vector<int> m_place;  // by item, in its level
    std::vector<bool> m_isDirty;  // by level: something may have become better to move in it
    long long m_crossings = 0;  // of the order now
    std::vector<std::vector<int>> m_best;
    long long m_fewest = -1;  // crossings of the best order; -1: none yet
    long long m_effort = 0;
    std::mt19937 m_random{1};

    std::size_t chance(std::size_t count) { return m_random() % count; }

    void keepIfBest()
    {
        if (m_fewest >= 0 && m_crossings >= m_fewest)
            return;
        m_fewest = m_crossings;
        m_best = m_graph.levels;
    }

    void tryFrom(std::vector<double> keys, bool isDownFirst)
    {
        if (isDone())
            return;
        addKeysOfBends(keys);
        for (std::size_t level = 0; level < m_graph.levels.size(); ++level)
            sortLevel(level, keys);
        refine(isDownFirst);
    }

    bool isDone() const { return m_fewest == 0 || (m_fewest > 0 && m_effort > kMostEffort / 2); }

    /// From the order in which searches from random items meet all of them.
    void tryFromSearch(bool isBreadthFirst, bool isDownFirst)
    {
        if (isDone())
            return;
        std::vector<double> keys(m_place.size(), -1);
        double next = 0;
        std::size_t start = chance(keys.size());
        for (std::size_t left = keys.size(); left > 0; --left, start = (start + 1) % keys.size())
            if (keys[start] < 0)
                search(static_cast<int>(start), isBreadthFirst, keys, next);
        for (std::size_t level = 0; level < m_graph.levels.size(); ++level)
            sortLevel(level, keys);
        refine(isDownFirst);
    }

    void search(int start, bool isBreadthFirst, std::vector<double>& keys, double& next)
    {
        std::deque<int> open{start};
        keys[index(start)] = next++;
        while (!open.empty()) {
            const int item = isBreadthFirst ? open.front() : open.back();
            isBreadthFirst ? open.pop_front() : open.pop_back();
            if (!isBreadthFirst)
                keys[index(item)] = next++;
            for (int other : shuffledNeighbours(item))
                if (keys[index(other)] < 0) {
                    keys[index(other)] = next++;
                    open.push_back(other);
                }
        }
    }

    std::vector<int> shuffledNeighbours(int item)
    {
        std::vector<int> near;
        for (const Joints* joints : {&m_graph.above[index(item)], &m_graph.below[index(item)]})
            for (const LevelGraph::Joint& joint : *joints)
                near.push_back(joint.item);
        for (std::size_t left = near.size(); left > 1; --left)
            std::swap(near[left - 1], near[chance(left)]);
        return near;
    }

    /// Sweeps while that helps, then sifts.
    void refine(bool isDownFirst)
    {
        std::vector<std::vector<int>> own = m_graph.levels;
        long long fewest = m_crossings = crossings();
        for (int round = 0, idle = 0; round < kRounds && idle < kPatience && fewest > 0; ++round, ++idle) {
            sweep(isDownFirst == (round % 2 == 0));
            m_crossings = crossings();
            exchangeAll();
            if (m_crossings >= fewest)
                continue;
            fewest = m_crossings;
            own = m_graph.levels;
            idle = -1;
        }
        setOrder(own);
        m_crossings = fewest;
        m_isDirty.assign(m_isDirty.size(), true);
        improve();
        keepIfBest();
    }

    /// Bends stand between the places of the ends of their edge.
    void addKeysOfBends(std::vector<double>& keys) const
    {
        keys.resize(m_place.size(), 0);
        for (const std::vector<int>& chain : m_graph.chains)
            for (std::size_t i = 1; i + 1 < chain.size(); ++i) {
                const double share = static_cast<double>(i) / static_cast<double>(chain.size() - 1);
                keys[index(chain[i])] = keys[index(chain.front())] * (1 - share) + keys[index(chain.back())] * share;
            }
    }

    void setOrder(const std::vector<std::vector<int>>& levels)
    {
        m_graph.levels = levels;
        for (std::size_t level = 0; level < levels.size(); ++level)
            number(level);
    }

    void number(std::size_t level)
    {
        for (std::size_t i = 0; i < m_graph.levels[level].size(); ++i)
            m_place[index(m_graph.levels[level][i])] = static_cast<int>(i);
    }

    void sortLevel(std::size_t level, const std::vector<double>& keys)
    {
        std::vector<int>& items = m_graph.levels[level];
        std::stable_sort(items.begin(), items.end(), [&](int a, int b) { return keys[index(a)] < keys[index(b)]; });
        number(level);
    }

    void sweep(bool isDown)
    {
        const std::size_t count = m_graph.levels.size();
        std::vector<double> keys(m_place.size(), 0);
        for (std::size_t i = 1; i < count; ++i) {
            const std::size_t level = isDown ? i : count - 1 - i, known = isDown ? level - 1 : level + 1;
            const double scale = static_cast<double>(m_graph.levels[known].size()) /
                static_cast<double>(std::max<std::size_t>(m_graph.levels[level].size(), 1));
            for (int item : m_graph.levels[level])
                keys[index(item)] = meanPlace(isDown ? m_graph.above[index(item)] : m_graph.below[index(item)],
                                              m_place[index(item)] * scale);
            sortLevel(level, keys);
        }
    }

    double meanPlace(const Joints& joints, double without)
    {
        double sum = 0, weight = 0;
        for (const LevelGraph::Joint& joint : joints) {
            sum += static_cast<double>(joint.weight) * m_place[index(joint.item)];
            weight += joint.weight;
        }
        m_effort += static_cast<long long>(joints.size());
        return weight > 0 ? sum / weight : without;
    }

    long long crossings() const
    {
        long long sum = 0;
        for (std::size_t level = 0; level + 1 < m_graph.levels.size(); ++level) {
            PlaceSums seen(m_graph.levels[level + 1].size());
            long long all = 0;
            for (int item : m_graph.levels[level]) {
                for (const LevelGraph::Joint& joint : m_graph.below[index(item)])
                    sum += joint.weight * (all - seen.upTo(index(m_place[index(joint.item)])));
                for (const LevelGraph::Joint& joint : m_graph.below[index(item)]) {
                    seen.add(index(m_place[index(joint.item)]), joint.weight);
                    all += joint.weight;
                }
            }
        }
        return sum;
    }

    /// Joints of the items of a level, by place: what `gain` reads.
    void sortJoints(std::size_t level)
    {
        const auto isBefore = [&](const LevelGraph::Joint& a, const LevelGraph::Joint& b) {
            return m_place[index(a.item)] < m_place[index(b.item)];
        };
        for (int item : m_graph.levels[level])
            for (Joints* joints : {&m_graph.above[index(item)], &m_graph.below[index(item)]})
                if (joints->size() > 1)
                    std::sort(joints->begin(), joints->end(), isBefore);
    }

    /// How many crossings would be saved if neighbours changed places.
    long long gain(int left, int right)
    {
        return gain(m_graph.above[index(left)], m_graph.above[index(right)]) +
            gain(m_graph.below[index(left)], m_graph.below[index(right)]);
    }

    long long gain(const Joints& left, const Joints& right)
    {
        long long saved = 0, before = 0, upTo = 0, all = 0;  // weights of the right one's joints
        std::size_t less = 0, notMore = 0;
        for (const LevelGraph::Joint& joint : right)
            all += joint.weight;
        for (const LevelGraph::Joint& joint : left) {
            const int place = m_place[index(joint.item)];
            for (; less < right.size() && m_place[index(right[less].item)] < place; ++less)
                before += right[less].weight;
            for (; notMore < right.size() && m_place[index(right[notMore].item)] <= place; ++notMore)
                upTo += right[notMore].weight;
            saved += joint.weight * (before - (all - upTo));
        }
        m_effort += static_cast<long long>(left.size() + right.size()) + 1;
        return saved;
    }

    void exchangeAll()
    {
        bool isBetter = true;
        for (int pass = 0; pass < kExchanges && isBetter; ++pass) {
            isBetter = false;
            for (std::size_t level = 0; level < m_graph.levels.size(); ++level)
                if (exchange(level))
                    isBetter = true;
        }
    }

    bool exchange(std::size_t level)
    {
        sortJoints(level);
        std::vector<int>& items = m_graph.levels[level];
        const long long before = m_crossings;
        for (std::size_t i = 1; i < items.size(); ++i)
            if (const long long saved = gain(items[i - 1], items[i]); saved > 0) {
                std::swap(items[i - 1], items[i]);
                m_crossings -= saved;
            }
        number(level);
        return m_crossings < before;
    }

    /// Sifts every level that may have become better to sift, until none has.
    void improve()
    {
        const auto dirty = [&] {
            return std::find(m_isDirty.begin(), m_isDirty.end(), true);
        };
        for (auto at = dirty(); at != m_isDirty.end() && m_effort < kMostEffort; at = dirty()) {
            const auto level = static_cast<std::size_t>(at - m_isDirty.begin());
            *at = false;
            if (sift(level))
                spoil(level);
        }
    }

    void spoil(std::size_t level)
    {
        for (std::size_t near = level > 0 ? level - 1 : 0; near <= level + 1 && near < m_isDirty.size(); ++near)
            m_isDirty[near] = true;
    }

    bool sift(std::size_t level)
    {
        sortJoints(level);
        const std::vector<int> items = m_graph.levels[level];
        const long long before = m_crossings;
        for (int item : items)
            sift(m_graph.levels[level], item);
        number(level);
        return m_crossings < before;
    }

    void sift(std::vector<int>& items, int item)
    {
        const auto at = static_cast<std::size_t>(std::find(items.begin(), items.end(), item) - items.begin());
        long long saved = 0, most = 0;
        std::size_t best = at;
        for (std::size_t i = at + 1; i < items.size(); ++i)
            if ((saved += gain(item, items[i])) > most) {
                most = saved;
                best = i;
            }
        saved = 0;
        for (std::size_t i = at; i-- > 0;)
            if ((saved += gain(items[i], item)) > most) {
                most = saved;
                best = i;
            }
        moveItem(items, at, best);
        m_crossings -= most;
    }

    static void moveItem(std::vector<int>& items, std::size_t from, std::size_t to)
    {
        const auto first = items.begin() + static_cast<std::ptrdiff_t>(from),
                   last = items.begin() + static_cast<std::ptrdiff_t>(to);
        if (to > from)
            std::rotate(first, first + 1, last + 1);
        else
            std::rotate(last, first, first + 1);
    }

    /// Moves a few items by chance and improves what comes of it, as long as that is worth the effort.
    void disturb()
    {
        std::vector<std::vector<int>> own = m_graph.levels;
        long long fewest = m_crossings;
        for (int i = 0; i < kDisturbances && m_fewest > 0 && m_effort < kMostEffort; ++i) {
            for (std::size_t moves = 1 + chance(3); moves > 0; --moves)
                moveByChance();
            improve();
            keepIfBest();
            if (m_crossings <= fewest) {
                fewest = m_crossings;
                own = m_graph.levels;
            } else {
                setOrder(own);
                m_crossings = fewest;
            }
        }
    }

    void moveByChance()
    {
        const std::size_t level = chance(m_graph.levels.size());
        std::vector<int>& items = m_graph.levels[level];
        if (items.size() < 2)
            return;
        sortJoints(level);
        const std::size_t from = chance(items.size()), to = chance(items.size());
        for (std::size_t i = from + 1; i <= to; ++i)
            m_crossings -= gain(items[from], items[i]);
        for (std::size_t i = from; i-- > to;)
            m_crossings -= gain(items[i], items[from]);
        moveItem(items, from, to);
        number(level);
        spoil(level);
        m_isDirty[level] = false;  // else it would be moved back at once
    }
};

}  // namespace

void putInOrder(LevelGraph& graph, const std::vector<std::vector<double>>& starts)
{
    if (graph.levels.empty() || starts.empty())
        return;
    Orderer(graph).order(starts);
}

void LevelOrders::putInOrder(LevelGraph& graph, const std::vector<std::vector<double>>& starts)
{
    const auto known = std::find_if(m_known.begin(), m_known.end(), [&](const Known& each) {
        return each.graph.levelOf == graph.levelOf && each.graph.below == graph.below;
    });
    if (known != m_known.end()) {
        graph.levels = known->order;
        return;
    }
    LevelGraph asked = graph;
    conspectus::putInOrder(graph, starts);
    m_known.push_back({std::move(asked), graph.levels});
}

}  // namespace conspectus
