// live.h: the layout of a view that was changed a little, made from the picture that stands: while one edits and folds.
#pragma once
#include "core/layout/standing.h"

namespace conspectus {

/// Whether pictures of this engine can be carried on: all but nested boxes and neighbourhoods.
bool canArrangeLive(std::string_view engine);

/// What stood keeps its place and its order in its level; what is gone leaves a gap; what comes gets a place by its
/// parent and siblings, for which others are pushed aside as little as can be. Pins are kept exactly, leaf blocks keep
/// their members and columns, and curves whose ends stand as they stood stay as they were. No two concepts overlap
/// unless both are pinned. About a microsecond for each concept, and more for each that comes. `before` has an entry
/// for every node and edge.
Layout arrangeLive(const LayoutRequest& request, const Standing& before);

}  // namespace conspectus
