// standing.h: where a view stood in the picture before, by the indices of the request for what it is now.
#pragma once
#include "core/layout/layout.h"

namespace conspectus {

/// A curve and the boxes that it ran between.
struct StandingLine {
    Spline curve;  // in the direction of the edge; empty: there was none
    std::optional<Point> phrase;
    Rect from, to;
    bool isFull = true;  // false: its phrase was smaller than usual, or a number
    std::optional<Size> phraseSize = {};  // of the phrase that it had, placed or not; nothing: not known
};

/// A leaf block without those of its members that are shown no more.
struct StandingBlock {
    LeafBlock block;
    Rect anchor;  // the box that its stem came from
    bool isFull = true;  // as of a StandingLine
};

struct Standing {
    Orientation orientation = Orientation::Down;
    std::vector<std::optional<Rect>> shown;  // by node: its box in the picture before
    std::vector<std::optional<Rect>> hidden;  // by node: its box when it was last shown, if it was not in that picture
    std::vector<StandingLine> lines;  // by edge
    std::vector<StandingBlock> blocks;
    bool isHeld = false;  // nothing makes way for what is pinned elsewhere: while that is dragged
};

}  // namespace conspectus
