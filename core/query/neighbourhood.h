// neighbourhood.h: what is around a concept.
#pragma once
#include "core/query/taxonomy.h"

namespace conspectus {

/// The concept itself, everything broader than it at any distance, what is narrower by one step, and what is within
/// `hops` relations of any kind, either way. Only what the taxonomy has in scope; in id order.
std::vector<ConceptId> neighbourhoodOf(const ConceptMap& map, const Taxonomy& taxonomy, ConceptId centre, int hops);

/// The same for a person to see: no more than `most`, what is nearest first (then what is broader at a distance).
struct NearConcepts {
    std::vector<ConceptId> concepts;  // in id order
    std::size_t all = 0;  // how many there are
};
NearConcepts nearestTo(const ConceptMap& map, const Taxonomy& taxonomy, ConceptId centre, int hops, std::size_t most);

/// Everything broader (narrower) than `subject` at any distance, without itself; in id order.
std::vector<ConceptId> allBroader(const Taxonomy& taxonomy, ConceptId subject);
std::vector<ConceptId> allNarrower(const Taxonomy& taxonomy, ConceptId subject);

}  // namespace conspectus
