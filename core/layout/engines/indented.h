// indented.h: the layout "indented".
#pragma once
#include "core/layout/layout.h"

namespace conspectus {

/// One concept below the other, narrower ones to the right of and below their broader one, in the view's order, leaves
/// of one kind as blocks in as many columns as `view.target` is wide enough for. Narrow whatever the map: for a column
/// of print. Where concepts are pinned, the others make way for them, without blocks.
Layout indented(const LayoutRequest& view);

}  // namespace conspectus
