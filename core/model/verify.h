// verify.h: the rules that every map keeps, checked from outside.
#pragma once
#include "core/model/concept_map.h"

namespace conspectus {

/// One sentence per broken rule; empty for a sound map. Checks the graph against the records (ends, degrees, keys,
/// counts), sorted tags and languages, finite pins and weights, valid UTF-8. What a person may well do (empty or equal
/// labels, cycles, isolated concepts) is not a fault.
std::vector<std::string> verify(const ConceptMap& map);

}  // namespace conspectus
