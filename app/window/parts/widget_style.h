// widget_style.h: a theme's colours for the widgets around the map.
#pragma once
#include "app/theme/theme.h"

#include <QPalette>

namespace conspectus {

QPalette paletteOf(const Theme& theme);

/// Flat tool bar, docks without frames, roomier rows; everything else is the Fusion style's with paletteOf().
QString styleSheetOf(const Theme& theme);

}  // namespace conspectus
