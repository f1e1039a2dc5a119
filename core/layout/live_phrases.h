// live_phrases.h: what becomes of the phrases of a picture that is carried on.
#pragma once
#include "core/layout/arrange.h"

namespace conspectus {

/// A phrase that says nothing, or not what is so. Lines are edges, or -1 - block.
struct PhraseFault {
    std::vector<int> lines;  // that it speaks for
    std::vector<int> broken;  // others that it stands on
    bool hasPlace = false;
};

std::vector<PhraseFault> phraseFaults(const LayoutRequest& view, const Layout& layout);

/// Takes curves out of `still` whose phrase has no place, or stands where a curve that is not still runs now: they look
/// for another place.
void releaseHidden(const LayoutRequest& view, const Layout& layout, StillCurves& still);

}  // namespace conspectus
