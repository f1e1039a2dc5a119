#include "core/layout/engines/nested_boxes.h"

#include "core/layout/engines/shelf_boxes.h"
#include "core/layout/geometry/curves.h"
#include "core/layout/geometry/settle.h"
#include "core/layout/index.h"
#include "core/layout/routing/router.h"
#include "core/layout/structure/leaf_blocks.h"
#include "core/layout/structure/sibling_order.h"

#include <map>

namespace conspectus {

namespace {

constexpr std::size_t kFewForCare = 900;  // edges; beyond, curves are drawn quickly

Forest forestOf(const LayoutRequest& view)
{
    std::vector<int> parents;
    for (const LayoutNode& node : view.nodes)
        parents.push_back(node.parent);
    const Forest forest(parents);
    return Forest(std::move(parents), siblingOrder(forest, view.edges));
}

double tallestPhrase(const LayoutRequest& view)
{
    double tallest = 0;
    for (const LayoutEdge& edge : view.edges)
        tallest = std::max(tallest, edge.phrase.height);
    return tallest;
}

/// The first edge between each node and the one above it; -1: none.
std::vector<int> branchEdges(const LayoutRequest& view)
{
    std::vector<int> branches(view.nodes.size(), -1);
    for (int i = 0; index(i) < view.edges.size(); ++i) {
        const LayoutEdge& edge = view.edges[index(i)];
        for (const auto& [child, parent] : {std::pair(edge.to, edge.from), std::pair(edge.from, edge.to)})
            if (child != parent && view.nodes[index(child)].parent == parent && branches[index(child)] < 0)
                branches[index(child)] = i;
    }
    return branches;
}

/// The children whose branches are of the most frequent kind and direction, as a block.
LeafBlock blockOf(const LayoutRequest& view, int anchor, std::span<const int> children,
                  const std::vector<int>& branches)
{
    std::map<std::pair<int, bool>, std::vector<int>> kinds;
    for (int child : children)
        if (const int edge = branches[index(child)]; edge >= 0 && view.edges[index(edge)].kind >= 0)
            kinds[{view.edges[index(edge)].kind, view.edges[index(edge)].from == anchor}].push_back(child);
    LeafBlock block;
    block.anchor = anchor;
    for (const auto& [kind, members] : kinds)
        if (members.size() > block.nodes.size())
            block.nodes = members;
    for (int child : block.nodes)
        block.edges.push_back(branches[index(child)]);
    return block;
}

}  // namespace

Layout nestedBoxes(const LayoutRequest& view)
{
    const Forest forest = forestOf(view);
    std::vector<Size> sizes;
    for (const LayoutNode& node : view.nodes)
        sizes.push_back(node.size);
    const double aspect = view.target.height > 0 ? view.target.width / view.target.height : 1;
    const double gap = std::max(view.nodeGap, tallestPhrase(view) + 8);
    ShelfBoxes boxes = shelfBoxes(forest, sizes, aspect, {view.nodeGap, gap, kFramePadding});

    Layout layout;
    layout.centres = std::move(boxes.centres);
    layout.edges.resize(view.edges.size());
    const bool isSettled = !needsSettling(view, layout.centres);
    if (!isSettled)
        settle(view, layout.centres);
    const std::vector<int> branches = branchEdges(view);
    for (int anchor = 0; isSettled && index(anchor) < view.nodes.size(); ++anchor) {
        LeafBlock block = blockOf(view, anchor, forest.children(anchor), branches);
        if (block.nodes.empty())
            continue;
        block.frame = boxes.frames[index(anchor)];
        const Point centre = layout.centres[index(anchor)];
        block.stem =
            straightSpline({{centre.x, centre.y + sizes[index(anchor)].height / 2}, {centre.x, block.frame.y}});
        if (view.edges[index(block.edges.front())].to == anchor)
            block.stem = reversed(std::move(block.stem));
        for (int edge : block.edges)
            layout.edges[index(edge)].block = static_cast<int>(layout.blocks.size());
        layout.blocks.push_back(std::move(block));
    }
    routeFreely(view, view.edges.size() <= kFewForCare ? RouteCare::Careful : RouteCare::Quick, layout);
    layout.bounds = boundsOf(view, layout);
    return layout;
}

}  // namespace conspectus
