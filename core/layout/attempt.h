// attempt.h: one way to arrange a view, from the sketch of it to the finished picture.
#pragma once
#include "core/layout/pieces.h"
#include "core/layout/router.h"
#include "core/layout/sketch.h"

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
    InLevels,  // across the levels as the engine gave them
    AsTree,  // a tidy tree in the engine's order, or in the view's without an answer
};

/// Centres by node, by piece.
using Answers = std::vector<std::vector<Point>>;

/// A view sketched one way, ready for an engine.
class Attempt {
public:
    Attempt(const LayoutRequest& view, const std::vector<LeafGroup>& groups, const Way& way);

    const Way& way() const { return m_way; }

    /// One request for each connected piece, with one edge from a node to another.
    std::vector<LayoutRequest> requests() const;

    /// The size of the picture as a tidy tree without curves, in the view's order.
    Size sizeAsTree() const;

    /// The picture with hints for its phrases; unfinished after a stop. `answers` may be empty for Placing::AsTree.
    Layout drawn(const Answers& answers, Placing placing, RouteCare care, const std::stop_token& stop = {}) const;

private:
    const LayoutRequest& m_view;
    const std::vector<LeafGroup>& m_groups;
    Way m_way;
    Sketch m_sketch;
    Pieces m_pieces;
    std::vector<Skeleton> m_skeletons;  // by piece

    std::vector<Point> centresOf(std::size_t piece, const Answers& answers, Placing placing) const;
    Skeleton wholeSkeleton() const;
};

}  // namespace conspectus
