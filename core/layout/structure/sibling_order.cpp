// Each relation outside of the tree joins two siblings: the branches under the lowest concept above both of its ends.
// Siblings are first put in the order of a search along these joints, depth first, then moved to the mean place of what
// they are joined with as long as that makes the joints shorter (the barycentre method for linear arrangements, after
// K. Sugiyama, S. Tagawa and M. Toda, 1981).
#include "core/layout/structure/sibling_order.h"

#include "core/layout/index.h"

#include <map>
#include <numeric>

namespace conspectus {

namespace {

constexpr std::size_t kMostEdges = 20'000;
constexpr int kMostClimbs = 2'000'000;  // steps up the tree, for all relations
constexpr int kRounds = 30;

/// One family of siblings, by their place in it.
class Family {
public:
    explicit Family(std::size_t members) : m_joints(members), m_order(members), m_place(members)
    {
        std::iota(m_order.begin(), m_order.end(), 0);
    }

    void join(int a, int b)
    {
        m_joints[index(a)].push_back(b);
        m_joints[index(b)].push_back(a);
    }

    /// The members from first to last.
    std::vector<int> order()
    {
        search();
        number();
        std::vector<int> best = m_order;
        long long shortest = stretch();
        for (int round = 0; round < kRounds; ++round) {
            moveToMeans();
            const long long now = stretch();
            if (now < shortest) {
                shortest = now;
                best = m_order;
            }
        }
        return best;
    }

private:
    std::vector<std::vector<int>> m_joints;
    std::vector<int> m_order, m_place;

    void search()
    {
        std::vector<bool> isMet(m_joints.size(), false);
        std::vector<int> met, open;
        for (std::size_t start = m_joints.size(); start-- > 0;)
            open.push_back(static_cast<int>(start));
        while (!open.empty()) {
            const int member = open.back();
            open.pop_back();
            if (isMet[index(member)])
                continue;
            isMet[index(member)] = true;
            met.push_back(member);
            open.insert(open.end(), m_joints[index(member)].rbegin(), m_joints[index(member)].rend());
        }
        m_order = std::move(met);
    }

    void number()
    {
        for (std::size_t i = 0; i < m_order.size(); ++i)
            m_place[index(m_order[i])] = static_cast<int>(i);
    }

    long long stretch() const
    {
        long long sum = 0;
        for (int member : m_order)
            for (int other : m_joints[index(member)])
                sum += std::abs(m_place[index(member)] - m_place[index(other)]);
        return sum;
    }

    /// Halfway, so that two that are joined do not change places for ever.
    void moveToMeans()
    {
        std::vector<double> wishes(m_joints.size());
        for (std::size_t i = 0; i < m_joints.size(); ++i) {
            double sum = 0;
            for (int other : m_joints[i])
                sum += m_place[index(other)];
            wishes[i] =
                m_joints[i].empty() ? m_place[i] : (m_place[i] + sum / static_cast<double>(m_joints[i].size())) / 2;
        }
        std::stable_sort(m_order.begin(), m_order.end(),
                         [&](int a, int b) { return wishes[index(a)] < wishes[index(b)]; });
        number();
    }
};

class Families {
public:
    explicit Families(const Forest& forest) : m_forest(forest), m_depth(forest.size(), 0), m_place(forest.size(), 0)
    {
        for (int node : forest.topDown())
            if (forest.parent(node) >= 0)
                m_depth[index(node)] = m_depth[index(forest.parent(node))] + 1;
        number(forest.roots());
        for (int node : forest.topDown())
            number(forest.children(node));
    }

    void join(int a, int b)
    {
        for (; m_depth[index(a)] > m_depth[index(b)]; ++m_climbs)
            a = m_forest.parent(a);
        for (; m_depth[index(b)] > m_depth[index(a)]; ++m_climbs)
            b = m_forest.parent(b);
        for (; a != b && m_forest.parent(a) != m_forest.parent(b); ++m_climbs) {
            a = m_forest.parent(a);
            b = m_forest.parent(b);
        }
        if (a == b)  // one is above the other
            return;
        const int parent = m_forest.parent(a);
        const std::size_t members = (parent < 0 ? m_forest.roots() : m_forest.children(parent)).size();
        m_families.try_emplace(parent, members).first->second.join(m_place[index(a)], m_place[index(b)]);
    }

    bool isSpent() const { return m_climbs > kMostClimbs; }

    void setKeys(std::vector<double>& keys)
    {
        for (auto& [parent, family] : m_families) {
            const std::span<const int> members = parent < 0 ? m_forest.roots() : m_forest.children(parent);
            double next = 0;
            for (int member : family.order())
                keys[index(members[index(member)])] = next++;
        }
    }

private:
    const Forest& m_forest;
    std::vector<int> m_depth;
    std::vector<int> m_place;  // among the siblings
    std::map<int, Family> m_families;  // by the concept above, those with joints
    int m_climbs = 0;

    void number(std::span<const int> siblings)
    {
        for (std::size_t i = 0; i < siblings.size(); ++i)
            m_place[index(siblings[i])] = static_cast<int>(i);
    }
};

}  // namespace

std::vector<double> siblingOrder(const Forest& forest, const std::vector<LayoutEdge>& edges)
{
    std::vector<double> keys(forest.size());
    std::iota(keys.begin(), keys.end(), 0);
    if (edges.size() > kMostEdges + forest.size())
        return keys;
    Families families(forest);
    for (const LayoutEdge& edge : edges)
        if (edge.from != edge.to && !families.isSpent())
            families.join(edge.from, edge.to);
    if (!families.isSpent())
        families.setKeys(keys);
    return keys;
}

}  // namespace conspectus
