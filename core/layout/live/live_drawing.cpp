#include "core/layout/live/live_drawing.h"

#include "core/layout/engine_catalogue.h"
#include "core/layout/geometry/curves.h"
#include "core/layout/live/live_lines.h"
#include "core/layout/live/live_phrases.h"
#include "core/layout/routing/router.h"
#include "core/layout/structure/expand.h"

namespace conspectus {

namespace {

constexpr std::size_t kMostForCare = 2'400;  // curves to be drawn at once, times nodes to go around
constexpr std::size_t kMostForAnotherLook = 1'200;  // the same
constexpr std::size_t kMostWhileDragged = 2;  // curves that are led around concepts while something is dragged,
constexpr std::size_t kMostAroundDragged = 75;  // among so many
constexpr double kMostBent = 40;  // px that the ends of a curve may move apart before it is drawn anew

bool isAt(const Rect& a, const Rect& b)
{
    constexpr double kStill = 1e-6;  // px
    return std::abs(a.x - b.x) < kStill && std::abs(a.y - b.y) < kStill && std::abs(a.width - b.width) < kStill &&
        std::abs(a.height - b.height) < kStill;
}

class LiveDrawer {
public:
    LiveDrawer(const LiveSketch& sketch, const std::vector<Rect>& boxes)
        : m_sketch(sketch), m_boxes(boxes), m_skeleton(sketch.skeleton())
    {
    }

    LiveDrawing drawing()
    {
        m_whole.orientation = m_sketch.before().orientation;
        for (int node = 0; index(node) < m_boxes.size(); ++node)
            m_whole.centres.push_back(
                m_sketch.request().nodes[index(node)].pin.value_or(m_boxes[index(node)].centre()));
        m_whole.edges.resize(m_sketch.request().edges.size());
        mirrorSkeleton();
        keepCurves();
        routeMissingOnes();
        Finished best = finished();
        if (!m_sketch.before().isHeld)
            lookAgain(best);
        std::vector<int> atFault;
        for (const PhraseFault& fault : best.faults)
            append(fault.lines, atFault);
        return {std::move(best.layout), std::move(atFault), weightOf(best.faults)};
    }

private:
    /// The layout of the view, with its phrases, and the faults that this change of the picture made.
    struct Finished {
        Layout layout;
        std::vector<PhraseFault> faults;
    };

    const LiveSketch& m_sketch;
    const std::vector<Rect>& m_boxes;  // by node of the sketch
    Skeleton m_skeleton;
    Layout m_whole;  // of the sketch
    std::vector<bool> m_isStill;  // by edge of the sketch: its curve is as it was

    /// A branch that stands on the far side of its root is mirrored.
    void mirrorSkeleton()
    {
        const bool isRight = m_whole.orientation == Orientation::Right;
        const auto place = [&](int node) {
            return isRight ? m_whole.centres[index(node)].x : m_whole.centres[index(node)].y;
        };
        const Forest forest(m_skeleton.parents);
        for (int node : forest.topDown()) {
            const int parent = m_skeleton.parents[index(node)];
            if (parent >= 0)
                m_skeleton.isMirrored[index(node)] = m_skeleton.parents[index(parent)] < 0
                    ? place(node) < place(parent)
                    : static_cast<bool>(m_skeleton.isMirrored[index(parent)]);
        }
    }

    bool isBranch(int edge) const
    {
        const LayoutEdge& ends = m_sketch.request().edges[index(edge)];
        return m_skeleton.parentEdges[index(ends.from)] == edge || m_skeleton.parentEdges[index(ends.to)] == edge;
    }

    /// True for what stands elsewhere than before, has another size, or is new.
    bool isChanged(int node) const
    {
        const std::optional<Rect> before = m_sketch.boxBefore(node, true);
        return !before || !isAt(*before, m_boxes[index(node)]);
    }

    bool isAny(int) const { return true; }

    BoxIndex boxIndex(bool (LiveDrawer::*isWanted)(int) const = &LiveDrawer::isAny) const
    {
        Rect area;
        for (const Rect& box : m_boxes)
            area = area.united(box);
        BoxIndex boxes(area, m_boxes.size());
        for (std::size_t node = 0; node < m_boxes.size(); ++node)
            if ((this->*isWanted)(static_cast<int>(node)))
                boxes.add(m_boxes[node], static_cast<int>(node));
        return boxes;
    }

