// relation_truth.h: what a picture says of its relations that is not so, counted by itself.
#pragma once
#include "core/layout/geometry/curves.h"
#include "core/layout/index.h"
#include "core/layout/measures/measures.h"

#include <array>

namespace conspectus {

struct RelationTruth {
    int overlaps = 0;  // pairs of concepts, unless both are pinned
    int noCurve = 0;
    int behind = 0;  // lines behind a concept
    int behindOwn = 0;  // behind one that they end at
    int missing = 0;  // phrases that are written nowhere: asked - on line - in key - bundled
    int inKey = 0;
    int misleading = 0;
    int phraseOverlaps = 0;
    int mergedEnds = 0;
    int meltedLanes = 0;
    int shortLines = 0;  // of less than 16 px

    static constexpr std::array kNames{"overlaps",    "no curve",     "behind",     "behind own",
                                       "missing",     "in key",       "misleading", "phrase overlaps",
                                       "merged ends", "melted lanes", "short lines"};
    std::array<int, 11> counts() const
    {
        return {overlaps,   noCurve,        behind,     behindOwn,   missing,   inKey,
                misleading, phraseOverlaps, mergedEnds, meltedLanes, shortLines};
    }
};

namespace truth {

inline bool passes(const Spline& curve, const Rect& box)
{
    const std::vector<Point> points = flattened(curve, 16);
    for (std::size_t i = 1; i < points.size(); ++i)
        if (crosses(points[i - 1], points[i], box))
            return true;
    return false;
}

}  // namespace truth

inline int countOverlaps(const LayoutRequest& request, const Layout& layout)
{
    int overlaps = 0;
    const auto boxOf = [&](std::size_t node) {
        return Rect::around(layout.centres[node], request.nodes[node].size).grown(-0.5);
    };
    for (std::size_t i = 0; i < request.nodes.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            overlaps += !(request.nodes[i].pin && request.nodes[k].pin) && boxOf(i).intersects(boxOf(k));
    return overlaps;
}

inline RelationTruth truthOf(const LayoutRequest& request, const Layout& layout)
{
    const LayoutMeasures measures = measure(request, layout);
    RelationTruth truth;
    truth.overlaps = countOverlaps(request, layout);
    truth.phraseOverlaps = measures.phraseOverlaps;
    truth.behind = measures.hiddenLines;
    truth.missing = measures.phrases.missing();
    truth.inKey = measures.phrases.inKey;
    truth.misleading = measures.phrases.misleading;
    truth.mergedEnds = measures.mergedEnds;
    truth.meltedLanes = measures.meltedLanes;
    for (std::size_t i = 0; i < layout.edges.size(); ++i) {
        const Spline& curve = layout.edges[i].curve;
        truth.noCurve += curve.empty() && layout.edges[i].block < 0;
        if (curve.empty())
            continue;
        truth.shortLines += lengthOf(curve) < 16;
        for (int end : {request.edges[i].from, request.edges[i].to})
            truth.behindOwn += truth::passes(
                curve, Rect::around(layout.centres[index(end)], request.nodes[index(end)].size).grown(-2));
    }
    return truth;
}

}  // namespace conspectus
