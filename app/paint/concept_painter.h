// concept_painter.h: draws one concept: ring, box, label and the count of what is folded behind it.
#pragma once
#include "app/paint/map_painter.h"

namespace conspectus {

void paintConceptBox(QPainter& painter, const Theme& theme, const PictureConcept& shown, double scale,
                     Emphasis emphasis);

}  // namespace conspectus
