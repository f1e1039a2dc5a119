// linking.h: edits that make and change single propositions.
#pragma once
#include "core/edit/transaction.h"

#include <span>

namespace conspectus {

/// A relation that says `phrase`. If a type of the map has that phrase the relation is of that type; else it keeps the
/// phrase for itself and is of the map's first type outside of the hierarchy, or of a new type "relation".
Result<Transaction> connect(const ConceptMap& map, ConceptId from, ConceptId to, std::string phrase);

/// Makes an existing relation say `phrase`, by the same rule; its place in the hierarchy stays unless a type of the map
/// has the phrase. An empty step when it says so already.
Result<Transaction> rephrase(const ConceptMap& map, RelationId id, std::string phrase);

/// Swaps its ends.
Result<Transaction> reverse(const ConceptMap& map, RelationId id);

/// The same for several relations, as one step.
Result<Transaction> rephraseAll(const ConceptMap& map, std::span<const RelationId> ids, const std::string& phrase);
Result<Transaction> reverseAll(const ConceptMap& map, std::span<const RelationId> ids);
Result<Transaction> removeRelations(const ConceptMap& map, std::span<const RelationId> ids);

/// Every phrase that a type or a relation of the map has, sorted, once each: what is offered while one is typed.
std::vector<std::string> phrasesInUse(const ConceptMap& map);

}  // namespace conspectus
