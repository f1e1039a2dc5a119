// growing.h: edits that let a map grow from a concept: below it, beside it, above it, or free.
#pragma once
#include "core/edit/transaction.h"

namespace conspectus {

/// A map that grows by one concept, and which one that is.
struct Growth {
    Transaction transaction;  // merges with the next rename of `added`, so that adding and naming are one step
    ConceptId added;
};

/// The new relation is of the type that most of the parent's narrower concepts hang on it by; without any, of the map's
/// first hierarchical type; without any of those, a type "includes" comes with it. Where no type is hierarchical but
/// there are relations, all of them count (see Taxonomy), and so will the new one.
Result<Growth> addChild(const ConceptMap& map, ConceptId parent, std::string label);

/// Under the first concept that is broader than `sibling`, by a relation that says the same; free where there is none.
Result<Growth> addSibling(const ConceptMap& map, ConceptId sibling, std::string label);

/// Between `child` and the first concept broader than it, whose relation ends at the new one from now on.
Result<Growth> addParent(const ConceptMap& map, ConceptId child, std::string label);

/// Hangs on nothing; pinned at `place` if one is given.
Growth addFree(const ConceptMap& map, std::string label, std::optional<Point> place = std::nullopt);

/// Above `members`: they hang under the new one instead of what they hung under first, and it hangs there in place of
/// the first of them.
Result<Growth> addGroup(const ConceptMap& map, const std::vector<ConceptId>& members, std::string label);

/// Gives everything that the transaction adds these tags, so that a view that shows what has them shows it too.
void tagAdded(Transaction& transaction, const std::vector<std::string>& tags);

}  // namespace conspectus
