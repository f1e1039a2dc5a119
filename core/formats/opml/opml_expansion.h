// opml_expansion.h: which branches of an outline are open, as the lines that are to be opened one after the other.
#pragma once
#include "core/formats/outline/spanning_tree.h"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace conspectus {

/// What `expansionState` means for items that come in the order of an outline: whoever has something below it and is
/// not opened is folded. Lines are counted from 1, what is below a folded item not at all.
std::vector<ConceptId> foldedBy(std::string_view expansionState, const std::vector<OutlineItem>& items);

/// The text for these folded items; lines with a comma between.
std::string expansionState(const std::unordered_set<ConceptId>& folded, const std::vector<OutlineItem>& items);

}  // namespace conspectus
