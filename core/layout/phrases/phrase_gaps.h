// phrase_gaps.h: room between concepts for the phrases of relations that join them.
#pragma once
#include "core/layout/layout.h"

namespace conspectus {

/// Where two concepts face each other with nothing in between and less room than the phrases of their relations need,
/// everything beyond the gap moves away by what is missing: order and overlaps stay as they are. Level ones need the
/// width of the widest phrase, one above the other the heights of all. The picture grows by a third at most (a
/// small one by 120 px), and nothing is done where concepts are pinned. Points behind those of the nodes move with what
/// stands there.
void widenGapsForPhrases(const LayoutRequest& piece, std::vector<Point>& centres);

}  // namespace conspectus
