// phrase_scene.h: what a picture holds beside its phrases, looked at once.
#pragma once
#include "core/layout/phrases/phrase_measures.h"

namespace conspectus {

/// Request and layout must outlive it, with the same places and curves; phrases may come and go.
struct PhraseScene {
    PhraseScene(const LayoutRequest& request, const Layout& layout);
    PhraseScene(const PhraseScene&) = delete;
    PhraseScene& operator=(const PhraseScene&) = delete;

    const Rect area;  // of concepts and curves
    const LineTraces traces;
    const Claims claims;
    const std::vector<PhraseSite> sites;
    const BoxIndex concepts;  // by node
};

}  // namespace conspectus
