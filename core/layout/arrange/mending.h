// mending.h: what a finished picture still says wrongly of its relations, drawn once more.
#pragma once
#include "core/layout/layout.h"

#include <stop_token>

namespace conspectus {

/// Draws the relations anew whose phrase can only stand where it misleads, which run behind a concept, or which cannot
/// be told from another one between the same two concepts; takes that if fewer are left. Phrases of `layout` are
/// placed.
Layout mended(const LayoutRequest& view, Layout layout, const std::stop_token& stop = {});

}  // namespace conspectus
