// parallel_edges.h: what an engine need not see twice.
#pragma once
#include "core/layout/layout.h"

namespace conspectus {

/// The request with one edge for all that lead from one node to the same other. It weighs as much as they do together,
/// at most 1,000, and has room for the largest phrase. Where things come to stand is the same, but Graphviz takes time
/// that grows with the square of the number of such edges and more.
LayoutRequest withoutParallels(LayoutRequest request);

}  // namespace conspectus
