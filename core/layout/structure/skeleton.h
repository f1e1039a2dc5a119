// skeleton.h: the tree in a connected piece, which levels are made of.
#pragma once
#include "core/layout/layout.h"
#include "core/layout/structure/forest.h"

namespace conspectus {

/// How an edge runs through levels: where it leaves the level of its higher end, enters and leaves each that it passes,
/// and enters that of its lower end.
struct LevelPass {
    bool isAlong = false;  // false: it runs within a level, or has no place in them
    std::vector<Point> points;
};

/// What hangs under what. Every node of the piece that can be reached is held by it: trees that no concept of another
/// one is above (all nodes, in a map without hierarchy) hang under the ones that they have edges with.
struct Skeleton {
    std::vector<int> parents;  // by node; -1: a root
    std::vector<int> parentEdges;  // by node; -1: a root, or the parent has no edge with it
    std::vector<int> levels;  // by node; 0 is the highest
    std::vector<bool> isMirrored;  // by node: stands on the far side of its root (left, or above)
    std::vector<int> ties;  // edges that give a tree its level beside another without hanging its root under it
    std::vector<double> headroom;  // by node: how much further than usual it stands from its parent; may be empty
    std::vector<bool> isPhrase;  // by node: curves meet in its middle; may be empty
    std::vector<LevelPass> passes;  // by edge, where nodes and edges have been given places in levels; else empty
};

/// `headroom` as in a Sketch: what has some stands two levels below its parent.
Skeleton skeletonOf(const LayoutRequest& piece, std::vector<double> headroom);

/// Puts about half of the branches of each root on its far side: branches of equal bulk, few edges across. Roots with
/// one branch stay as they are. Returns false if nothing was changed.
bool mirrorBranches(const LayoutRequest& piece, Orientation orientation, Skeleton& skeleton);

/// The piece as a layered engine should see it: levels follow the skeleton alone, so that no other edge (a cycle, a
/// second broader concept) stretches the picture. Behind the nodes of the piece come more, without size, where branches
/// pass through a level.
LayoutRequest levelledRequest(const LayoutRequest& piece, const Skeleton& skeleton);

}  // namespace conspectus
