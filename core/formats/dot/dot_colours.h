// dot_colours.h: colours as Graphviz reads them.
#pragma once
#include "core/model/look.h"

#include <string_view>

namespace conspectus {

/// "#rrggbb", "#rrggbbaa", "0.6 0.4 1.0" (hue, saturation, value), or a name of the X11 scheme; of a list ("red:blue"),
/// the first. Nothing for what is none, and for names of other schemes.
Rgba dotColour(std::string_view text);

}  // namespace conspectus
