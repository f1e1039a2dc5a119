// neighbourhood.h: what is around a concept.
#pragma once
#include "core/query/taxonomy.h"

namespace conspectus {

/// The concept itself, everything broader than it at any distance, what is narrower by one step, and what is within
/// `hops` relations of any kind, either way. Only what the taxonomy has in scope; in id order.
std::vector<ConceptId> neighbourhoodOf(const ConceptMap& map, const Taxonomy& taxonomy, ConceptId centre, int hops);

/// Everything broader (narrower) than `subject` at any distance, without itself; in id order.
std::vector<ConceptId> allBroader(const Taxonomy& taxonomy, ConceptId subject);
std::vector<ConceptId> allNarrower(const Taxonomy& taxonomy, ConceptId subject);

}  // namespace conspectus
