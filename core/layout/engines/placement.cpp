#include "core/layout/engines/placement.h"

#include "core/layout/engines/tidy_tree.h"
#include "core/layout/index.h"

#include <array>

namespace conspectus {

namespace {

std::vector<Size> sizesOf(const LayoutRequest& piece)
{
    std::vector<Size> sizes;
    for (const LayoutNode& node : piece.nodes)
        sizes.push_back(node.size);
    return sizes;
}

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
