// sketch.h: a view as an engine should see it. Leaf blocks are one node each; a phrase that several edges of one
// concept share is a node in between, so that there is room for it and it is written once.
#pragma once
#include "core/layout/leaf_blocks.h"

namespace conspectus {

struct SketchNode {
    enum class Kind { Concept, Block, Phrase };
    Kind kind = Kind::Concept;
    int index = 0;  // the view's node, the block, or the edge that the phrase is written for
};

/// One edge of the sketch on the way of an edge of the view.
struct SketchStep {
    int edge = 0;
    bool isBackward = false;  // the sketch's edge runs the other way
};
using SketchPath = std::vector<SketchStep>;

struct Sketch {
    LayoutRequest request;  // what the engine gets
    std::vector<SketchNode> nodes;  // by node of the request
    std::vector<BlockShape> shapes;  // by block
    std::vector<SketchPath> paths;  // by edge of the view; empty if a block draws it
    std::vector<SketchPath> stems;  // by block
    std::vector<int> nodeOf;  // by concept of the view: node of the sketch, its block's if it is in one
    std::vector<int> blockNodes;  // by block: node of the sketch
};

struct SketchOptions {
    double blockAspect = 1;  // the shape of leaf blocks
    bool hasPhraseNodes = true;  // for edges of the hierarchy
    double phraseMargin = 3;  // along the edge, around a phrase node
};

Sketch sketchOf(const LayoutRequest& view, const std::vector<LeafGroup>& groups, const SketchOptions& options);

}  // namespace conspectus
