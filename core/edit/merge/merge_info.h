// merge_info.h: what two people said of a map as a whole, its views, tours and figures.
#pragma once
#include "core/edit/merge/merge_report.h"
#include "core/model/map_info.h"

namespace conspectus {

/// All three name things that are in the merged map only.
MapInfo mergedInfo(const MapInfo& base, const MapInfo& ours, const MapInfo& theirs, Sentences& sentences);

}  // namespace conspectus