    /// The curves that stand, if they can; a branch keeps to its level. What ran over a concept before, as in pictures
    /// that are too large for care, is drawn anew only if that can be done with care.
    void keepCurves()
    {
        const BoxIndex boxes = boxIndex(), changed = boxIndex(&LiveDrawer::isChanged);
        m_isStill.assign(m_whole.edges.size(), false);
        std::vector<std::pair<int, PlacedEdge>> hidden;
        for (int edge = 0; index(edge) < m_whole.edges.size(); ++edge) {
            const LayoutEdge& ends = m_sketch.request().edges[index(edge)];
            CarriedLine line = carried(m_sketch.line(edge), m_boxes[index(ends.from)], m_boxes[index(ends.to)],
                                       isBranch(edge) ? 0 : kMostBent);
            if (line.curve.empty() || !isClearOf(line.isStill ? changed : boxes, line.curve, ends.from, ends.to))
                continue;
            PlacedEdge kept{std::move(line.curve), line.phrase, -1};
            if (line.isStill && !isClearOf(boxes, kept.curve, ends.from, ends.to)) {
                hidden.emplace_back(edge, std::move(kept));
                continue;
            }
            m_isStill[index(edge)] = line.isStill;
            m_whole.edges[index(edge)] = std::move(kept);
        }
        if (!m_sketch.before().isHeld && canCareFor(missing().size()))
            return;
        for (auto& [edge, kept] : hidden) {
            m_isStill[index(edge)] = true;
            m_whole.edges[index(edge)] = std::move(kept);
        }
    }

    std::vector<int> missing() const
    {
        std::vector<int> edges;
        for (int edge = 0; index(edge) < m_whole.edges.size(); ++edge)
            if (m_whole.edges[index(edge)].curve.empty())
                edges.push_back(edge);
        return edges;
    }

    bool canCareFor(std::size_t edges) const { return edges * m_boxes.size() <= kMostForCare; }

    void routeMissingOnes()
    {
        const std::size_t count = missing().size();
        if (count == 0)
            return;
        if (m_sketch.before().isHeld)
            return routeWhileDragged();
        const RouteCare care = canCareFor(count) ? RouteCare::Brief : RouteCare::Quick;
        routeMissing(m_sketch.request(), m_skeleton, care, m_whole);
    }

    /// Within a frame: quickly, and with care where that leads behind a concept.
    void routeWhileDragged()
    {
        std::vector<int> drawn = missing();
        routeMissing(m_sketch.request(), m_skeleton, RouteCare::Quick, m_whole);
        const BoxIndex boxes = boxIndex();
        std::erase_if(drawn, [&](int edge) {
            const LayoutEdge& ends = m_sketch.request().edges[index(edge)];
            return isClearOf(boxes, m_whole.edges[index(edge)].curve, ends.from, ends.to);
        });
        if (drawn.empty() || drawn.size() > kMostWhileDragged || m_boxes.size() > kMostAroundDragged)
            return;
        for (int edge : drawn)
            m_whole.edges[index(edge)] = {};
        routeFreely(m_sketch.request(), RouteCare::Brief, m_whole);
    }

    Finished finished() const
    {
        const LayoutRequest& view = m_sketch.view();
        Layout layout = expanded(view, m_sketch.groups(), m_sketch.sketch(), m_whole);
        StillCurves still = keepPhrases(layout);
        const PhraseScene scene(view, layout);
        const BoxIndex changes = changesIn(scene.area);
        const bool isAnyChanged = !changes.isFree(scene.area);
        const auto mayGain = [&](const PhraseSite& site) {
            return !isAnyChanged || wasFull(site) || !changes.isFree(boundsOf(site.curve).grown(site.size.width / 2));
        };
        releaseFaulty(view, layout, scene, mayGain, still);
        const std::vector<bool> isHonest = placeMissingPhrases(view, scene, still, layout);
        std::vector<PhraseFault> faults = newFaults(phraseFaults(view, layout, scene, isHonest));
        layout.bounds = boundsOf(view, layout);
        layout.engine = view.engine.empty() ? defaultEngine(view.nodes.size()) : std::string_view(view.engine);
        layout.revision = view.revision;
        return {std::move(layout), std::move(faults)};
    }

    /// What stands or runs elsewhere than before, or is new. What has left is not known.
    BoxIndex changesIn(const Rect& area) const
    {
        BoxIndex changes(area, m_boxes.size());
        for (int node = 0; index(node) < m_boxes.size(); ++node)
            if (isChanged(node))
                changes.add(m_boxes[index(node)], node);
        for (std::size_t edge = 0; edge < m_whole.edges.size(); ++edge) {
            if (m_isStill[edge])
                continue;
            const std::vector<Point> points = flattened(m_whole.edges[edge].curve);
            for (std::size_t i = 1; i < points.size(); ++i)
                changes.add(boundsOf(points[i - 1], points[i]), -1);
        }
        return changes;
    }

