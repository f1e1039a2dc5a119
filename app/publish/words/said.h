// said.h: what a picture says, as propositions: for the formats that are words.
#pragma once
#include "app/paint/picture.h"

namespace conspectus {

struct SaidRelation {
    RelationId id;
    std::string phrase;  // in the picture's language
    std::string target;  // what the concept is called that it leads to
    int to = -1;  // index of the picture's concept that this is, or is folded behind
    bool isSilent = false;  // it is how that concept hangs under this one, and that is all that it says
};

/// By index of the picture's concept: what starts at it or behind it, in the order of the picture.
std::vector<std::vector<SaidRelation>> saidIn(const ConceptMap& map, const Picture& picture);

}  // namespace conspectus
