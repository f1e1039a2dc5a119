// narrator.h: a picture put into words, for tooltips and for screen readers.
#pragma once
#include "app/canvas/scene/hit_test.h"

namespace conspectus {

/// Plain text; indices are of the picture that the view shows.
class Narrator {
public:
    virtual ~Narrator() = default;

    virtual QString nameOf(int subject) const = 0;
    /// Its relations as sentences, one a line.
    virtual QString relationsOf(int subject) const = 0;
    /// The relations as sentences, one a line, after how many they are if there are several.
    virtual QString sentencesOf(const std::vector<RelationId>& relations) const = 0;
    /// Empty when there is nothing to add to the picture. `isLegible`: whether labels can be read at the present zoom.
    virtual QString tipFor(const Hit& hit, bool isLegible) const = 0;
};

}  // namespace conspectus
