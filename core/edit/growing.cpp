#include "core/edit/growing.h"

#include "core/edit/branches.h"
#include "core/edit/missing.h"

#include <algorithm>

namespace conspectus {

namespace {

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
    Hanger(map).hang(parent, grown.added, typeOfMostBelow(map, parent), grown.transaction);
    return grown;
}

Result<Growth> addSibling(const ConceptMap& map, ConceptId sibling, std::string label)
{
    if (!map.find(sibling))
        return noSuchConcept();
    Growth grown = growth(map, std::move(label));
    if (const Branch above = firstAbove(map, sibling); above.isFound())
        Hanger(map).hang(above.broader(), grown.added, above.type->id, grown.transaction, above.relation->phrase);
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
    Hanger(map).hang(grown.added, child, above.isFound() ? above.type->id : firstHierarchicalType(map),
                     grown.transaction);
    return grown;
}

Growth addFree(const ConceptMap& map, std::string label, std::optional<Point> place)
{
    Growth grown = growth(map, std::move(label));
    std::get<AddConcept>(grown.transaction.changes.front()).value.pin = place;
    return grown;
}

Result<Growth> addGroup(const ConceptMap& map, const std::vector<ConceptId>& members, std::string label)
{
    if (members.empty())
        return noSuchConcept();
    for (ConceptId member : members)
        if (!map.find(member))
            return noSuchConcept();
    const auto isMember = [&](ConceptId id) {
        return std::ranges::find(members, id) != members.end();
    };
    Growth grown = growth(map, std::move(label));
    grown.transaction.label = "Group concepts";
    Hanger hanger(map);
    const Branch first = firstAbove(map, members.front());
    const bool hasAbove = first.isFound() && !isMember(first.broader());
    if (hasAbove)
        hanger.hang(first.broader(), grown.added, first.type->id, grown.transaction);
    for (ConceptId member : members) {
        const Branch above = firstAbove(map, member);
        if (!above.isFound())
            hanger.hang(grown.added, member, hasAbove ? first.type->id : firstHierarchicalType(map), grown.transaction);
        else if (!isMember(above.broader()))  // else it comes along
            grown.transaction.changes.push_back(SetRelation{rehung(above, grown.added)});
    }
    return grown;
}

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
