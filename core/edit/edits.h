// edits.h: the edit functions, one for each thing a person does to a map. All pure: a map in, a transaction out;
// perform() does it.
#pragma once
#include "core/edit/transaction.h"

namespace conspectus {

/// A new concept with `label`; under `parent` by a relation of `type` when both are valid.
Result<Transaction> addConcept(const ConceptMap& map, std::string label, ConceptId parent = {},
                               RelationTypeId type = {});

/// Changes the label in `language`; in the map's own when that is empty or the map's, or while there is none in that.
Result<Transaction> rename(const ConceptMap& map, ConceptId id, std::string label, std::string_view language = {});

/// Removes the concept and every relation at it.
Result<Transaction> removeConcept(const ConceptMap& map, ConceptId id);

/// A relation of `type`; `phrase` empty: the type's own.
Result<Transaction> link(const ConceptMap& map, ConceptId from, ConceptId to, RelationTypeId type,
                         std::string phrase = {});

Result<Transaction> removeRelation(const ConceptMap& map, RelationId id);

/// Puts the concept's centre at `place` for good, or lets it go.
Result<Transaction> pin(const ConceptMap& map, ConceptId id, std::optional<Point> place);

}  // namespace conspectus
