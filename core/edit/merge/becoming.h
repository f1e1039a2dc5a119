// becoming.h: the step from one map to another of the same document: so that taking an older version, or what another
// program saved, can be undone like any edit.
#pragma once
#include "core/edit/transaction.h"

namespace conspectus {

/// Makes `map` say what `target` says, in its order. Things are the same that have the same key.
Transaction become(const ConceptMap& map, const ConceptMap& target, std::string label);

}  // namespace conspectus
