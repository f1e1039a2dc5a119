// sketch.h: a view as an engine should see it. Leaf blocks are one node each; phrases between a concept and what hangs
// under it are nodes in between, so that there is room for them, and one that several edges share is written once.
#pragma once
#include "core/layout/structure/leaf_blocks.h"

namespace conspectus {

struct SketchNode {
    enum class Kind {
        Concept,
        Block,
        Phrase,
    };
    Kind kind = Kind::Concept;
    int index = 0;  // the view's node, the block, or the edge that the phrase is written for
};

/// The edges of the sketch that an edge of the view consists of, in its direction.
using SketchPath = std::vector<int>;

struct Sketch {
    LayoutRequest request;  // what the engine gets
    std::vector<SketchNode> nodes;  // by node of the request, in reading order
    std::vector<BlockShape> shapes;  // by block
    std::vector<SketchPath> paths;  // by edge of the view; empty if a block draws it
    std::vector<SketchPath> stems;  // by block
    std::vector<int> nodeOf;  // by concept of the view: node of the sketch, its block's if it is in one
    std::vector<int> blockNodes;  // by block: node of the sketch
    /// By node: how much further from its parent than usual it stands, to be in line with those that have a phrase in
    /// between; 0: not at all. Empty if there are no phrase nodes.
    std::vector<double> headroom;
};

struct SketchOptions {
    double blockAspect = 1;  // the shape of leaf blocks
    bool hasPhraseNodes = true;  // false: an edge of the view is one edge of the sketch
    Orientation orientation = Orientation::Down;
    std::vector<BlockShape> shapes = {};  // by block; empty: those that come nearest to `blockAspect`
};

Sketch sketchOf(const LayoutRequest& view, const std::vector<LeafGroup>& groups, const SketchOptions& options);

}  // namespace conspectus
