// packing.h: rectangles set side by side in one rectangle of a wanted shape.
#pragma once
#include "core/base/geometry.h"

namespace conspectus {

/// Top left corners by rectangle, none overlapping another, at least `gap` apart, the whole near width / height =
/// `aspect`. Large ones come first, equal ones in their order. About O(n sqrt n).
std::vector<Point> packed(const std::vector<Size>& sizes, double gap, double aspect);

/// Top left corners of equal cells in reading order, the whole near `aspect`: the grid that fits the largest.
std::vector<Point> gridded(const std::vector<Size>& sizes, double gap, double aspect);

}  // namespace conspectus
