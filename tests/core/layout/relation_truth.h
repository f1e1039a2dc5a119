// relation_truth.h: what a picture says of its relations that is not so, counted by itself.
#pragma once
#include "core/layout/curves.h"
#include "core/layout/index.h"
#include "core/layout/measures.h"
#include "core/layout/phrase_sites.h"

#include <array>

namespace conspectus {

struct RelationTruth {
    int overlaps = 0;  // pairs of concepts, unless both are pinned
    int noCurve = 0;
    int behind = 0;  // lines behind a concept
    int behindOwn = 0;  // behind one that they end at
    int noPhrase = 0;
    int phraseOverlaps = 0;
    int onOther = 0;  // phrases that break another line
    int nearOther = 0;  // that are nearer to another line than 1.5 times the distance to their own
    int sharedEnds = 0;  // pairs of ends less than 8 px apart, of lines that say different things
    int shortLines = 0;  // of less than 16 px

    static constexpr std::array kNames{"overlaps",        "no curve", "behind",     "behind own",  "no phrase",
                                       "phrase overlaps", "on other", "near other", "shared ends", "short lines"};
    std::array<int, 10> counts() const
    {
        return {overlaps,       noCurve, behind,    behindOwn,  noPhrase,
                phraseOverlaps, onOther, nearOther, sharedEnds, shortLines};
    }
};

namespace truth {

struct End {
    Point at;
    int edge = 0;
    bool isStart = true;
};

inline double distanceTo(const Rect& plate, Point p)
{
    const double x = std::max({plate.x - p.x, 0.0, p.x - plate.right()});
    const double y = std::max({plate.y - p.y, 0.0, p.y - plate.bottom()});
    return std::hypot(x, y);
}

inline double distanceTo(const Rect& plate, const Spline& curve)
{
    double least = 1e9;
    for (Point p : flattened(curve, 24))
        least = std::min(least, distanceTo(plate, p));
    return least;
}

inline bool passes(const Spline& curve, const Rect& box)
{
    const std::vector<Point> points = flattened(curve, 16);
    for (std::size_t i = 1; i < points.size(); ++i)
        if (crosses(points[i - 1], points[i], box))
            return true;
    return false;
}

inline const Spline& curveOf(const Layout& layout, int line)
{
    return line < 0 ? layout.blocks[index(-1 - line)].stem : layout.edges[index(line)].curve;
}

inline void countPhrases(const LayoutRequest& request, const Layout& layout, RelationTruth& truth)
{
    std::vector<int> lines;
    for (int i = 0; index(i) < layout.edges.size(); ++i)
        lines.push_back(i);
    for (int i = 0; index(i) < layout.blocks.size(); ++i)
        lines.push_back(-1 - i);
    for (const PhraseSite& site : phraseSites(request, layout)) {
        std::optional<Point> place;
        for (int line : site.lines)
            if (const auto& phrase =
                    line < 0 ? layout.blocks[index(-1 - line)].phrase : layout.edges[index(line)].phrase)
                place = phrase;
        if (!place) {
            ++truth.noPhrase;
            continue;
        }
        const Rect plate = Rect::around(*place, site.size);
        double own = 1e9, other = 1e9;
        for (int line : lines) {
            const Spline& curve = curveOf(layout, line);
            if (curve.empty() || !boundsOf(curve).grown(60).intersects(plate))
                continue;
            const bool isOwn = std::ranges::count(site.lines, line) > 0;
            truth.onOther += !isOwn && passes(curve, plate.grown(-1));
            (isOwn ? own : other) = std::min(isOwn ? own : other, distanceTo(plate, curve));
        }
        truth.nearOther += own > 0 && other < 1.5 * own;
    }
}

inline void countEnds(const LayoutRequest& request, const Layout& layout, RelationTruth& truth)
{
    std::vector<std::vector<End>> ends(request.nodes.size());
    for (int edge = 0; index(edge) < layout.edges.size(); ++edge) {
        const Spline& curve = layout.edges[index(edge)].curve;
        if (curve.empty())
            continue;
        ends[index(request.edges[index(edge)].from)].push_back({curve.front(), edge, true});
        ends[index(request.edges[index(edge)].to)].push_back({curve.back(), edge, false});
    }
    for (const std::vector<End>& each : ends)
        for (std::size_t i = 0; i < each.size(); ++i)
            for (std::size_t k = 0; k < i; ++k) {
                const LayoutEdge &a = request.edges[index(each[i].edge)], &b = request.edges[index(each[k].edge)];
                const bool isOneTrunk = a.kind == b.kind && a.kind >= 0 && each[i].isStart == each[k].isStart;
                truth.sharedEnds += !isOneTrunk && length(each[i].at - each[k].at) < 8;
            }
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
    truth.behind = measures.curvesOverConcepts;
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
    truth::countPhrases(request, layout, truth);
    truth::countEnds(request, layout, truth);
    return truth;
}

}  // namespace conspectus
