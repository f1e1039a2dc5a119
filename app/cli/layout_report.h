// layout_report.h: a picture's layout in words and as JSON.
#pragma once
#include "app/session/show.h"

namespace conspectus {

struct LayoutReport {
    const ConceptMap& map;
    const Shown& shown;
    double milliseconds = 0;  // that measuring and laying out took
    const Arrangement* previous = nullptr;  // the picture that this one is compared with
};

/// x and y of boxes are upper left corners; points of a curve are one start point and three points for each cubic
/// Bezier piece. Displacements are parts of the diagonal of the previous picture.
std::string asJson(const LayoutReport& report);

std::string asText(const LayoutReport& report);

}  // namespace conspectus
