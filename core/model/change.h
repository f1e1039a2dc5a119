// change.h: the primitive edits of a map, as values. Undo, the crash journal and replay are this same data.
#pragma once
#include "core/model/map_info.h"
#include "core/model/relation.h"

#include <variant>

namespace conspectus {

/// Adds a concept under an id that no living concept has. The id must be one that the map has given before
/// (undo) or ConceptMap::nextConceptId(). The same holds for relations and types.
struct AddConcept {
    Concept value;
};
/// Removes a concept that has no relations (remove those first, in the same transaction).
struct RemoveConcept {
    ConceptId id;
};
/// Replaces the concept with this id.
struct SetConcept {
    Concept value;
};

struct AddRelation {
    Relation value;
};
struct RemoveRelation {
    RelationId id;
};
struct SetRelation {
    Relation value;
};

struct AddRelationType {
    RelationType value;
};
/// Removes a type that no relation has.
struct RemoveRelationType {
    RelationTypeId id;
};
struct SetRelationType {
    RelationType value;
};

struct SetMapInfo {
    MapInfo value;
};

using Change = std::variant<AddConcept, RemoveConcept, SetConcept, AddRelation, RemoveRelation, SetRelation,
                            AddRelationType, RemoveRelationType, SetRelationType, SetMapInfo>;

}  // namespace conspectus
