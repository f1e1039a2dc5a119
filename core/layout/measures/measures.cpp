#include "core/layout/measures/measures.h"

#include "core/layout/geometry/box_index.h"
#include "core/layout/measures/line_measures.h"
#include "core/layout/phrases/phrase_measures.h"

namespace conspectus {

namespace {

constexpr std::size_t kMostEdgesForCrossings = 3000;
constexpr double kBehind = 1;  // px inside of a concept from which on a curve runs behind it
constexpr double kTouch = 0.5;  // px that may be shared before it counts: rounding, hairlines

std::vector<Rect> conceptBoxes(const LayoutRequest& request, const Layout& layout)
{
    std::vector<Rect> boxes(request.nodes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i)
        boxes[i] = Rect::around(layout.centres[i], request.nodes[i].size).grown(-kTouch);
    return boxes;
}

std::vector<Rect> platesOf(const LayoutRequest& request, const Layout& layout)
{
    std::vector<Rect> plates;
    const auto add = [&](const auto& placed, int edge) {
        if (placed.phrase)
            plates.push_back(
                Rect::around(*placed.phrase, plateSize(request, edge, placed.phraseScale, placed.keyNumber))
                    .grown(-kTouch));
    };
    for (std::size_t i = 0; i < layout.edges.size(); ++i)
        add(layout.edges[i], static_cast<int>(i));
    for (const LeafBlock& block : layout.blocks)
        if (!block.edges.empty())
            add(block, block.edges.front());
    return plates;
}

BoxIndex indexOf(const std::vector<Rect>& boxes)
{
    Rect area;
    for (const Rect& box : boxes)
        area = area.united(box);
    BoxIndex grid(area, boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i)
        grid.add(boxes[i], static_cast<int>(i));
    return grid;
}

int overlapsWithin(const std::vector<Rect>& boxes, const BoxIndex& grid)
{
    int overlaps = 0;
    for (std::size_t i = 0; i < boxes.size(); ++i)
        grid.visitNear(boxes[i], [&](int other, const Rect&) {
            overlaps += other > static_cast<int>(i);
            return true;
        });
    return overlaps;
}

int countPhraseOverlaps(const std::vector<Rect>& plates, const BoxIndex& concepts)
{
    int overlaps = overlapsWithin(plates, indexOf(plates));
    for (const Rect& plate : plates)
        overlaps += !concepts.isFree(plate);
    return overlaps;
}

/// Phrases that are written nowhere on the curves that they belong to.
int countHiddenPhrases(const LayoutRequest& request, const Layout& layout, const std::vector<PhraseSite>& sites)
{
    return static_cast<int>(std::count_if(sites.begin(), sites.end(),
                                          [&](const PhraseSite& site) { return !writtenAt(site, request, layout); }));
}

double lengthOf(const std::vector<LineTrace>& lines)
{
    double sum = 0;
    for (const LineTrace& line : lines)
        for (std::size_t i = 1; i < line.points.size(); ++i)
            sum += length(line.points[i] - line.points[i - 1]);
    return sum;
}

double fitScaleOf(Size picture, Size target)
{
    constexpr double kMargin = 0.02, kLargest = 1.5;
    if (picture.width <= 0 || picture.height <= 0)
        return kLargest;
    return std::min(kLargest,
                    (1 - 2 * kMargin) * std::min(target.width / picture.width, target.height / picture.height));
}

}  // namespace

LayoutMeasures measure(const LayoutRequest& request, const Layout& layout)
{
    const std::vector<Rect> boxes = conceptBoxes(request, layout);
    const BoxIndex concepts = indexOf(boxes);
    const LineTraces traces(request, layout);
    const std::vector<PhraseSite> sites = phraseSites(request, layout);
    const ParallelLines parallels = parallelLinesOf(traces);
    const Rect bounds = boundsOf(request, layout);

    LayoutMeasures measures;
    measures.conceptOverlaps = overlapsWithin(boxes, concepts);
    measures.phraseOverlaps = countPhraseOverlaps(platesOf(request, layout), concepts);
    measures.hiddenPhrases = countHiddenPhrases(request, layout, sites);
    measures.phrases = phraseMeasuresOf(request, layout, traces, sites);
    measures.curvesOverConcepts = linesBehind(request, layout, traces, kTouch);
    measures.hiddenLines = linesBehind(request, layout, traces, kBehind);
    measures.mergedEnds = parallels.mergedEnds;
    measures.meltedLanes = parallels.meltedLanes;
    measures.crossings = request.edges.size() <= kMostEdgesForCrossings ? crossingsOf(traces).value_or(-1) : -1;
    measures.aspect = bounds.isEmpty() ? 1 : bounds.width / bounds.height;
    measures.edgeLength = lengthOf(traces.lines());
    measures.fitScale = fitScaleOf(bounds.size(), request.target);
    measures.labelPx = labelPxAt(request, bounds.size());
    return measures;
}

double labelPxAt(const LayoutRequest& request, Size picture)
{
    return request.smallestType * fitScaleOf(picture, request.target);
}

}  // namespace conspectus
