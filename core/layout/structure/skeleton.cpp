#include "core/layout/structure/skeleton.h"

#include "core/layout/index.h"

#include <deque>
#include <numeric>

namespace conspectus {

namespace {

/// Joins the trees of a piece, from the largest on, along the edges between them.
class Joiner {
public:
    Joiner(const LayoutRequest& piece, std::vector<double> headroom)
        : m_piece(piece), m_trees(parentsOf(piece)), m_edgesOf(piece.nodes.size())
    {
        m_skeleton.headroom = std::move(headroom);
        for (int edge = 0; index(edge) < piece.edges.size(); ++edge) {
            m_edgesOf[index(piece.edges[index(edge)].from)].push_back(edge);
            if (piece.edges[index(edge)].from != piece.edges[index(edge)].to)
                m_edgesOf[index(piece.edges[index(edge)].to)].push_back(edge);
        }
    }

    Skeleton join()
    {
        const std::size_t count = m_piece.nodes.size();
        m_isJoined.assign(count, false);
        m_skeleton.parents.resize(count);
        m_skeleton.parentEdges.assign(count, -1);
        m_skeleton.levels.assign(count, 0);
        m_skeleton.isMirrored.assign(count, false);
        findRoots();
        for (int root : rootsByWeight())
            if (!m_isJoined[index(root)])
                joinFrom(root);
        const int highest = count ? *std::min_element(m_skeleton.levels.begin(), m_skeleton.levels.end()) : 0;
        for (int& level : m_skeleton.levels)
            level -= highest;
        return std::move(m_skeleton);
    }

private:
    const LayoutRequest& m_piece;
    const Forest m_trees;
    std::vector<std::vector<int>> m_edgesOf;
    std::vector<int> m_rootOf;
    std::vector<int> m_weights;  // by root: nodes, then edges
    std::vector<int> m_depths;  // below the own root
    std::vector<bool> m_isJoined;
    std::deque<int> m_queue;
    Skeleton m_skeleton;

    static std::vector<int> parentsOf(const LayoutRequest& piece)
    {
        std::vector<int> parents;
        for (const LayoutNode& node : piece.nodes)
            parents.push_back(node.parent);
        return parents;
    }

    void findRoots()
    {
        m_rootOf.resize(m_trees.size());
        m_depths.assign(m_trees.size(), 0);
        m_weights.assign(m_trees.size(), 0);
        for (int node : m_trees.topDown()) {
            const int parent = m_trees.parent(node);
            m_skeleton.parents[index(node)] = parent;
            m_rootOf[index(node)] = parent < 0 ? node : m_rootOf[index(parent)];
            m_depths[index(node)] = parent < 0 ? 0 : m_depths[index(parent)] + span(node);
            ++m_weights[index(m_rootOf[index(node)])];
        }
    }

    /// Levels from the parent.
    int span(int node) const { return !m_skeleton.headroom.empty() && m_skeleton.headroom[index(node)] > 0 ? 2 : 1; }

    std::vector<int> rootsByWeight() const
    {
        std::vector<int> roots(m_trees.roots().begin(), m_trees.roots().end());
        const auto weight = [&](int root) {
            return std::pair(m_weights[index(root)], m_edgesOf[index(root)].size());
        };
        std::stable_sort(roots.begin(), roots.end(), [&](int a, int b) { return weight(a) > weight(b); });
        return roots;
    }

    void joinFrom(int root)
    {
        addTree(root, 0);
        for (; !m_queue.empty(); m_queue.pop_front()) {
            const int node = m_queue.front();
            for (int edge : m_edgesOf[index(node)])
                follow(node, edge);
        }
    }

    void addTree(int root, int level)
    {
        std::vector<int> tree{root};
        for (std::size_t i = 0; i < tree.size(); ++i) {
            const int node = tree[i];
            m_isJoined[index(node)] = true;
            m_skeleton.levels[index(node)] = level + m_depths[index(node)];
            m_queue.push_back(node);
            const std::span<const int> below = m_trees.children(node);
            tree.insert(tree.end(), below.begin(), below.end());
        }
    }

    void follow(int node, int edge)
    {
        const LayoutEdge& e = m_piece.edges[index(edge)];
        const int other = e.from == node ? e.to : e.from;
        if (m_skeleton.parents[index(other)] == node && m_skeleton.parentEdges[index(other)] < 0)
            m_skeleton.parentEdges[index(other)] = edge;
        if (m_isJoined[index(other)])
            return;
        const int root = m_rootOf[index(other)];
        const bool isAbove = e.isHierarchical && e.from == other;
        const int level = m_skeleton.levels[index(node)] + (isAbove ? -1 : span(other));
        if (root == other && !isAbove) {
            m_skeleton.parents[index(other)] = node;
            m_skeleton.parentEdges[index(other)] = edge;
        } else {
            m_skeleton.ties.push_back(edge);
        }
        addTree(root, level - m_depths[index(other)]);
    }
};

/// Splits the branches of one root.
class Splitter {
public:
    Splitter(const LayoutRequest& piece, Orientation orientation, const Skeleton& skeleton)
        : m_piece(piece),
          m_forest(skeleton.parents),
          m_extents(piece.nodes.size(), 0),
          m_branchOf(piece.nodes.size(), -1)
    {
        const std::span<const int> order = m_forest.topDown();
        for (auto node = order.rbegin(); node != order.rend(); ++node) {
            const Size size = piece.nodes[index(*node)].size;
            double below = 0;
            for (int child : m_forest.children(*node))
                below += m_extents[index(child)];
            const double own = (orientation == Orientation::Right ? size.height : size.width) + piece.nodeGap;
            m_extents[index(*node)] = std::max(own, below);
        }
    }

