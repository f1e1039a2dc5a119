// widget_style.h: a theme's colours for the widgets around the map.
#pragma once
#include "app/theme/theme.h"

#include <QPalette>

namespace conspectus {

QPalette paletteOf(const Theme& theme);

/// A style sheet: flat tool bar, docks without frames, higher rows. The rest is the Fusion style with paletteOf().
QString styleSheetOf(const Theme& theme);

}  // namespace conspectus
