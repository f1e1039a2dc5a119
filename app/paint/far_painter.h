// far_painter.h: a picture seen from far away, where shape is all that can be made out.
#pragma once
#include "app/paint/map_painter.h"

namespace conspectus {

/// Rectangles and straight lines, grouped by colour so that tens of thousands take a few calls. Leaves out what stands
/// out by `highlight`. Draws what meets `visible`, and of the longest lines only as many as `window` can bear.
void paintFarPicture(QPainter& painter, const Picture& picture, const Theme& theme, const Rect& visible,
                     const Rect& window, double scale, const Highlight& highlight);

}  // namespace conspectus
