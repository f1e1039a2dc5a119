#include "core/layout/structure/leaf_blocks.h"

#include "core/layout/index.h"

#include <map>
#include <numeric>
#include <tuple>

namespace conspectus {

namespace {

struct Degrees {
    std::vector<int> edges;  // how many ends of edges a node has
    std::vector<int> narrower;  // how many nodes hang under it
};

Degrees degreesOf(const LayoutRequest& request)
{
    Degrees degrees{std::vector<int>(request.nodes.size(), 0), std::vector<int>(request.nodes.size(), 0)};
    for (const LayoutEdge& edge : request.edges) {
        ++degrees.edges[index(edge.from)];
        ++degrees.edges[index(edge.to)];
    }
    for (const LayoutNode& node : request.nodes)
        if (node.parent >= 0)
            ++degrees.narrower[index(node.parent)];
    return degrees;
}

struct Grid {
    std::vector<double> widths;  // of columns
    std::vector<double> heights;  // of rows

    Size size() const
    {
        const auto extent = [](const std::vector<double>& parts) {
            return std::accumulate(parts.begin(), parts.end(), 2 * kFramePadding - kCellGap) +
                kCellGap * static_cast<double>(parts.size());
        };
        return {extent(widths), extent(heights)};
    }
};

Grid gridOf(const LayoutRequest& request, const LeafGroup& group, std::size_t columns)
{
    Grid grid;
    grid.widths.assign(columns, 0);
    grid.heights.assign((group.nodes.size() + columns - 1) / columns, 0);
    for (std::size_t i = 0; i < group.nodes.size(); ++i) {
        const Size size = request.nodes[index(group.nodes[i])].size;
        double &width = grid.widths[i % columns], &height = grid.heights[i / columns];
        width = std::max(width, size.width);
        height = std::max(height, size.height);
    }
    return grid;
}

/// Columns that leave no more holes in the last row than their number of rows makes needed.
std::size_t evened(std::size_t count, std::size_t columns)
{
    const std::size_t rows = (count + columns - 1) / columns;
    return (count + rows - 1) / rows;
}

/// Few tries, whatever the size: all column counts of small groups, then growing steps.
std::vector<std::size_t> columnChoices(std::size_t count)
{
    std::vector<std::size_t> choices;
    for (std::size_t columns = 1; columns <= count; columns += std::max<std::size_t>(1, columns / 8))
        if (choices.empty() || choices.back() != evened(count, columns))
            choices.push_back(evened(count, columns));
    return choices;
}

Grid bestGrid(const LayoutRequest& request, const LeafGroup& group, double aspect)
{
    Grid best;
    double bestDistance = 0;
    for (std::size_t columns : columnChoices(group.nodes.size())) {
        Grid grid = gridOf(request, group, columns);
        const Size size = grid.size();
        const double distance = std::abs(std::log(size.width / size.height / aspect));
        if (best.widths.empty() || distance < bestDistance) {
            best = std::move(grid);
            bestDistance = distance;
        }
    }
    return best;
}

BlockShape filled(const LayoutRequest& request, const LeafGroup& group, const Grid& grid)
{
    BlockShape shape{grid.size(), {}};
    const std::size_t columns = grid.widths.size();
    Point corner{kFramePadding, kFramePadding};
    for (std::size_t i = 0; i < group.nodes.size(); ++i) {
        const std::size_t column = i % columns, row = i / columns;
        const Size size = request.nodes[index(group.nodes[i])].size;
        shape.centres.push_back({corner.x + size.width / 2, corner.y + grid.heights[row] / 2});
        corner.x += grid.widths[column] + kCellGap;
        if (column + 1 == columns)
            corner = {kFramePadding, corner.y + grid.heights[row] + kCellGap};
    }
    return shape;
}

}  // namespace

std::vector<LeafGroup> leafGroups(const LayoutRequest& request)
{
    const Degrees degrees = degreesOf(request);
    const auto isLeaf = [&](int node, int anchor) {
        const LayoutNode& leaf = request.nodes[index(node)];
        return node != anchor && degrees.edges[index(node)] == 1 && degrees.narrower[index(node)] == 0 && !leaf.pin &&
            (leaf.parent < 0 || leaf.parent == anchor) && request.nodes[index(anchor)].parent != node;
    };
    using Key = std::tuple<int, int, bool, bool>;  // anchor, kind, outward, hierarchical
    std::map<Key, std::vector<std::pair<int, int>>> members;
    for (int i = 0; index(i) < request.edges.size(); ++i) {
        const LayoutEdge& edge = request.edges[index(i)];
        if (edge.kind < 0)
            continue;
        if (isLeaf(edge.to, edge.from))
            members[{edge.from, edge.kind, true, edge.isHierarchical}].emplace_back(edge.to, i);
        else if (isLeaf(edge.from, edge.to))
            members[{edge.to, edge.kind, false, edge.isHierarchical}].emplace_back(edge.from, i);
    }
    std::vector<LeafGroup> groups;
    for (auto& [key, pairs] : members) {
        if (pairs.size() < 2)
            continue;
        std::sort(pairs.begin(), pairs.end());
        LeafGroup group{std::get<0>(key), std::get<2>(key), {}, {}};
        for (const auto& [node, edge] : pairs) {
            group.nodes.push_back(node);
            group.edges.push_back(edge);
        }
        groups.push_back(std::move(group));
    }
    std::sort(groups.begin(), groups.end(),
              [](const LeafGroup& a, const LeafGroup& b) { return a.nodes.front() < b.nodes.front(); });
    return groups;
}

BlockShape shapeOf(const LayoutRequest& request, const LeafGroup& group, double aspect)
{
    return filled(request, group, bestGrid(request, group, aspect));
}

BlockShape shapeInColumns(const LayoutRequest& request, const LeafGroup& group, std::size_t columns)
{
    return filled(request, group, gridOf(request, group, std::clamp<std::size_t>(columns, 1, group.nodes.size())));
}

}  // namespace conspectus
