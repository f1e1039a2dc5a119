// turned_edges.h: which relations a layered engine must be shown the other way round.
#pragma once
#include "core/layout/layout.h"

namespace conspectus {

/// By edge: true if it is turned so that it cannot lift a concept above its broader one. Relations outside the
/// hierarchy shape the levels too (ignored, they cross ten times as much), in their own direction wherever that closes
/// no cycle with the hierarchy and the relations before. Relations of the hierarchy are never turned by us.
std::vector<bool> turnedEdges(const LayoutRequest& request);

}  // namespace conspectus
