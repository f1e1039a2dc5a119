// live_phrases.h: what becomes of the phrases of a picture that is carried on.
#pragma once
#include "core/layout/phrases/phrases.h"

#include <functional>

namespace conspectus {

/// A phrase that could be read more easily elsewhere. Lines are edges, or -1 - block.
struct PhraseFault {
    std::vector<int> lines;  // that it speaks for
    std::vector<int> broken;  // others that it stands on
    int weight = 0;  // more for a phrase that is missing or misleads than for a number, or for smaller type
};

/// `isHonest`: by site, see placeMissingPhrases.
std::vector<PhraseFault> phraseFaults(const LayoutRequest& view, const Layout& layout, const PhraseScene& scene,
                                      const std::vector<bool>& isHonest);
int weightOf(const std::vector<PhraseFault>& faults);

/// Takes curves out of `still` whose phrase cannot stand there at its full size, on a concept or where it misleads:
/// they look for another place. `mayGain`: whether that is worth while, of those.
void releaseFaulty(const LayoutRequest& view, const Layout& layout, const PhraseScene& scene,
                   const std::function<bool(const PhraseSite&)>& mayGain, StillCurves& still);

}  // namespace conspectus
