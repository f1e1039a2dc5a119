// displacement.h: how much a picture differs from the one before it, in numbers.
#pragma once
#include "core/layout/layout.h"

namespace conspectus {

/// Of the concepts that are in both pictures, after the move that all have in common (its median) is taken off.
struct Displacement {
    int concepts = 0;  // that are in both
    double median = 0, mean = 0, p95 = 0, most = 0;  // of their ways, as parts of the diagonal of the picture before
    int flips = 0;  // pairs of one level that changed places
};

/// Boxes by concept, in both lists in the same order. Two are of one level if their boxes overlap along the levels, in
/// both pictures. O(n log n), and n * n for levels that hold everything.
Displacement displacementOf(const std::vector<Rect>& before, const std::vector<Rect>& after, Orientation orientation);

}  // namespace conspectus
