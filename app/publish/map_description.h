// map_description.h: what a picture says, sentence by sentence.
#pragma once
#include "app/paint/picture.h"

namespace conspectus {

/// The sentences of what one line of the picture stands for, one a line; at most `most`, then how many more there are.
QString sentencesOf(const ConceptMap& map, const Picture& picture, const std::vector<RelationId>& relations,
                    std::size_t most);

/// All that is said, a sentence a line: the hierarchy from its top, then the relations across it, then the concepts
/// without any. A large map ends in how many relations there are besides. Plain text.
QString longDescription(const ConceptMap& map, const Picture& picture);

}  // namespace conspectus
