#include "core/layout/placement.h"

#include "core/layout/index.h"
#include "core/layout/spread.h"
#include "core/layout/tidy_tree.h"

#include <array>
#include <map>

namespace conspectus {

namespace {

std::vector<Size> sizesOf(const LayoutRequest& piece)
{
    std::vector<Size> sizes;
    for (const LayoutNode& node : piece.nodes)
        sizes.push_back(node.size);
    return sizes;
}

/// Works downwards; for Orientation::Right everything is transposed before and after.
class Levels {
public:
    Levels(const LayoutRequest& piece, const Skeleton& skeleton, Orientation orientation, std::span<const Point> answer)
        : m_isRight(orientation == Orientation::Right),
          m_sizes(sizesOf(piece)),
          m_centres(answer.begin(), answer.end()),
          m_skeleton(skeleton),
          m_nodeGap(piece.nodeGap),
          m_levelGap(piece.levelGap)
    {
        for (std::size_t i = 0; i < m_sizes.size(); ++i) {
            transpose(m_centres[i]);
            if (m_isRight)
                m_sizes[i] = m_sizes[i].transposed();
            m_members[levelOf(i)].push_back(i);
        }
    }

    std::vector<Point> centres()
    {
        double top = 0;
        for (const auto& [level, members] : m_members) {
            top += setLevel(level, members, top) + m_levelGap;
            keepApart(members);
        }
        straighten();
        for (Point& centre : m_centres)
            transpose(centre);
        return std::move(m_centres);
    }

private:
    const bool m_isRight;
    std::vector<Size> m_sizes;
    std::vector<Point> m_centres;
    const Skeleton& m_skeleton;
    const double m_nodeGap, m_levelGap;
    std::map<int, std::vector<std::size_t>> m_members;

    void transpose(Point& p) const
    {
        if (m_isRight)
            std::swap(p.x, p.y);
    }

    int levelOf(std::size_t node) const
    {
        return m_skeleton.isMirrored[node] ? -m_skeleton.levels[node] : m_skeleton.levels[node];
    }

    double setLevel(int level, const std::vector<std::size_t>& members, double top)
    {
        double depth = 0;
        for (std::size_t node : members)
            depth = std::max(depth, m_sizes[node].height);
        for (std::size_t node : members) {
            const double half = m_sizes[node].height / 2;
            m_centres[node].y = level == 0 ? top + depth / 2 : level > 0 ? top + half : top + depth - half;
        }
        return depth;
    }

    /// Puts what has one node below it in line with that, deepest levels first, so that curves have no small steps.
    void straighten()
    {
        std::vector<int> onlyChild(m_sizes.size(), -1), children(m_sizes.size(), 0);
        for (int node = 0; index(node) < m_sizes.size(); ++node)
            if (const int parent = m_skeleton.parents[index(node)]; parent >= 0) {
                onlyChild[index(parent)] = node;
                ++children[index(parent)];
            }
        const auto align = [&](const std::vector<std::size_t>& members) {
            for (std::size_t node : members)
                if (children[node] == 1)
                    m_centres[node].x = m_centres[index(onlyChild[node])].x;
            keepApart(members);
        };
        for (auto level = m_members.rbegin(); level != m_members.rend() && level->first >= 0; ++level)
            align(level->second);
        for (auto level = m_members.begin(); level != m_members.end() && level->first < 0; ++level)
            align(level->second);
    }

    void keepApart(const std::vector<std::size_t>& members)
    {
        std::vector<Interval> intervals;
        for (std::size_t node : members)
            intervals.push_back({m_centres[node].x, m_sizes[node].width});
        const std::vector<double> apart = spread(intervals, m_nodeGap);
        for (std::size_t i = 0; i < members.size(); ++i)
            m_centres[members[i]].x = apart[i];
    }
};

/// The part of a tree that stands on one side of the roots, with the roots.
struct Half {
    std::vector<int> nodes;
    std::vector<Point> centres;
};

Half halfOf(const LayoutRequest& piece, const Skeleton& skeleton, Orientation orientation,
            const std::vector<double>& keys, int root, const Forest& whole, bool isMirrored)
{
    Half half;
    std::vector<int> placeOf(piece.nodes.size(), -1), parents;
    std::vector<Size> sizes;
    std::vector<double> ownKeys, headroom;
    half.nodes.push_back(root);
    for (std::size_t i = 0; i < half.nodes.size(); ++i) {
        const int node = half.nodes[i];
        placeOf[index(node)] = static_cast<int>(i);
        parents.push_back(i == 0 ? -1 : placeOf[index(whole.parent(node))]);
        sizes.push_back(piece.nodes[index(node)].size);
        ownKeys.push_back(keys.empty() ? node : keys[index(node)]);
        headroom.push_back(skeleton.headroom.empty() ? 0 : skeleton.headroom[index(node)]);
        for (int child : whole.children(node))
            if (skeleton.isMirrored[index(child)] == isMirrored)
                half.nodes.push_back(child);
    }
    half.centres = tidyTree(Forest(parents, ownKeys), sizes, orientation, {piece.nodeGap, piece.levelGap}, headroom);
    const Point origin = half.centres.front();
    for (Point& centre : half.centres) {
        centre = centre - origin;
        if (isMirrored)
            (orientation == Orientation::Right ? centre.x : centre.y) *= -1;
    }
    return half;
}

bool hasMirrored(const Skeleton& skeleton)
{
    return std::find(skeleton.isMirrored.begin(), skeleton.isMirrored.end(), true) != skeleton.isMirrored.end();
}

}  // namespace

std::vector<Point> placedInLevels(const LayoutRequest& piece, const Skeleton& skeleton, Orientation orientation,
                                  std::span<const Point> answer)
{
    return Levels(piece, skeleton, orientation, answer).centres();
}

std::vector<Point> placedAsTree(const LayoutRequest& piece, const Skeleton& skeleton, Orientation orientation,
                                const std::vector<double>& keys)
{
    const Forest whole(skeleton.parents, keys);
    if (!hasMirrored(skeleton))
        return tidyTree(whole, sizesOf(piece), orientation, {piece.nodeGap, piece.levelGap}, skeleton.headroom);

    std::vector<Point> centres(piece.nodes.size());
    double next = 0;  // across the levels, where the next root's tree may begin
    for (int root : whole.roots()) {
        double low = 0, high = 0;
        const std::array<Half, 2> halves{halfOf(piece, skeleton, orientation, keys, root, whole, false),
                                         halfOf(piece, skeleton, orientation, keys, root, whole, true)};
        for (const Half& half : halves)
            for (std::size_t i = 0; i < half.nodes.size(); ++i) {
                const Size size = piece.nodes[index(half.nodes[i])].size;
                const bool isRight = orientation == Orientation::Right;
                const double across = isRight ? half.centres[i].y : half.centres[i].x;
                const double reach = (isRight ? size.height : size.width) / 2;
                low = std::min(low, across - reach);
                high = std::max(high, across + reach);
                centres[index(half.nodes[i])] = half.centres[i];
            }
        for (const Half& half : halves)
            for (std::size_t i = 0; i < half.nodes.size(); ++i) {
                Point& centre = centres[index(half.nodes[i])];
                centre = half.centres[i];
                (orientation == Orientation::Right ? centre.y : centre.x) += next - low;
            }
        next += high - low + piece.nodeGap;
    }
    return centres;
}

}  // namespace conspectus
