// merge_view.h: one view, stop or figure that two people changed.
#pragma once
#include "core/model/map_info.h"

namespace conspectus {

// `ours` becomes what both made of `base`: field by field, sets by element. False where both changed a field to
// different things: there ours stays, and theirs is to be kept as a second one. Names of things are left to the caller.

bool mergeView(const NamedView& base, NamedView& ours, const NamedView& theirs);
bool mergeStop(const TourStop& base, TourStop& ours, const TourStop& theirs);
bool mergeFigure(const Figure& base, Figure& ours, const Figure& theirs);

}  // namespace conspectus
