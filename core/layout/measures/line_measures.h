// line_measures.h: whether the lines of a layout can be told apart and followed. All counts, with bounded effort.
#pragma once
#include "core/layout/geometry/line_traces.h"

#include <optional>

namespace conspectus {

/// Pairs of lines that cross, each pair once however often they do; nothing if 4 million looks at pieces of curves are
/// not enough to know. Lines that only touch do not cross, so neither do those that leave a concept together or share
/// a trunk, until one of them comes to the other side of the other.
std::optional<int> crossingsOf(const LineTraces& traces);

/// Lines that run more than `depth` px inside of a concept that is at neither of their ends.
int linesBehind(const LayoutRequest& request, const Layout& layout, const LineTraces& traces, double depth);

/// How the relations between the same two concepts are told apart.
struct ParallelLines {
    int mergedEnds = 0;  // pairs whose ends at one concept, one of them an arrow's, are closer than kLeastBetweenEnds
    int meltedLanes = 0;  // pairs that come closer than kLeastBetweenLanes further than kFan along from their ends
};
inline constexpr double kLeastBetweenEnds = 8;
inline constexpr double kLeastBetweenLanes = 6;
inline constexpr double kFan = 14;
ParallelLines parallelLinesOf(const LineTraces& traces);

}  // namespace conspectus
