// becoming.h: the step from one map to another of the same document: so that taking an older version, or what another
// program saved, can be undone like any edit.
#pragma once
#include "core/edit/transaction.h"

namespace conspectus {

/// Makes `map` say what `target` says. Things are the same that have the same key.
Transaction become(const ConceptMap& map, const ConceptMap& target, std::string label);

/// What both made of `base`: where only one of them changed, removed or added a thing, that is done; where both changed
/// one, it is as in `ours`, and `conflicts` gets a sentence; what one changed and the other removed stays.
ConceptMap merged(const ConceptMap& base, const ConceptMap& ours, const ConceptMap& theirs,
                  std::vector<std::string>* conflicts = nullptr);

}  // namespace conspectus
