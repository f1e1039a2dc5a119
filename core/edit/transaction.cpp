#include "core/edit/transaction.h"

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
    Transaction inverse{transaction.label, {}, transaction.merge};
    inverse.changes.reserve(transaction.changes.size());
    for (Change& change : transaction.changes) {
        Result<Change> undo = map.apply(std::move(change));
        if (!undo) {
            for (auto done = inverse.changes.rbegin(); done != inverse.changes.rend(); ++done)
                (void)map.apply(std::move(*done));
            return unexpected(undo.error());
        }
        inverse.changes.push_back(std::move(*undo));
    }
    std::reverse(inverse.changes.begin(), inverse.changes.end());
    return inverse;
}

}  // namespace conspectus
