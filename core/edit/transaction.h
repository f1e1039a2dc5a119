// transaction.h: one step of editing: a label and the changes that belong together.
#pragma once
#include "core/model/concept_map.h"

namespace conspectus {

/// All or nothing. `merge`: equal, non-empty keys in a row make one undo step (typing a label, dragging a concept).
struct Transaction {
    std::string label;
    std::vector<Change> changes;
    std::string merge;
};

/// The concepts that its changes speak of, and those at the ends of relations that it adds or sets; sorted, once each.
std::vector<ConceptId> conceptsIn(const Transaction& transaction);

/// Does every change and returns the transaction that undoes them, or leaves the map as it was, without memory too.
[[nodiscard]] Result<Transaction> perform(ConceptMap& map, Transaction transaction);

}  // namespace conspectus
