#include "core/edit/transaction.h"

#include <algorithm>

namespace conspectus {

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
