// generated_map.h: maps of any size for measuring; the same number gives the same map on every machine.
#pragma once
#include "core/model/concept_map.h"

namespace conspectus::bench {

/// A tree of `concepts` (3 to 6 narrower ones each, labels of 10 to 40 letters), and for every 100 concepts 30 cross
/// links with linking phrases.
ConceptMap generatedMap(int concepts);

/// The same map as plain DOT, the way a person would write it for dot.
std::string asPlainDot(const ConceptMap& map);

}  // namespace conspectus::bench
