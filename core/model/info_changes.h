// info_changes.h: the changes that make one map's properties, views, tours and figures those of another.
#pragma once
#include "core/model/change.h"
#include "core/model/map_info.h"

#include <vector>

namespace conspectus {

/// In an order in which they can be done one after the other; none for what is equal. Items are the same that have the
/// same name; one without its like is taken for the renamed one that stood in its place.
std::vector<Change> changesTo(const MapInfo& wanted, const MapInfo& now);

}  // namespace conspectus
