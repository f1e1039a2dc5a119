#include "core/edit/moving.h"

#include "core/edit/branches.h"
#include "core/edit/missing.h"

#include <algorithm>

namespace conspectus {

namespace {

/// Swaps what two relations say, so that each stands where the other stood.
void swapPlaces(const Relation& a, const Relation& b, Transaction& transaction)
{
    Relation first = b, second = a;
    first.id = a.id;
    second.id = b.id;
    Relation between = first;
    between.key = a.key + "~";  // two may not have one key, not even for a moment
    transaction.changes.push_back(SetRelation{std::move(between)});
    transaction.changes.push_back(SetRelation{std::move(second)});
    transaction.changes.push_back(SetRelation{std::move(first)});
}

}  // namespace

Result<Transaction> moveUnder(const ConceptMap& map, const std::vector<ConceptId>& ids, ConceptId parent)
{
    if (!map.find(parent))
        return noSuchConcept();
    Transaction step{"Move concepts", {}, {}};
    Hanger hanger(map);
    for (ConceptId id : ids) {
        if (!map.find(id))
            return noSuchConcept();
        if (hangsUnder(map, parent, id))
            return unexpected(ErrorCode::Edit, "A concept cannot hang under itself or under what hangs under it.");
        const Branch above = firstAbove(map, id);
        const auto comesAlong = [&](ConceptId other) {
            return other != id && hangsUnder(map, id, other);
        };
        if (std::ranges::any_of(ids, comesAlong) || (above.isFound() && above.broader() == parent))
            continue;
        if (above.isFound())
            step.changes.push_back(SetRelation{rehung(above, parent)});
        else
            hanger.hang(parent, id, typeOfMostBelow(map, parent), step);
    }
    return step;
}

Result<Transaction> hangAlsoUnder(const ConceptMap& map, ConceptId id, ConceptId parent)
{
    if (!map.find(id) || !map.find(parent))
        return noSuchConcept();
    Transaction step{"Link concepts", {}, {}};
    Hanger(map).hang(parent, id, typeOfMostBelow(map, parent), step);
    return step;
}

Result<Transaction> cutLoose(const ConceptMap& map, const std::vector<ConceptId>& ids)
{
    Transaction step{"Cut loose", {}, {}};
    for (ConceptId id : ids) {
        if (!map.find(id))
            return noSuchConcept();
        if (const Branch above = firstAbove(map, id); above.isFound())
            step.changes.push_back(RemoveRelation{above.relation->id});
    }
    return step;
}

Result<Transaction> reorder(const ConceptMap& map, ConceptId id, int steps)
{
    if (!map.find(id))
        return noSuchConcept();
    const Branch above = firstAbove(map, id);
    if (!above.isFound())
        return unexpected(ErrorCode::Edit, "A concept that hangs under nothing has no place among others.");
    const std::vector<Branch> siblings = branchesBelow(map, above.broader());
    const auto at = std::ranges::find_if(siblings, [&](const Branch& each) { return each.narrower() == id; });
    if (at == siblings.end())
        return noSuchConcept();
    const auto from = at - siblings.begin();
    const auto to = std::clamp<std::ptrdiff_t>(from + steps, 0, std::ptrdiff_t(siblings.size()) - 1);
    Transaction step{"Change the order", {}, {}};
    // Relations have the order of their ids: the moved one trades places with one neighbour after the other.
    std::vector<Relation> relations;
    relations.reserve(siblings.size());
    for (const Branch& branch : siblings)
        relations.push_back(*branch.relation);
    const std::ptrdiff_t way = to > from ? 1 : -1;
    for (std::ptrdiff_t place = from; place != to; place += way) {
        Relation &here = relations[std::size_t(place)], &next = relations[std::size_t(place + way)];
        swapPlaces(here, next, step);
        std::swap(here, next);
        std::swap(here.id, next.id);
    }
    return step;
}

}  // namespace conspectus
