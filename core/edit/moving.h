// moving.h: edits that move concepts within the hierarchy.
#pragma once
#include "core/edit/transaction.h"

namespace conspectus {

/// Each of `ids`, with all that is below it, hangs under `parent` instead of what it hung under first, by the same
/// relation; one that hung under nothing, by a relation like those that hang there. One that is below another of them
/// comes along. Errors: `parent` is one of them, or below one.
Result<Transaction> moveUnder(const ConceptMap& map, const std::vector<ConceptId>& ids, ConceptId parent);

/// Hangs `id` under `parent`, beside whatever else it hangs under.
Result<Transaction> hangAlsoUnder(const ConceptMap& map, ConceptId id, ConceptId parent);

/// Takes each of them off what it hangs under first.
Result<Transaction> cutLoose(const ConceptMap& map, const std::vector<ConceptId>& ids);

/// Moves a concept `steps` places on among those that hang under the same one (back, if negative), as far as there are
/// places. Error: it hangs under nothing.
Result<Transaction> reorder(const ConceptMap& map, ConceptId id, int steps);

}  // namespace conspectus
