// graphviz_engine.h: the only door to Graphviz. Linked by the worker process alone: libgvc is not safe in threads,
// cannot be cancelled, and aborts on ordinary graphs (see the README of core).
#pragma once
#include "core/layout/layout.h"

#include <memory>

namespace conspectus {

/// Lays out one piece with dot ("layered"), twopi ("radial"), sfdp or neato ("organic") or circo ("circular").
/// Only numbers go in: sizes, indices, clamped settings; node names are decimal indices, labels are empty.
std::unique_ptr<LayoutEngine> makeGraphvizEngine();

}  // namespace conspectus