    bool split(Skeleton& skeleton)
    {
        bool isChanged = false;
        for (int root : m_forest.roots()) {
            const std::span<const int> branches = m_forest.children(root);
            if (branches.size() < 2)
                continue;
            const std::uint32_t mirrored = bestSplit(branches);
            for (std::size_t i = 0; i < branches.size(); ++i)
                if (i < kMost && (mirrored >> i & 1u))
                    mirror(branches[i], skeleton);
            isChanged = isChanged || mirrored != 0;
        }
        return isChanged;
    }

private:
    static constexpr std::size_t kMost = 10;  // branches that are tried in all combinations; others stay
    static constexpr double kAcross = 0.04;  // an edge between the sides weighs as much imbalance

    const LayoutRequest& m_piece;
    const Forest m_forest;
    std::vector<double> m_extents;
    std::vector<int> m_branchOf;

    std::uint32_t bestSplit(std::span<const int> branches)
    {
        std::fill(m_branchOf.begin(), m_branchOf.end(), -1);
        double all = 0;
        for (std::size_t i = 0; i < branches.size(); ++i) {
            all += m_extents[index(branches[i])];
            forEachBelow(branches[i], [&](int node) { m_branchOf[index(node)] = static_cast<int>(i); });
        }
        const std::vector<std::pair<int, int>> links = linksBetween();
        std::uint32_t best = 0;
        double bestCost = 0;
        const std::size_t tried = std::min(branches.size(), kMost);
        // The first branch always stays: a picture and its mirror image are equally good.
        for (std::uint32_t choice = 0; choice < (1u << tried); choice += 2) {
            double mirrored = 0;
            for (std::size_t i = 0; i < tried; ++i)
                mirrored += (choice >> i & 1u) ? m_extents[index(branches[i])] : 0;
            const auto across = std::count_if(links.begin(), links.end(), [&](const auto& link) {
                return (choice >> link.first & 1u) != (choice >> link.second & 1u);
            });
            const double cost = std::abs(1 - 2 * mirrored / all) + kAcross * static_cast<double>(across);
            if (choice == 0 || cost < bestCost) {
                best = choice;
                bestCost = cost;
            }
        }
        return best;
    }

    std::vector<std::pair<int, int>> linksBetween() const
    {
        std::vector<std::pair<int, int>> links;
        for (const LayoutEdge& edge : m_piece.edges) {
            const int a = m_branchOf[index(edge.from)], b = m_branchOf[index(edge.to)];
            if (a >= 0 && b >= 0 && a != b && index(a) < kMost && index(b) < kMost)
                links.emplace_back(a, b);
        }
        return links;
    }

    template <class Visit> void forEachBelow(int top, Visit&& visit) const
    {
        std::vector<int> open{top};
        while (!open.empty()) {
            const int node = open.back();
            open.pop_back();
            visit(node);
            const std::span<const int> below = m_forest.children(node);
            open.insert(open.end(), below.begin(), below.end());
        }
    }

    void mirror(int branch, Skeleton& skeleton) const
    {
        forEachBelow(branch, [&](int node) { skeleton.isMirrored[index(node)] = true; });
    }
};

}  // namespace

Skeleton skeletonOf(const LayoutRequest& piece, std::vector<double> headroom)
{
    return Joiner(piece, std::move(headroom)).join();
}

bool mirrorBranches(const LayoutRequest& piece, Orientation orientation, Skeleton& skeleton)
{
    return Splitter(piece, orientation, skeleton).split(skeleton);
}

LayoutRequest levelledRequest(const LayoutRequest& piece, const Skeleton& skeleton)
{
    constexpr double kTreeWeight = 100;  // no number of other edges pulls a node out of its level
    LayoutRequest levelled = piece;
    levelled.edges.clear();
    std::vector<bool> isTree(piece.edges.size(), false);
    for (int edge : skeleton.parentEdges)
        if (edge >= 0)
            isTree[index(edge)] = true;
    for (int tie : skeleton.ties)
        isTree[index(tie)] = true;
    const auto levelOf = [&](int node) {
        return skeleton.isMirrored[index(node)] ? -skeleton.levels[index(node)] : skeleton.levels[index(node)];
    };
    for (std::size_t i = 0; i < piece.edges.size(); ++i) {
        LayoutEdge edge = piece.edges[i];
        if (levelOf(edge.from) > levelOf(edge.to))
            std::swap(edge.from, edge.to);
        const int span = levelOf(edge.to) - levelOf(edge.from);
        if (span == 0)
            continue;
        edge.isHierarchical = true;
        edge.weight = isTree[i] ? kTreeWeight : 1;
        edge.phrase = {};
        const int last = edge.to;
        for (int step = 1; isTree[i] && step < span; ++step) {
            edge.to = static_cast<int>(levelled.nodes.size());
            levelled.nodes.emplace_back();
            levelled.edges.push_back(edge);
            edge.from = edge.to;
        }
        edge.to = last;
        levelled.edges.push_back(edge);
    }
    return levelled;
}

}  // namespace conspectus
