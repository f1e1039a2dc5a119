// branches.h: hierarchical relations as edits see them: who hangs under whom, and by which relation.
#pragma once
#include "core/edit/transaction.h"

namespace conspectus {

/// One concept hung under another.
struct Branch {
    const Relation* relation = nullptr;
    const RelationType* type = nullptr;

    bool isFound() const { return relation != nullptr; }
    ConceptId broader() const { return type->hierarchy == Hierarchy::FromIsNarrower ? relation->to : relation->from; }
    ConceptId narrower() const { return type->hierarchy == Hierarchy::FromIsNarrower ? relation->from : relation->to; }
};

/// The hierarchical relations at `id`, in their order. In a map without a hierarchical type every relation is one (see
/// Taxonomy); a type of another kind would end that, and turn the map inside out.
std::vector<Branch> branchesAt(const ConceptMap& map, ConceptId id);
/// By which `id` hangs under something first.
Branch firstAbove(const ConceptMap& map, ConceptId id);
/// By which things hang under `id`, each of them once.
std::vector<Branch> branchesBelow(const ConceptMap& map, ConceptId id);
/// True if `below` is `top` or hangs under it, at any distance.
bool hangsUnder(const ConceptMap& map, ConceptId below, ConceptId top);

/// Of a new concept under `parent`: the type that most of what hangs there has, else the map's first hierarchical one;
/// invalid if it has none.
RelationTypeId typeOfMostBelow(const ConceptMap& map, ConceptId parent);
RelationTypeId firstHierarchicalType(const ConceptMap& map);

/// Makes relations that hang concepts, for one transaction: a type "includes" comes with the first that needs one.
class Hanger {
public:
    explicit Hanger(const ConceptMap& map) : m_map(map), m_next(map.nextRelationId()) { }

    void hang(ConceptId broader, ConceptId narrower, RelationTypeId type, Transaction& transaction,
              std::string phrase = {});
    RelationId next() { return RelationId{m_next.value++}; }

private:
    const ConceptMap& m_map;
    RelationId m_next;
    std::optional<RelationType> m_added;

    RelationType typeFor(RelationTypeId id, Transaction& transaction);
};

/// The relation with its broader end at another concept.
Relation rehung(const Branch& branch, ConceptId broader);

}  // namespace conspectus
