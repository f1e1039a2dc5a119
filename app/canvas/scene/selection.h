// selection.h: what is selected on the canvas, as ids, and what clicks and rubber bands make of it.
#pragma once
#include "core/base/id.h"

#include <Qt>

#include <vector>

namespace conspectus {

/// Concepts, or relations. `current` is the concept that keys act on.
struct Selection {
    std::vector<ConceptId> concepts;  // sorted
    ConceptId current;
    std::vector<RelationId> relations;  // sorted

    bool isEmpty() const { return concepts.empty() && relations.empty(); }
    bool holds(RelationId id) const;
    bool holds(ConceptId id) const;
    friend bool operator==(const Selection&, const Selection&) = default;
};

Selection selectionOf(ConceptId id);
Selection selectionOf(RelationId id);
Selection selectionOf(std::vector<RelationId> ids);

/// A click on a concept: plain selects it alone, Ctrl takes it in or out, Shift takes it in.
Selection clicked(const Selection& before, ConceptId id, Qt::KeyboardModifiers modifiers);

/// A rubber band around `inside`: plain selects these alone, Ctrl or Shift takes them in as well.
Selection banded(const Selection& before, std::vector<ConceptId> inside, Qt::KeyboardModifiers modifiers);

}  // namespace conspectus
