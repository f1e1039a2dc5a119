// comparison.h: what two maps of one document say differently, in sentences.
#pragma once
#include "core/model/concept_map.h"

namespace conspectus {

struct Comparison {
    std::vector<std::string> added;  // what `after` has and `before` has not: concepts by name, propositions as
                                     // sentences, "the view Overview", "the relation type causes"
    std::vector<std::string> removed;
    std::vector<std::string> changed;  // "soft power: definition", "heat is now called warmth", "the order below heat"

    bool isEmpty() const { return added.empty() && removed.empty() && changed.empty(); }
};

/// Items match by key; views, tours and figures by name. In the order of the maps.
Comparison compare(const ConceptMap& before, const ConceptMap& after);

}  // namespace conspectus
