// theme_colours.h: what holds for all colours of a theme: how they look in grey, and whether they can be read.
#pragma once
#include "app/theme/theme.h"

#include <vector>

namespace conspectus {

/// The same with every colour turned into its grey of equal luminance.
Theme greyed(const Theme& theme);

/// The same for paper: on white, and what is as tinted as the canvas without that tint. A printer lays down the tint of
/// a canvas as dots of ink.
Theme onWhite(const Theme& theme);

/// Two colours of a theme that are too near to each other. The settings are named as in theme files:
/// "colours/ink", "level 0/text", "class NAME/fill", "relation KEY/colour"; colours of the palette by their number from
/// 1: "colours/palette 3".
struct ContrastFault {
    QString setting;
    QString against;
    double ratio;
    double least;
};

/// By setting, then by what it stands on.
std::vector<ContrastFault> contrastFaults(const Theme& theme);

}  // namespace conspectus
