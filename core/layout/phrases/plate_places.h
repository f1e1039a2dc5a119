// plate_places.h: where along its line a phrase might stand, whatever else is there.
#pragma once
#include "core/layout/phrases/phrase_sites.h"

namespace conspectus {

struct PlatePlace {
    Point centre;
    double cost = 0;  // 0: perfect
};

/// With its middle on the line; on the line with more of it to the left or the right; touching it from beside; or
/// somewhat off it.
enum class Stand { OnLine, AcrossLine, BesideLine, NearLine };

/// Places for a plate of that size, the best first: near the middle of the line, or where the layout left room for it;
/// where the line passes straight through the plate; away from its arrows. About kMostPlaces at most.
inline constexpr int kMostPlaces = 48;
std::vector<PlatePlace> placesAlong(const PhraseSite& site, Size plate, Stand stand);

}  // namespace conspectus
