// keys.h: keys for what a person adds to a map. Two people who go on from one file must not give one key to two things,
// so keys of new things are drawn by chance; everything else that makes maps (readers, conversion) counts them.
#pragma once
#include "core/edit/transaction.h"

#include <cstdint>
#include <functional>

namespace conspectus {

/// Numbers by chance. Empty: keys are not drawn, and the map counts them ("n4").
using KeySource = std::function<std::uint64_t()>;

/// Gives everything that the transaction adds without a key one that nothing in `map` has: "n", "e" or "t" for concept,
/// relation or type, a letter, and six letters or digits ("nk3f9x2q"). Of 10,000 things that are added to each of two
/// copies, two have one key by chance once in 500 times; merging then keeps both all the same.
void drawKeys(Transaction& transaction, const ConceptMap& map, const KeySource& draw);

/// True for a key as drawKeys() gives it: where two copies have it, it names one thing.
bool isDrawnKey(std::string_view key);

}  // namespace conspectus
