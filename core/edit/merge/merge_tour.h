// merge_tour.h: one tour that two people changed.
#pragma once
#include "core/edit/merge/merge_report.h"

namespace conspectus {

struct Tour;

/// `ours` becomes what both made of `base`. Stops match where they are the same, have one title, or show the same; what
/// only one side has is kept, and of a stop that both changed differently theirs follows ours.
void mergeTour(const Tour& base, Tour& ours, const Tour& theirs, Sentences& sentences);

}  // namespace conspectus