    /// True if a phrase that the site speaks for was written at its full size.
    bool wasFull(const PhraseSite& site) const
    {
        std::vector<int> own;
        append(site.lines, own);
        return std::ranges::any_of(own, [&](int edge) { return wasFull(edge); });
    }

    bool wasFull(int edge) const { return m_sketch.line(edge).phrase && m_sketch.line(edge).isFull; }

    StillCurves keepPhrases(Layout& layout) const
    {
        StillCurves still{std::vector<bool>(layout.edges.size(), false),
                          std::vector<bool>(layout.blocks.size(), false)};
        for (int edge = 0; index(edge) < layout.edges.size(); ++edge)
            for (int own : m_sketch.pathOf(edge)) {
                layout.edges[index(edge)].phrase = m_whole.edges[index(own)].phrase;
                still.edges[index(edge)] = m_isStill[index(own)];
            }
        for (int block = 0; index(block) < layout.blocks.size(); ++block)
            for (int own : m_sketch.pathOf(-1 - block)) {
                layout.blocks[index(block)].phrase = m_whole.edges[index(own)].phrase;
                still.stems[index(block)] = m_isStill[index(own)];
            }
        return still;
    }

    void append(const std::vector<int>& lines, std::vector<int>& edges) const
    {
        for (int line : lines)
            for (int edge : m_sketch.pathOf(line))
                edges.push_back(edge);
    }

    /// Those that this change of the picture made.
    std::vector<PhraseFault> newFaults(std::vector<PhraseFault> faults) const
    {
        const auto isOld = [&](const PhraseFault& fault) {
            std::vector<int> own, broken;
            append(fault.lines, own);
            append(fault.broken, broken);
            const auto isStill = [&](int edge) {
                return static_cast<bool>(m_isStill[index(edge)]);
            };
            return std::ranges::all_of(own, isStill) && std::ranges::all_of(broken, isStill) &&
                std::ranges::none_of(own, [&](int edge) { return wasFull(edge); }) &&
                std::ranges::all_of(own, [&](int edge) { return m_sketch.hadPhrase(edge); });
        };
        std::erase_if(faults, isOld);
        return faults;
    }

    /// Edges to draw anew: those that are new anyway, or the one whose phrase lost its place.
    std::vector<int> toDrawAnew(const std::vector<PhraseFault>& faults) const
    {
        std::vector<int> edges;
        for (const PhraseFault& fault : faults) {
            std::vector<int> all, anew;
            append(fault.lines, all);
            append(fault.broken, all);
            std::ranges::copy_if(all, std::back_inserter(anew), [&](int edge) { return !m_isStill[index(edge)]; });
            if (anew.empty())
                append(fault.lines, anew);
            edges.insert(edges.end(), anew.begin(), anew.end());
        }
        return edges;
    }

    /// Draws the lines of phrases at fault anew, around the phrases that stand, if that helps.
    void lookAgain(Finished& best)
    {
        const std::vector<int> edges = toDrawAnew(best.faults);
        if (edges.empty() || edges.size() * m_boxes.size() > kMostForAnotherLook)
            return;
        const Layout whole = m_whole;
        const std::vector<bool> isStill = m_isStill;
        takePhrases(best.layout);
        for (int edge : edges) {
            m_whole.edges[index(edge)] = {};
            m_isStill[index(edge)] = false;
        }
        routeFreely(m_sketch.request(), RouteCare::Brief, m_whole);
        Finished other = finished();
        if (weightOf(other.faults) < weightOf(best.faults)) {
            best = std::move(other);
        } else {
            m_whole = whole;
            m_isStill = isStill;
        }
    }

    void takePhrases(const Layout& layout)
    {
        for (int edge = 0; index(edge) < layout.edges.size(); ++edge)
            for (int own : m_sketch.pathOf(edge))
                m_whole.edges[index(own)].phrase = layout.edges[index(edge)].phrase;
        for (int block = 0; index(block) < layout.blocks.size(); ++block)
            for (int own : m_sketch.pathOf(-1 - block))
                m_whole.edges[index(own)].phrase = layout.blocks[index(block)].phrase;
    }
};

}  // namespace

LiveDrawing drawnLive(const LiveSketch& sketch, const std::vector<Rect>& boxes)
{
    return LiveDrawer(sketch, boxes).drawing();
}

}  // namespace conspectus
