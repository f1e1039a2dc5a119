#include "core/edit/growing.h"

#include "core/edit/missing.h"

#include <algorithm>
#include <map>

namespace conspectus {

namespace {

/// One concept hung under another.
struct Branch {
    const Relation* relation = nullptr;
    const RelationType* type = nullptr;

    bool isFound() const { return relation != nullptr; }
    ConceptId broader() const { return type->hierarchy == Hierarchy::FromIsNarrower ? relation->to : relation->from; }
    ConceptId narrower() const { return type->hierarchy == Hierarchy::FromIsNarrower ? relation->from : relation->to; }
};

/// In a map without a hierarchical type every relation counts (see Taxonomy). A type of another kind would end that,
/// and turn the map inside out.
bool everyRelationCounts(const ConceptMap& map)
{
    const auto types = map.relationTypes();
    return map.relationCount() > 0 && std::none_of(types.begin(), types.end(), [&](RelationTypeId id) {
               return map.find(id)->hierarchy != Hierarchy::None;
           });
}

/// The hierarchical relations at `id`, in their order.
std::vector<Branch> branchesAt(const ConceptMap& map, ConceptId id)
{
    const bool everyOneCounts = everyRelationCounts(map);
    std::vector<Branch> branches;
    for (RelationId each : map.relationsOf(id)) {
        const Relation* relation = map.find(each);
        const RelationType* type = map.find(relation->type);
        if ((everyOneCounts || type->hierarchy != Hierarchy::None) && relation->from != relation->to)
            branches.push_back({relation, type});
    }
    return branches;
}

Branch firstAbove(const ConceptMap& map, ConceptId id)
{
    for (const Branch& branch : branchesAt(map, id))
        if (branch.narrower() == id)
            return branch;
    return {};
}

RelationTypeId firstHierarchicalType(const ConceptMap& map)
{
    const bool anyOneCounts = everyRelationCounts(map);
    for (RelationTypeId type : map.relationTypes())
        if (anyOneCounts || map.find(type)->hierarchy != Hierarchy::None)
            return type;
    return {};
}

RelationTypeId typeOfMostBelow(const ConceptMap& map, ConceptId parent)
{
    std::map<RelationTypeId, int> counts;
    for (const Branch& branch : branchesAt(map, parent))
        if (branch.broader() == parent)
            ++counts[branch.type->id];
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? firstHierarchicalType(map) : most->first;
}

/// The type with this id, or one that is added first when there is none.
RelationType typeFor(const ConceptMap& map, RelationTypeId id, Transaction& transaction)
{
    if (const RelationType* found = map.find(id))
        return *found;
    RelationType includes;
    includes.id = map.nextRelationTypeId();
    includes.name = includes.phrase = "includes";
    includes.hierarchy = Hierarchy::FromIsBroader;
    includes.phraseShown = false;
    transaction.changes.push_back(AddRelationType{includes});
    return includes;
}

void hang(const ConceptMap& map, ConceptId broader, ConceptId narrower, RelationTypeId id, Transaction& transaction)
{
    const RelationType type = typeFor(map, id, transaction);
    Relation relation;
    relation.id = map.nextRelationId();
    relation.from = type.hierarchy == Hierarchy::FromIsNarrower ? narrower : broader;
    relation.to = type.hierarchy == Hierarchy::FromIsNarrower ? broader : narrower;
    relation.type = type.id;
    transaction.changes.push_back(AddRelation{std::move(relation)});
}

Growth growth(const ConceptMap& map, std::string label)
{
    Concept added;
    added.id = map.nextConceptId();
    added.label = std::move(label);
    Growth grown{{"Add concept", {}, "rename " + std::to_string(added.id.value)}, added.id};
    grown.transaction.changes.push_back(AddConcept{std::move(added)});
    return grown;
}

}  // namespace

Result<Growth> addChild(const ConceptMap& map, ConceptId parent, std::string label)
{
    if (!map.find(parent))
        return noSuchConcept();
    Growth grown = growth(map, std::move(label));
    hang(map, parent, grown.added, typeOfMostBelow(map, parent), grown.transaction);
    return grown;
}

Result<Growth> addSibling(const ConceptMap& map, ConceptId sibling, std::string label)
{
    if (!map.find(sibling))
        return noSuchConcept();
    Growth grown = growth(map, std::move(label));
    if (const Branch above = firstAbove(map, sibling); above.isFound())
        hang(map, above.broader(), grown.added, above.type->id, grown.transaction);
    return grown;
}

Result<Growth> addParent(const ConceptMap& map, ConceptId child, std::string label)
{
    if (!map.find(child))
        return noSuchConcept();
    Growth grown = growth(map, std::move(label));
    const Branch above = firstAbove(map, child);
    if (above.isFound()) {
        Relation moved = *above.relation;
        (moved.from == child ? moved.from : moved.to) = grown.added;
        grown.transaction.changes.push_back(SetRelation{std::move(moved)});
    }
    hang(map, grown.added, child, above.isFound() ? above.type->id : firstHierarchicalType(map), grown.transaction);
    return grown;
}

Growth addFree(const ConceptMap& map, std::string label) { return growth(map, std::move(label)); }

void tagAdded(Transaction& transaction, const std::vector<std::string>& tags)
{
    for (Change& change : transaction.changes) {
        if (auto* grown = std::get_if<AddConcept>(&change))
            grown->value.tags = tags;
        else if (auto* linked = std::get_if<AddRelation>(&change))
            linked->value.tags = tags;
    }
}

}  // namespace conspectus
