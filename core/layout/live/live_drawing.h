// live_drawing.h: the lines and phrases of a picture that is carried on.
#pragma once
#include "core/layout/live/live_sketch.h"

namespace conspectus {

struct LiveDrawing {
    Layout layout;
    /// Edges of the sketch whose phrase cannot be read as it should (see PhraseFault), where it was not so before.
    std::vector<int> atFault;
    int weight = 0;  // of these faults
};

/// Lines whose ends stand as they stood stay as they were, with their phrases, unless something has come to stand on
/// them; the others are drawn anew. Lines at fault are given a second look.
LiveDrawing drawnLive(const LiveSketch& sketch, const std::vector<Rect>& boxes);

}  // namespace conspectus
