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
};

/// How nodes are placed once an engine has answered (or without one).
enum class Placing {
    AsAnswered,  // centres as the engine gave them
    InLevels,  // across the levels as the engine gave them
    AsTree,  // a tidy tree in the engine's order
};

/// A view sketched one way, ready for an engine.
class Attempt {
public:
    Attempt(const LayoutRequest& view, const std::vector<LeafGroup>& groups, const Way& way, bool hasPhraseNodes);

    /// One request for each connected piece.
    std::vector<LayoutRequest> requests() const;

    /// The picture, without phrases. `answers`: the centres by piece, in the order of the requests; empty for
    /// Placing::AsTree: the order of the view.
    Layout drawn(const std::vector<std::vector<Point>>& answers, Placing placing, RouteCare care) const;

    bool isTwoSided() const { return m_isTwoSided; }

private:
    const LayoutRequest& m_view;
    const std::vector<LeafGroup>& m_groups;
    Way m_way;
    Sketch m_sketch;
    Pieces m_pieces;
    std::vector<Skeleton> m_skeletons;
    bool m_isTwoSided = false;

    Layout drawnPiece(std::size_t piece, const std::vector<Point>* answer, Placing placing, RouteCare care) const;
};

}  // namespace conspectus
