#include "core/edit/transaction.h"

#include "core/base/within_memory.h"

#include <algorithm>

namespace conspectus {

std::vector<ConceptId> conceptsIn(const Transaction& transaction)
{
    std::vector<ConceptId> ids;
    for (const Change& change : transaction.changes) {
        if (const auto* added = std::get_if<AddConcept>(&change))
            ids.push_back(added->value.id);
        else if (const auto* set = std::get_if<SetConcept>(&change))
            ids.push_back(set->value.id);
        else if (const auto* removed = std::get_if<RemoveConcept>(&change))
            ids.push_back(removed->id);
        else if (const auto* linked = std::get_if<AddRelation>(&change))
            ids.insert(ids.end(), {linked->value.from, linked->value.to});
        else if (const auto* relinked = std::get_if<SetRelation>(&change))
            ids.insert(ids.end(), {relinked->value.from, relinked->value.to});
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

Result<Transaction> perform(ConceptMap& map, Transaction transaction)
{
    const ConceptMap before = map;
    Result<Transaction> undo = withinMemory(ErrorCode::Edit, [&]() -> Result<Transaction> {
        std::vector<Change> inverses;
        inverses.reserve(transaction.changes.size());
        for (Change& change : transaction.changes) {
            Result<Change> inverse = map.apply(std::move(change));
            if (!inverse)
                return unexpected(inverse.error());
            inverses.push_back(std::move(*inverse));
        }
        std::ranges::reverse(inverses);
        return Transaction{std::move(transaction.label), std::move(inverses), std::move(transaction.merge)};
    });
    if (!undo)
        map = before;
    return undo;
}

}  // namespace conspectus
