// folding.h: what folding does to a view, as pure functions: a view in, the changed view out.
#pragma once
#include "core/view/visible_map.h"

namespace conspectus {

/// True if the view shows `subject` closed, whether or not that hides anything.
bool isFolded(const ViewSpec& view, const VisibleConcept& subject);

/// The view with `subject` opened by one level if it is folded, closed if it is open.
ViewSpec withFoldToggled(ViewSpec view, const VisibleConcept& subject);

/// The view with `depth` levels below the roots open (0: all) and nothing folded or opened by hand.
ViewSpec openedToLevel(ViewSpec view, int depth);

/// Levels below the roots that the view would have with nothing folded.
int deepestLevel(const ConceptMap& map, const Taxonomy& taxonomy, ViewSpec view);

struct Reveal {
    ViewSpec view;
    ConceptId anchor;  // the shown concept that `id` was hidden behind
};

/// Opens the shortest way from what is shown down to `id`. Nothing when no such way is in the view, or it is shown.
std::optional<Reveal> revealed(const VisibleMap& visible, const Taxonomy& taxonomy, ViewSpec view, ConceptId id);

}  // namespace conspectus
