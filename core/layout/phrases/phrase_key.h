// phrase_key.h: the key below a picture that says what the numbers on its lines mean.
#pragma once
#include "core/layout/layout.h"

namespace conspectus {

/// Boxes of these sizes in rows below the picture, no wider than it where no box is.
std::vector<Rect> rowsBelow(const Rect& picture, const std::vector<Size>& sizes);

/// The key of the numbers in the layout, below everything else in it. The layout must be without a key.
std::vector<KeyEntry> keyBelow(const LayoutRequest& request, const Layout& layout);

}  // namespace conspectus
