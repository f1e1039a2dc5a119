// merging.h: what two people made of one map, put together so that nothing that either added is lost.
#pragma once
#include "core/edit/transaction.h"

namespace conspectus {

/// The step that brings what was done in `theirs` since `base` into `ours`, and a sentence for each place where both
/// did something that does not go together.
struct Merging {
    Transaction step;
    std::vector<std::string> conflicts;
};

/// Items match by key, and are merged field by field; tags by element, labels and phrases by language. Items that only
/// one side added are kept. Where both sides gave one key to different things, both are kept, and ours gets another
/// key: theirs is in a file already. What one side removed and the other changed, or needs, stays. Where both changed
/// one field differently, ours stays and theirs is kept beside it:
/// - a label, definition, source or link in the notes, below what stands there;
/// - notes and descriptions one after the other;
/// - what a relation says, or what it is between, as a second relation;
/// - a type of relation, a view, a tour, a stop or a figure as a second one.
/// Of places, styles and settings of types only ours stays; the sentence says so.
Merging merge(const ConceptMap& base, const ConceptMap& ours, const ConceptMap& theirs,
              std::string label = "Merge what is saved");

}  // namespace conspectus
