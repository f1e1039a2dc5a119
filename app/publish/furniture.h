// furniture.h: what a figure says beside the map: a legend of its lines, the caption, where it comes from.
#pragma once
#include "app/paint/picture.h"
#include "core/model/figure.h"

namespace conspectus {

struct Figure;

struct Furniture {
    std::vector<PictureRelation> samples;
    std::vector<PictureNote> notes;
    double height = 0;  // px of the picture; 0: there is none
};

/// Set for `width` px of the picture, its top left corner at the origin. The legend names `types`, in their order.
Furniture furnitureFor(const ConceptMap& map, const Figure& figure, const std::vector<RelationTypeId>& types,
                       const TypeStyle& type, double width);

/// The types of what is drawn as a line of its own, each once, as they come.
std::vector<RelationTypeId> typesIn(const VisibleMap& visible);

/// Puts it below the picture, its left edge at `left`.
void furnish(Picture& picture, Furniture furniture, double left);

}  // namespace conspectus
