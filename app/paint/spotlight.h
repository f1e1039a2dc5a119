// spotlight.h: what is brought forward in a picture: the answer to a question, the subject of a stop.
#pragma once
#include "app/paint/map_painter.h"
#include "core/view/visible_map.h"

namespace conspectus {

/// Everything else steps back. Both sorted; empty: nothing is lit.
struct Spotlight {
    std::vector<ConceptId> concepts;
    std::vector<RelationId> relations;

    bool isEmpty() const { return concepts.empty() && relations.empty(); }
    friend bool operator==(const Spotlight&, const Spotlight&) = default;
};

/// What is lit and folded away lights what it hides behind.
Spotlight asShown(Spotlight lit, const VisibleMap& visible);

/// Brings what is lit forward in `highlight`, which has an entry for each concept and relation of the picture.
void light(Highlight& highlight, const Picture& picture, const Spotlight& lit);

/// What is lit, with the ends of relations, and the rest stepped back; empty when nothing of the picture is lit.
Highlight litHighlight(const Picture& picture, const Spotlight& lit);

}  // namespace conspectus
