// relation_types.h: edits of the kinds of relation that a map knows.
#pragma once
#include "core/edit/transaction.h"

namespace conspectus {

/// A type that no other is like yet: a name of its own, plain, outside of the hierarchy.
struct NewType {
    Transaction transaction;
    RelationTypeId added;
};
NewType addType(const ConceptMap& map, const std::string& name);

/// Replaces the type with the id of `type`; its key and attributes stay. Errors: it is gone, or has no name.
Result<Transaction> setType(const ConceptMap& map, RelationType type);

/// Relations of the type become ones of `heir`; views that leave the type out forget it. Errors: it is the map's last
/// type but has relations, or either is gone, or they are one.
Result<Transaction> removeType(const ConceptMap& map, RelationTypeId id, RelationTypeId heir = {});

std::size_t relationsOfType(const ConceptMap& map, RelationTypeId id);

}  // namespace conspectus
