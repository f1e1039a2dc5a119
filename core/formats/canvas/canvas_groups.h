// canvas_groups.h: which cards of a canvas are in which groups. A canvas says so by their places alone.
#pragma once
#include "core/model/saved_arrangement.h"

namespace conspectus {

/// Gives each frame the places that are wholly inside of its box as members, and puts outer frames before inner ones,
/// else leaves their order. False if there are too many to look at; then some frames stay without members.
bool fillFrames(std::vector<Frame>& frames, std::vector<PlacedBox> places);

}  // namespace conspectus
