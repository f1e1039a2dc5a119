#include "core/layout/measures.h"

#include "core/layout/box_index.h"
#include "core/layout/curves.h"
#include "core/layout/index.h"
#include "core/layout/phrase_sites.h"

namespace conspectus {

namespace {

constexpr std::size_t kMostEdgesForCrossings = 3000;
constexpr int kMostPairsOverConcepts = 5'000'000;  // of a curve and a concept near it
constexpr int kMostPairsForCrossings = 4'000'000;  // of pieces of curves: some hundredths of a second
constexpr double kTouch = 0.5;  // px that may be shared before it counts: rounding, hairlines

/// A curve as it is drawn, an edge's or a block's stem, with the concepts at its ends.
struct Line {
    std::vector<Point> points;
    int from = -1;
    int to = -1;
    int block = -1;  // whose stem it is
};

struct Plate {
    Rect box;
    int edge = -1;  // the edge that it speaks for
};

std::vector<Rect> conceptBoxes(const LayoutRequest& request, const Layout& layout)
{
    std::vector<Rect> boxes(request.nodes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i)
        boxes[i] = Rect::around(layout.centres[i], request.nodes[i].size).grown(-kTouch);
    return boxes;
}

std::vector<Line> linesOf(const LayoutRequest& request, const Layout& layout)
{
    std::vector<Line> lines;
    for (std::size_t i = 0; i < layout.edges.size(); ++i)
        if (!layout.edges[i].curve.empty())
            lines.push_back({flattened(layout.edges[i].curve), request.edges[i].from, request.edges[i].to, -1});
    for (std::size_t i = 0; i < layout.blocks.size(); ++i)
        if (!layout.blocks[i].stem.empty())
            lines.push_back({flattened(layout.blocks[i].stem), layout.blocks[i].anchor, -1, static_cast<int>(i)});
    return lines;
}

std::vector<Plate> platesOf(const LayoutRequest& request, const Layout& layout)
{
    std::vector<Plate> plates;
    for (std::size_t i = 0; i < layout.edges.size(); ++i)
        if (layout.edges[i].phrase)
            plates.push_back(
                {Rect::around(*layout.edges[i].phrase, request.edges[i].phrase).grown(-kTouch), static_cast<int>(i)});
    for (const LeafBlock& block : layout.blocks)
        if (block.phrase && !block.edges.empty()) {
            const int edge = block.edges.front();
            plates.push_back({Rect::around(*block.phrase, request.edges[index(edge)].phrase).grown(-kTouch), edge});
        }
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

int countPhraseOverlaps(const std::vector<Plate>& plates, const BoxIndex& concepts)
{
    std::vector<Rect> boxes;
    for (const Plate& plate : plates)
        boxes.push_back(plate.box);
    const BoxIndex grid = indexOf(boxes);
    int overlaps = overlapsWithin(boxes, grid);
    for (const Rect& box : boxes)
        overlaps += !concepts.isFree(box);
    return overlaps;
}

bool passes(const Line& line, const Rect& box)
{
    for (std::size_t i = 1; i < line.points.size(); ++i)
        if (crosses(line.points[i - 1], line.points[i], box))
            return true;
    return false;
}

int countCurvesOverConcepts(const Layout& layout, const std::vector<Line>& lines, const BoxIndex& concepts)
{
    int over = 0, effort = 0;
    for (const Line& line : lines) {
        if (effort > kMostPairsOverConcepts)
            break;
        Rect around;
        for (std::size_t i = 1; i < line.points.size(); ++i)
            around = around.united(boundsOf(line.points[i - 1], line.points[i]));
        const std::vector<int> none;
        const std::vector<int>& members = line.block < 0 ? none : layout.blocks[index(line.block)].nodes;
        over += !concepts.visitNear(around, [&](int id, const Rect& box) {
            ++effort;
            const bool isEnd =
                id == line.from || id == line.to || std::find(members.begin(), members.end(), id) != members.end();
            return isEnd || !passes(line, box);
        });
    }
    return over;
}

bool shareAnEnd(const Line& a, const Line& b)
{
    const auto touches = [](int end, const Line& line) {
        return end >= 0 && (end == line.from || end == line.to);
    };
    return touches(a.from, b) || touches(a.to, b);
}

/// Pairs of lines that cross, each pair once however often they do; -1 if that takes too long.
int countCrossings(const std::vector<Line>& lines)
{
    struct Segment {
        int line;
        Point a, b;
    };
    std::vector<Segment> segments;
    std::vector<Rect> boxes;
    for (std::size_t i = 0; i < lines.size(); ++i)
        for (std::size_t k = 1; k < lines[i].points.size(); ++k) {
            segments.push_back({static_cast<int>(i), lines[i].points[k - 1], lines[i].points[k]});
            boxes.push_back(boundsOf(segments.back().a, segments.back().b));
        }
    const BoxIndex grid = indexOf(boxes);
    std::vector<std::pair<int, int>> pairs;
    int effort = 0;
    for (std::size_t i = 0; i < segments.size() && effort < kMostPairsForCrossings; ++i)
        grid.visitNear(boxes[i], [&](int other, const Rect&) {
            ++effort;
            const Segment &s = segments[i], &t = segments[index(other)];
            if (s.line < t.line && cross(s.a, s.b, t.a, t.b) && !shareAnEnd(lines[index(s.line)], lines[index(t.line)]))
                pairs.emplace_back(s.line, t.line);
            return effort < kMostPairsForCrossings;
        });
    if (effort >= kMostPairsForCrossings)
        return -1;
    std::sort(pairs.begin(), pairs.end());
    return static_cast<int>(std::unique(pairs.begin(), pairs.end()) - pairs.begin());
}

/// Phrases that are written nowhere on the curves that they belong to.
int countHiddenPhrases(const LayoutRequest& request, const Layout& layout)
{
    const auto isWritten = [&](int line) {
        return line < 0 ? layout.blocks[index(-1 - line)].phrase.has_value()
                        : layout.edges[index(line)].phrase.has_value();
    };
    const std::vector<PhraseSite> sites = phraseSites(request, layout);
    return static_cast<int>(std::count_if(sites.begin(), sites.end(), [&](const PhraseSite& site) {
        return std::none_of(site.lines.begin(), site.lines.end(), isWritten);
    }));
}

double lengthOf(const std::vector<Line>& lines)
{
    double sum = 0;
    for (const Line& line : lines)
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
    const std::vector<Line> lines = linesOf(request, layout);
    const Rect bounds = boundsOf(request, layout);

    LayoutMeasures measures;
    measures.conceptOverlaps = overlapsWithin(boxes, concepts);
    measures.phraseOverlaps = countPhraseOverlaps(platesOf(request, layout), concepts);
    measures.hiddenPhrases = countHiddenPhrases(request, layout);
    measures.curvesOverConcepts = countCurvesOverConcepts(layout, lines, concepts);
    measures.crossings = request.edges.size() <= kMostEdgesForCrossings ? countCrossings(lines) : -1;
    measures.aspect = bounds.isEmpty() ? 1 : bounds.width / bounds.height;
    measures.edgeLength = lengthOf(lines);
    measures.fitScale = fitScaleOf(bounds.size(), request.target);
    measures.labelPx = labelPxAt(request, bounds.size());
    return measures;
}

double labelPxAt(const LayoutRequest& request, Size picture)
{
    return request.smallestType * fitScaleOf(picture, request.target);
}

}  // namespace conspectus
