// part_of_map.h: a part of the map that a person asked to see, and the way out of it.
#pragma once

namespace conspectus {

class MapSession;

/// True while a part is shown that was asked for (a neighbourhood, a branch, a filter); a view that the map keeps is
/// none.
bool showsPart(const MapSession& session);

/// One step out of it: out of the neighbourhood, then the branch, then the filter.
void leavePart(MapSession& session);

}  // namespace conspectus
