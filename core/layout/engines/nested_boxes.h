// nested_boxes.h: the layout "boxes".
#pragma once
#include "core/layout/layout.h"

namespace conspectus {

/// Every concept above a frame with what hangs under it. The frames are blocks: each stands for the edges of the kind
/// that most of its members hang by; other edges have curves. Phrases are not placed. Frames are left out when concepts
/// are pinned, because they could not hold them.
Layout nestedBoxes(const LayoutRequest& view);

}  // namespace conspectus
