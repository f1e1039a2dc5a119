// live_phrases.h: what becomes of the phrases of a picture that is carried on.
#pragma once
#include "core/layout/phrases/phrases.h"

namespace conspectus {

/// A phrase that could be read more easily elsewhere. Lines are edges, or -1 - block.
struct PhraseFault {
    std::vector<int> lines;  // that it speaks for
    std::vector<int> broken;  // others that it stands on
    int weight = 0;  // more for a phrase that is missing or misleads than for a number, or for smaller type
};

std::vector<PhraseFault> phraseFaults(const LayoutRequest& view, const Layout& layout);
int weightOf(const std::vector<PhraseFault>& faults);

/// Takes curves out of `still` whose phrase stands on a concept now, or misleads: they look for another place.
void releaseFaulty(const LayoutRequest& view, const Layout& layout, StillCurves& still);

}  // namespace conspectus
