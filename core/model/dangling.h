// dangling.h: names in a map of things that the map does not have. Such a map is sound; a person should hear of it.
#pragma once
#include "core/model/concept_map.h"

namespace conspectus {

/// One sentence for each figure or stop that names a view which is missing, and for each view that leaves out a type of
/// relation which is missing. Empty when every name is known.
std::vector<std::string> danglingNames(const ConceptMap& map);

}  // namespace conspectus
