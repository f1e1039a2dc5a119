// map_description.h: a picture in words, for those who do not see it.
#pragma once
#include "app/paint/picture.h"

namespace conspectus {

/// The sentences of what one line of the picture stands for, one a line; at most `most`, then how many more there are.
QString sentencesOf(const ConceptMap& map, const Picture& picture, const std::vector<RelationId>& relations,
                    std::size_t most);

/// `introduction`, then every relation that is shown as a sentence, then how much the view hides.
QString descriptionOf(const ConceptMap& map, const Picture& picture, const QString& introduction);

}  // namespace conspectus
