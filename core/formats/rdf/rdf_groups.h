// rdf_groups.h: concept schemes and collections of a file, which are tags of a map.
#pragma once
#include "core/formats/rdf/rdf_labels.h"

#include <string>
#include <vector>

namespace conspectus {

struct RdfGroup {
    RdfId resource = kNoTerm;
    bool isScheme = false;
    bool isOrdered = false;  // its members stand in a list
    std::string tag;  // its label; of equal labels the later ones have their name behind it
};

/// In the order in which the graph speaks of them. The map itself (kOurMap) is none.
std::vector<RdfGroup> groupsOf(const RdfModel& model, RdfStyle style, std::string_view language);

/// Resources that the graph says to be of this class or of one below it, in its order.
std::vector<RdfId> instancesOf(const RdfModel& model, RdfId wanted);

/// What a scheme or an ontology says of the file as a whole.
struct RdfTitle {
    RdfId resource = kNoTerm;  // the first scheme, or the ontology
    RdfLabels labels;
    RdfStatement description;  // its object is kNoTerm where there is none
};
RdfTitle titleOf(const RdfModel& model, RdfStyle style, std::string_view language);

}  // namespace conspectus
