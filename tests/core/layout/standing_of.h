// standing_of.h: a layout as what stands for the next one.
#pragma once
#include "core/layout/index.h"
#include "core/layout/standing.h"

#include <map>

namespace conspectus {

template <class Placed> bool isFull(const Placed& placed) { return placed.phraseScale >= 1 && placed.keyNumber == 0; }

/// `nodeOf`, `edgeOf`: by index of the next request, the index in `request`; -1: new.
inline Standing standingOf(const LayoutRequest& request, const Layout& layout, const std::vector<int>& nodeOf,
                           const std::vector<int>& edgeOf)
{
    const auto box = [&](int node) {
        return Rect::around(layout.centres[index(node)], request.nodes[index(node)].size);
    };
    Standing standing;
    standing.orientation = layout.orientation;
    std::map<int, int> nextNode, nextEdge;
    for (std::size_t i = 0; i < nodeOf.size(); ++i) {
        standing.shown.push_back(nodeOf[i] < 0 ? std::nullopt : std::optional(box(nodeOf[i])));
        nextNode[nodeOf[i]] = static_cast<int>(i);
    }
    standing.hidden.resize(nodeOf.size());
    for (std::size_t i = 0; i < edgeOf.size(); ++i) {
        nextEdge[edgeOf[i]] = static_cast<int>(i);
        StandingLine line;
        if (edgeOf[i] >= 0) {
            const PlacedEdge& placed = layout.edges[index(edgeOf[i])];
            const LayoutEdge& edge = request.edges[index(edgeOf[i])];
            line = {placed.curve, placed.phrase, box(edge.from), box(edge.to), isFull(placed), edge.phrase};
        }
        standing.lines.push_back(line);
    }
    for (const LeafBlock& block : layout.blocks) {
        StandingBlock kept{block, box(block.anchor), isFull(block)};
        kept.block.nodes.clear();
        kept.block.edges.clear();
        if (!nextNode.contains(block.anchor))
            continue;
        kept.block.anchor = nextNode[block.anchor];
        for (std::size_t i = 0; i < block.nodes.size(); ++i)
            if (nextNode.contains(block.nodes[i]) && nextEdge.contains(block.edges[i])) {
                kept.block.nodes.push_back(nextNode[block.nodes[i]]);
                kept.block.edges.push_back(nextEdge[block.edges[i]]);
            }
        standing.blocks.push_back(kept);
    }
    return standing;
}

}  // namespace conspectus
