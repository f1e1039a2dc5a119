// pixel_grid.h: edges that fall on pixels are crisp.
#pragma once
#include "app/paint/picture.h"

namespace conspectus {

/// Moves every box and frame by less than a px so that its edges are whole numbers, and the ends of curves with them.
/// What is drawn at 100 % then has sharp borders.
void alignToPixels(Picture& picture);

}  // namespace conspectus
