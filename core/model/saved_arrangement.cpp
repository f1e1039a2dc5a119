#include "core/model/saved_arrangement.h"

#include <algorithm>

namespace conspectus {

namespace {

template <class Item, class Id> const Item* find(const std::vector<Item>& items, Id id)
{
    const auto found = std::ranges::lower_bound(items, id, {}, &Item::of);
    return found != items.end() && found->of == id ? &*found : nullptr;
}

template <class Item> void sortByOwner(std::vector<Item>& items)
{
    std::ranges::stable_sort(items, {}, &Item::of);
    const auto repeated = std::ranges::unique(items, {}, &Item::of);
    items.erase(repeated.begin(), repeated.end());
}

}  // namespace

const PlacedBox* SavedArrangement::placeOf(ConceptId id) const { return find(places, id); }

const BentLine* SavedArrangement::lineOf(RelationId id) const { return find(lines, id); }

void settle(SavedArrangement& arrangement)
{
    sortByOwner(arrangement.places);
    sortByOwner(arrangement.lines);
}

}  // namespace conspectus
