// fragments.h: a part of a map as a map of its own, and a map taken into another: what the clipboard carries.
#pragma once
#include "core/edit/reshaping.h"

namespace conspectus {

/// Copies of these concepts, the relations among them and the types of those. Views stay behind.
ConceptMap fragmentOf(const ConceptMap& map, const std::vector<ConceptId>& ids);

/// The concepts and relations of `fragment` as new ones; those that hang under none of it hang under `parent`, if that
/// is valid. Types that say the same are one. Keys stay where they are free. Error: the fragment is empty.
Result<Addition> pasteMap(const ConceptMap& map, ConceptId parent, const ConceptMap& fragment);

}  // namespace conspectus
