// requests.h: layout requests written by hand or by chance, and an engine that needs no Graphviz.
#pragma once
#include "core/layout/arrange/arrange.h"
#include "core/layout/geometry/packing.h"
#include "core/layout/index.h"

#include <random>

namespace conspectus {

inline constexpr Size kPlainBox{100, 30};

/// A node of the usual size under `parent`.
inline LayoutNode node(int parent = -1, Size size = kPlainBox) { return {size, parent, std::nullopt}; }

/// "from includes to".
inline LayoutEdge includes(int from, int to, int kind = 0) { return {from, to, true, kind, {}, 1}; }

/// A relation outside of the hierarchy, with a phrase.
inline LayoutEdge relates(int from, int to, int kind = 7) { return {from, to, false, kind, {70, 18}, 1}; }

/// One root with `leaves` leaves that it includes.
inline LayoutRequest star(int leaves)
{
    LayoutRequest request;
    request.nodes.push_back(node());
    for (int i = 1; i <= leaves; ++i) {
        request.nodes.push_back(node(0));
        request.edges.push_back(includes(0, i));
    }
    return request;
}

inline std::vector<Size> randomSizes(unsigned seed, int count)
{
    std::mt19937 random(seed);
    std::vector<Size> sizes;
    for (int i = 0; i < count; ++i)
        sizes.push_back({20.0 + static_cast<int>(random() % 200), 15.0 + static_cast<int>(random() % 90)});
    return sizes;
}

/// Each node hangs under an earlier one or is a root; besides the tree there are random relations: cycles, loops,
/// parallel and opposite ones. Sizes, phrases and kinds are random, too.
inline LayoutRequest randomRequest(unsigned seed, int nodes, double extraEdges)
{
    std::mt19937 random(seed);
    const auto upTo = [&](int most) {
        return static_cast<int>(random() % static_cast<unsigned>(most + 1));
    };
    LayoutRequest request;
    request.engine = "layered";
    for (int i = 0; i < nodes; ++i) {
        const int parent = i == 0 || upTo(9) == 0 ? -1 : upTo(i - 1);
        request.nodes.push_back(node(parent, {30.0 + upTo(170), 20.0 + upTo(60)}));
        if (parent >= 0) {
            LayoutEdge edge = includes(parent, i, upTo(3));
            if (edge.kind > 1)
                edge.phrase = {40.0 + 10 * edge.kind, 18};
            request.edges.push_back(edge);
        }
    }
    for (int i = 0; i < static_cast<int>(nodes * extraEdges); ++i) {
        LayoutEdge edge = relates(upTo(nodes - 1), upTo(nodes - 1), upTo(5) - 1);
        edge.isHierarchical = upTo(3) == 0;
        request.edges.push_back(edge);
    }
    return request;
}

/// Answers with the nodes in a grid, in their order, and straight lines: a stand-in for Graphviz.
inline Layout griddedAnswer(const LayoutRequest& request)
{
    std::vector<Size> sizes;
    for (const LayoutNode& each : request.nodes)
        sizes.push_back(each.size);
    const std::vector<Point> corners = gridded(sizes, request.nodeGap, 1.5);
    Layout layout;
    layout.engine = request.engine;
    for (std::size_t i = 0; i < sizes.size(); ++i)
        layout.centres.push_back(corners[i] + Point{sizes[i].width / 2, sizes[i].height / 2});
    for (const LayoutEdge& edge : request.edges) {
        PlacedEdge placed;
        placed.curve = straightSpline({layout.centres[index(edge.from)], layout.centres[index(edge.to)]});
        layout.edges.push_back(placed);
    }
    return layout;
}

inline std::vector<Result<Layout>> griddedAnswers(std::vector<LayoutRequest> requests)
{
    std::vector<Result<Layout>> answers;
    for (const LayoutRequest& request : requests)
        answers.push_back(griddedAnswer(request));
    return answers;
}

}  // namespace conspectus
