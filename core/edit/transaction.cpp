#include "core/edit/transaction.h"

#include "core/base/within_memory.h"

#include <algorithm>

namespace conspectus {

namespace {

/// As far as it goes; `undo` has what undoes each of those that were done.
Result<void> applyAll(ConceptMap& map, std::vector<Change>& changes, std::vector<Change>& undo)
{
    undo.reserve(changes.size());
    for (Change& change : changes) {
        Result<Change> inverse = map.apply(std::move(change));
        if (!inverse)
            return unexpected(inverse.error());
        undo.push_back(std::move(*inverse));
    }
    return {};
}

}  // namespace

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
    std::vector<Change> undo;
    const Result<void> done = withinMemory(ErrorCode::Edit, [&] { return applyAll(map, transaction.changes, undo); });
    std::reverse(undo.begin(), undo.end());
    if (done)
        return Transaction{std::move(transaction.label), std::move(undo), std::move(transaction.merge)};
    // Should memory be short, this needs none but what it has just given back.
    for (Change& change : undo)
        (void)map.apply(std::move(change));
    return unexpected(done.error());
}

}  // namespace conspectus
