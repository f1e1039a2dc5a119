// change.h: the primitive edits of a map, as values. Undo and replay are this same data.
#pragma once
#include "core/model/map_properties.h"
#include "core/model/relation.h"

#include <memory>
#include <variant>

namespace conspectus {

struct NamedView;
struct Tour;
struct Figure;

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

/// Replaces what is said of the map as a whole.
struct SetMapProperties {
    MapProperties value;
};

/// The views, tours and figures of a map are lists in the author's order. Items are changed one by one, by their place
/// in the list (from 0).
template <class T> struct InsertItem {
    std::size_t at = 0;  // up to the number of items
    std::shared_ptr<const T> value;  // not null
};
template <class T> struct RemoveItem {
    std::size_t at = 0;
};
template <class T> struct SetItem {
    std::size_t at = 0;
    std::shared_ptr<const T> value;  // not null
};
/// The item comes to stand at `to`; the others keep their order.
template <class T> struct MoveItem {
    std::size_t from = 0;
    std::size_t to = 0;
};

using Change =
    std::variant<AddConcept, RemoveConcept, SetConcept, AddRelation, RemoveRelation, SetRelation, AddRelationType,
                 RemoveRelationType, SetRelationType, SetMapProperties, InsertItem<NamedView>, RemoveItem<NamedView>,
                 SetItem<NamedView>, MoveItem<NamedView>, InsertItem<Tour>, RemoveItem<Tour>, SetItem<Tour>,
                 MoveItem<Tour>, InsertItem<Figure>, RemoveItem<Figure>, SetItem<Figure>, MoveItem<Figure>>;

}  // namespace conspectus
