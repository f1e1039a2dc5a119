// attempt.h: one way to arrange a view, from the sketch of it to the finished picture.
#pragma once
#include "core/layout/levels/level_order.h"
#include "core/layout/routing/router.h"
#include "core/layout/structure/pieces.h"
#include "core/layout/structure/sketch.h"

namespace conspectus {

/// What is chosen before an engine is asked.
struct Way {
    Orientation orientation = Orientation::Down;
    double blockAspect = 1;
    bool isTwoSided = false;
    bool hasPhraseNodes = true;
};

/// How nodes are placed once an engine has answered.
enum class Placing {
    AsAnswered,  // centres as the engine gave them
    InOrder,  // in the levels of the tree, in our own order; the engine's is one of those that it starts from
    InEdgeLevels,  // in our own order in levels in which every edge leads downwards, whatever the tree says
    AsTree,  // a tidy tree in the engine's order, or in the view's without an answer
    AsTreeInOrder,  // a tidy tree in the order of InOrder
};

/// Centres by node, by piece.
using Answers = std::vector<std::vector<Point>>;

/// Where everything stands, and what the curves are drawn along; by piece.
struct PiecePlaces {
    std::vector<std::vector<Point>> centres;
    std::vector<Skeleton> skeletons;
};

/// A view sketched one way, ready for an engine.
class Attempt {
public:
    Attempt(const LayoutRequest& view, const std::vector<LeafGroup>& groups, const Way& way);

    const Way& way() const { return m_way; }

    /// One request for each connected piece, with one edge from a node to another.
    std::vector<LayoutRequest> requests() const;

    /// The size of the picture as a tidy tree without curves, in the view's order.
    Size sizeAsTree() const;

    /// `answers` may be empty for all but AsAnswered.
    PiecePlaces placed(const Answers& answers, Placing placing, LevelOrders& orders) const;

    /// The picture with hints for its phrases; unfinished after a stop.
    Layout drawn(const PiecePlaces& placement, RouteCare care, const std::stop_token& stop = {}) const;

private:
    const LayoutRequest& m_view;
    const std::vector<LeafGroup>& m_groups;
    Way m_way;
    Sketch m_sketch;
    Pieces m_pieces;
    std::vector<Skeleton> m_skeletons;  // by piece

    void placeInOrder(std::size_t piece, std::span<const Point> answer, Placing placing, LevelOrders& orders,
                      PiecePlaces& placement) const;
    std::vector<Point> asTree(std::size_t piece, std::span<const Point> order) const;
    Skeleton wholeSkeleton() const;
};

}  // namespace conspectus
