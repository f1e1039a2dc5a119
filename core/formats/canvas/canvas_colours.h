// canvas_colours.h: the colours of cards, groups and lines in JSON Canvas.
#pragma once
#include "core/model/look.h"

#include <string>
#include <string_view>

namespace conspectus {

/// Of "1" to "6", which every program paints as it likes (here as Obsidian does), or of "#rrggbb". None is said by what
/// is neither.
Rgba canvasColour(std::string_view text);

/// "1" to "6" where that gives this colour, else "#rrggbb"; empty if none is said.
std::string canvasColourText(Rgba colour);

/// How a card of this colour looks: bordered with it and tinted.
Look canvasLook(Rgba colour);

/// The colour that comes nearest to a look: that of the border, else that of the inside.
Rgba canvasColourOf(const Look& look);

}  // namespace conspectus
