#include "core/edit/branches.h"

#include <algorithm>
#include <map>
#include <set>

namespace conspectus {

namespace {

bool everyRelationCounts(const ConceptMap& map)
{
    const auto types = map.relationTypes();
    return map.relationCount() > 0 &&
        std::ranges::none_of(types, [&](RelationTypeId id) { return map.find(id)->hierarchy != Hierarchy::None; });
}

}  // namespace

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

std::vector<Branch> branchesBelow(const ConceptMap& map, ConceptId id)
{
    std::vector<Branch> below;
    std::set<ConceptId> seen;
    for (const Branch& branch : branchesAt(map, id))
        if (branch.broader() == id && seen.insert(branch.narrower()).second)
            below.push_back(branch);
    return below;
}

bool hangsUnder(const ConceptMap& map, ConceptId below, ConceptId top)
{
    std::set<ConceptId> seen{top};
    std::vector<ConceptId> open{top};
    while (!open.empty()) {
        const ConceptId id = open.back();
        open.pop_back();
        if (id == below)
            return true;
        for (const Branch& branch : branchesBelow(map, id))
            if (seen.insert(branch.narrower()).second)
                open.push_back(branch.narrower());
    }
    return false;
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
    const auto most =
        std::ranges::max_element(counts, [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? firstHierarchicalType(map) : most->first;
}

RelationType Hanger::typeFor(RelationTypeId id, Transaction& transaction)
{
    if (const RelationType* found = m_map.find(id))
        return *found;
    if (!m_added) {
        m_added.emplace();
        m_added->id = m_map.nextRelationTypeId();
        m_added->name = m_added->phrase = "includes";
        m_added->hierarchy = Hierarchy::FromIsBroader;
        m_added->phraseShown = false;
        transaction.changes.push_back(AddRelationType{*m_added});
    }
    return *m_added;
}

void Hanger::hang(ConceptId broader, ConceptId narrower, RelationTypeId id, Transaction& transaction,
                  std::string phrase)
{
    const RelationType type = typeFor(id, transaction);
    Relation relation;
    relation.id = next();
    relation.from = type.hierarchy == Hierarchy::FromIsNarrower ? narrower : broader;
    relation.to = type.hierarchy == Hierarchy::FromIsNarrower ? broader : narrower;
    relation.type = type.id;
    relation.phrase = std::move(phrase);
    transaction.changes.push_back(AddRelation{std::move(relation)});
}

Relation rehung(const Branch& branch, ConceptId broader)
{
    Relation relation = *branch.relation;
    (relation.from == branch.broader() ? relation.from : relation.to) = broader;
    return relation;
}

}  // namespace conspectus
