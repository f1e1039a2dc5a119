// layout_report.h: a picture's layout in words and as JSON.
#pragma once
#include "app/session/show.h"

namespace conspectus {

/// x and y of boxes are upper left corners; points of a curve are one start point and three points for each cubic
/// Bezier piece. `milliseconds` is what measuring and laying out took.
std::string asJson(const ConceptMap& map, const Shown& shown, double milliseconds);

std::string asText(const Shown& shown, double milliseconds);

}  // namespace conspectus
