// concept_set.h: a set of concepts as flags, for the answering of queries.
#pragma once
#include "core/query/links.h"
#include "core/query/query_tree.h"

namespace conspectus {

using ConceptSet = std::vector<bool>;  // by concept id

/// Of two sets of one size.
ConceptSet both(ConceptSet a, const ConceptSet& b);
ConceptSet either(ConceptSet a, const ConceptSet& b);

std::vector<ConceptId> members(const ConceptSet& set);  // in id order

/// What walks of `steps` relations lead to.
ConceptSet walked(const Links& links, ConceptSet from, QueryRange steps);

}  // namespace conspectus
