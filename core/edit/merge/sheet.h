// sheet.h: a map as plain values, in ids that several maps of one document share; for comparing and merging them.
#pragma once
#include "core/edit/transaction.h"
#include "core/model/map_info.h"

#include <map>
#include <unordered_map>

namespace conspectus {

/// What a map says. Ids are those of one chosen map; what that map lacks has ids from its next ones on.
struct Sheet {
    std::map<ConceptId, Concept> concepts;
    std::map<RelationTypeId, RelationType> types;
    std::map<RelationId, Relation> relations;
    std::vector<RelationId> order;  // of the relations, each once: the order of children
    MapInfo info;  // names living things only
};

/// From the ids of a map to those of a sheet.
struct IdTable {
    std::unordered_map<ConceptId, ConceptId> concepts;
    std::unordered_map<RelationTypeId, RelationTypeId> types;
    std::unordered_map<RelationId, RelationId> relations;
};

/// Ids that a chosen map has not given yet.
struct FreshIds {
    explicit FreshIds(const ConceptMap& chosen);
    ConceptId nextConcept;
    RelationTypeId nextType;
    RelationId nextRelation;
};

/// Every id stands for itself.
IdTable sameIds(const ConceptMap& map);
/// Things get the id of the thing in `chosen` with the same key, else the next fresh one.
IdTable idsByKey(const ConceptMap& map, const ConceptMap& chosen, FreshIds& fresh);

/// `ids` has every thing of the map.
Sheet sheetOf(const ConceptMap& map, const IdTable& ids);

/// Takes names of what is not in `sheet` out of `info`.
void dropMissing(MapInfo& info, const Sheet& sheet);

/// Makes `map`, in whose ids the target is, say what the target says.
Transaction stepTo(const ConceptMap& map, const Sheet& target, std::string label);

}  // namespace conspectus
