#include "core/layout/live.h"

#include "core/layout/arrange.h"
#include "core/layout/box_index.h"
#include "core/layout/curves.h"
#include "core/layout/engine_catalogue.h"
#include "core/layout/expand.h"
#include "core/layout/live_groups.h"
#include "core/layout/live_places.h"
#include "core/layout/obstacles.h"
#include "core/layout/router.h"

namespace conspectus {

namespace {

constexpr std::size_t kMostToRouteWithCare = 8;  // curves at once
constexpr std::size_t kMostAroundForCare = 600;  // that are drawn in all
constexpr double kStill = 1e-6;  // px
constexpr double kMostBent = 160;  // px that an end of a curve may move before it is drawn anew

Rect turned(const Rect& box, bool isRight) { return isRight ? Rect{box.y, box.x, box.height, box.width} : box; }

bool isAt(const Rect& a, const Rect& b)
{
    return std::abs(a.x - b.x) < kStill && std::abs(a.y - b.y) < kStill && std::abs(a.width - b.width) < kStill &&
        std::abs(a.height - b.height) < kStill;
}

class LiveArranger {
public:
    LiveArranger(const LayoutRequest& view, const Standing& before)
        : m_view(view), m_before(before), m_isRight(before.orientation == Orientation::Right)
    {
        SketchOptions options{1, false, before.orientation, {}};
        for (LiveGroup& live : liveGroups(view, before)) {
            options.shapes.push_back(live.shape);
            m_groups.push_back(live.group);
            m_live.push_back(std::move(live));
        }
        m_sketch = sketchOf(view, m_groups, options);
        m_skeleton = skeletonOf(m_sketch.request, {});
        m_isChanged.assign(m_sketch.nodes.size(), true);
        m_hasLeft.assign(view.nodes.size(), false);
        for (const LiveGroup& live : m_live)
            if (live.before >= 0)
                for (int node : before.blocks[index(live.before)].block.nodes)
                    m_hasLeft[index(node)] = !std::ranges::count(live.group.nodes, node);
        m_isStill.assign(m_sketch.request.edges.size(), false);
    }

    Layout arranged()
    {
        Layout whole;
        whole.orientation = m_before.orientation;
        whole.centres = centres();
        whole.edges.resize(m_sketch.request.edges.size());
        mirrorSkeleton(whole);
        keepCurves(whole);
        routeOthers(whole);
        Layout layout = expanded(m_view, m_groups, m_sketch, whole);
        placeMissingPhrases(m_view, keepPhrases(whole, layout), layout);
        layout.bounds = boundsOf(m_view, layout);
        layout.engine = m_view.engine.empty() ? defaultEngine(m_view.nodes.size()) : std::string_view(m_view.engine);
        layout.revision = m_view.revision;
        return layout;
    }

private:
    const LayoutRequest& m_view;
    const Standing& m_before;
    const bool m_isRight;
    std::vector<LiveGroup> m_live;
    std::vector<LeafGroup> m_groups;
    std::vector<bool> m_hasLeft;  // by node of the view: the block that it stood in stands without it
    Sketch m_sketch;
    Skeleton m_skeleton;
    std::vector<bool> m_isChanged;  // by node of the sketch: new, moved, or of another size
    std::vector<Rect> m_boxes;  // by node of the sketch, in the end
    std::vector<bool> m_isStill;  // by edge of the sketch: its curve is as it was

    const SketchNode& sketched(std::size_t node) const { return m_sketch.nodes[node]; }

    /// Where a node of the sketch stood, if it was in the picture before (`isShown`), or when it was last shown.
    std::optional<Rect> boxBefore(std::size_t node, bool isShown) const
    {
        const auto& boxes = isShown ? m_before.shown : m_before.hidden;
        if (sketched(node).kind == SketchNode::Kind::Concept)
            return boxes[index(sketched(node).index)];
        const LiveGroup& live = m_live[index(sketched(node).index)];
        if (live.before < 0)
            return std::nullopt;
        const auto isThere = [&](int member) {
            return boxes[index(member)].has_value();
        };
        const LeafBlock& block = m_before.blocks[index(live.before)].block;
        return std::ranges::any_of(block.nodes, isThere) ? std::optional(block.frame) : std::nullopt;
    }

    /// Where it would stand now if nothing were in the way.
    std::optional<Rect> boxWished(std::size_t node, bool isShown) const
    {
        const LayoutNode& wanted = m_sketch.request.nodes[node];
        const std::optional<Rect> before = boxBefore(node, isShown);
        if (sketched(node).kind == SketchNode::Kind::Concept) {
            if (wanted.pin)
                return Rect::around(*wanted.pin, wanted.size);
            const bool canStay = before && !m_hasLeft[index(sketched(node).index)];
            return canStay ? std::optional(Rect::around(before->centre(), wanted.size)) : std::nullopt;
        }
        const int block = sketched(node).index;
        const LiveGroup& live = m_live[index(block)];
        if (live.seed >= 0 && isShown) {
            const Rect seed = *m_before.shown[index(live.seed)];
            const Point corner = seed.centre() - m_sketch.shapes[index(block)].centres.front();
            return Rect{corner.x, corner.y, wanted.size.width, wanted.size.height};
        }
        if (!before)
            return std::nullopt;
        Rect frame{before->x, before->y, wanted.size.width, wanted.size.height};
        const Point anchor = m_before.blocks[index(live.before)].anchor.centre();
        if (anchor.x > before->right())
            frame.x = before->right() - frame.width;
        if (anchor.y > before->bottom())
            frame.y = before->bottom() - frame.height;
        return frame;
    }

    std::vector<Point> centres()
    {
        const std::size_t count = m_sketch.nodes.size();
        LayoutRequest turnedRequest = m_sketch.request;
        if (m_isRight) {
            for (LayoutNode& node : turnedRequest.nodes)
                node.size = node.size.transposed();
            for (LayoutEdge& edge : turnedRequest.edges)
                edge.phrase = edge.phrase.transposed();
            turnedRequest.target = turnedRequest.target.transposed();
        }
        LiveScene scene{turnedRequest, m_skeleton, std::vector<std::optional<Rect>>(count),
                        std::vector<std::optional<Point>>(count), hasLevels()};
        Crowd crowd(count, {m_view.nodeGap, m_view.nodeGap / 2});
        std::vector<int> changed;
        for (int node = 0; index(node) < count; ++node) {
            const bool isPinned = m_sketch.request.nodes[index(node)].pin.has_value();
            const std::optional<Rect> shown = boxBefore(index(node), true), wish = boxWished(index(node), true);
            if (wish) {
                crowd.stand(node, turned(*wish, m_isRight));
                if (!shown || !isAt(*shown, *wish))
                    changed.push_back(node);
            } else if (const auto remembered = boxWished(index(node), false)) {
                scene.wishes[index(node)] = turned(*remembered, m_isRight);
            }
            if (shown && !wish)
                scene.origins[index(node)] = turned(*shown, m_isRight).centre();
            if (isPinned)
                crowd.fix(node);
        }
        for (int node : changed)
            makeRoom(node, crowd);
        placeNewcomers(scene, crowd);
        partOverlaps(crowd);

        std::vector<Point> centres;
        for (int node = 0; index(node) < count; ++node) {
            m_boxes.push_back(turned(crowd.box(node), m_isRight));
            const auto& pin = m_sketch.request.nodes[index(node)].pin;
            centres.push_back(pin.value_or(m_boxes.back().centre()));
            const std::optional<Rect> shown = boxBefore(index(node), true);
            m_isChanged[index(node)] = !shown || !isAt(*shown, m_boxes.back());
        }
        return centres;
    }

    bool hasLevels() const
    {
        const std::string_view engine = m_view.engine.empty() ? defaultEngine(m_view.nodes.size()) : m_view.engine;
        return engine == "layered" || engine == "tree";
    }

    /// For one that stands already, but is larger or elsewhere than it was.
    void makeRoom(int node, Crowd& crowd) const
    {
        const Crowd::Push push = crowd.push(node, crowd.box(node));
        if (push.isPossible)
            return crowd.take(push);
        for (int other : crowd.inTheWay(crowd.box(node), node))
            if (!m_sketch.request.nodes[index(other)].pin)
                crowd.stand(other, crowd.nearestFree(crowd.box(other), other));
        if (!m_sketch.request.nodes[index(node)].pin)
            crowd.stand(node, crowd.nearestFree(crowd.box(node), node));
    }

    /// What overlapped before, as pinned ones may, must part once one of them is not pinned any more.
    void partOverlaps(Crowd& crowd) const
    {
        for (int node = 0; index(node) < m_sketch.nodes.size(); ++node) {
            const auto isOther = [&](int other) {
                return other != node;
            };
            const Rect& box = crowd.box(node);
            if (!m_sketch.request.nodes[index(node)].pin &&
                std::ranges::any_of(crowd.standingIn(box.grown(-1)), isOther))
                crowd.stand(node, crowd.nearestFree(box, node));
        }
    }

    /// A branch that stands on the far side of its root is mirrored.
    void mirrorSkeleton(const Layout& whole)
    {
        const auto place = [&](int node) {
            return m_isRight ? whole.centres[index(node)].x : whole.centres[index(node)].y;
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
        const LayoutEdge& ends = m_sketch.request.edges[index(edge)];
        return m_skeleton.parentEdges[index(ends.from)] == edge || m_skeleton.parentEdges[index(ends.to)] == edge;
    }

    /// The curve that stands, moved along with its ends; empty if that would bend a branch out of its level, is not
    /// what one would draw now, or runs over one of `boxes`.
    Spline carried(const StandingLine& line, int edge, const BoxIndex& boxes) const
    {
        const LayoutEdge& ends = m_sketch.request.edges[index(edge)];
        const Rect &from = m_boxes[index(ends.from)], &to = m_boxes[index(ends.to)];
        const Point byFrom = from.centre() - line.from.centre(), byTo = to.centre() - line.to.centre();
        const bool isAlike = length(byFrom - byTo) < kStill;
        if (line.curve.empty() || !isAt(line.from.translated(byFrom), from) || !isAt(line.to.translated(byTo), to) ||
            (!isAlike && (isBranch(edge) || std::max(length(byFrom), length(byTo)) > kMostBent)))
            return {};
        Spline curve = line.curve;
        if (length(byFrom) > 0 || !isAlike)
            for (std::size_t i = 0; i < curve.size(); ++i)
                curve[i] = curve[i] + byFrom +
                    (byTo - byFrom) * (static_cast<double>(i) / static_cast<double>(curve.size() - 1));
        const std::vector<Point> points = flattened(curve);
        for (std::size_t i = 1; i < points.size(); ++i) {
            const bool isClear = boxes.visitNear(boundsOf(points[i - 1], points[i]), [&](int node, const Rect& box) {
                return node == ends.from || node == ends.to || !crosses(points[i - 1], points[i], box);
            });
            if (!isClear)
                return {};
        }
        return curve;
    }

    void keep(const StandingLine& line, int edge, const BoxIndex& changed, const BoxIndex& all, Layout& whole)
    {
        const LayoutEdge& ends = m_sketch.request.edges[index(edge)];
        const Point by = m_boxes[index(ends.from)].centre() - line.from.centre();
        const bool isStill =
            length(by) < kStill && length(m_boxes[index(ends.to)].centre() - line.to.centre()) < kStill;
        PlacedEdge& kept = whole.edges[index(edge)];
        kept.curve = carried(line, edge, isStill ? changed : all);
        m_isStill[index(edge)] = isStill && !kept.curve.empty();
        if (line.phrase && !kept.curve.empty())
            kept.phrase = m_isStill[index(edge)] ? *line.phrase : *line.phrase + by;
    }

    void keepCurves(Layout& whole)
    {
        Rect area;
        for (const Rect& box : m_boxes)
            area = area.united(box);
        BoxIndex changed(area, m_boxes.size()), all(area, m_boxes.size());
        for (std::size_t node = 0; node < m_boxes.size(); ++node) {
            all.add(m_boxes[node], static_cast<int>(node));
            if (m_isChanged[node])
                changed.add(m_boxes[node], static_cast<int>(node));
        }
        for (std::size_t edge = 0; edge < m_sketch.paths.size(); ++edge)
            for (int own : m_sketch.paths[edge])
                keep(m_before.lines[edge], own, changed, all, whole);
        for (std::size_t block = 0; block < m_sketch.stems.size(); ++block) {
            const int known = m_live[block].before;
            if (known < 0)
                continue;
            const StandingBlock& standing = m_before.blocks[index(known)];
            StandingLine stem{standing.block.stem, standing.block.phrase, standing.anchor, standing.block.frame};
            if (!m_groups[block].isOutward)
                std::swap(stem.from, stem.to);
            for (int own : m_sketch.stems[block])
                keep(stem, own, changed, all, whole);
        }
    }

    void routeOthers(Layout& whole) const
    {
        const auto isMissing = [](const PlacedEdge& edge) {
            return edge.curve.empty();
        };
        const auto missing = static_cast<std::size_t>(std::ranges::count_if(whole.edges, isMissing));
        if (missing == 0)
            return;
        const bool isSmall = missing <= kMostToRouteWithCare && whole.edges.size() <= kMostAroundForCare;
        routeMissing(m_sketch.request, m_skeleton, isSmall ? RouteCare::Brief : RouteCare::Quick, whole);
    }

    StillCurves keepPhrases(const Layout& whole, Layout& layout) const
    {
        StillCurves still{std::vector<bool>(m_sketch.paths.size(), false),
                          std::vector<bool>(m_sketch.stems.size(), false)};
        for (std::size_t edge = 0; edge < m_sketch.paths.size(); ++edge)
            for (int own : m_sketch.paths[edge]) {
                layout.edges[edge].phrase = whole.edges[index(own)].phrase;
                still.edges[edge] = m_isStill[index(own)];
            }
        for (std::size_t block = 0; block < m_sketch.stems.size(); ++block)
            for (int own : m_sketch.stems[block]) {
                layout.blocks[block].phrase = whole.edges[index(own)].phrase;
                still.stems[block] = m_isStill[index(own)];
            }
        return still;
    }
};

}  // namespace

bool canArrangeLive(std::string_view engine)
{
    return engine != "boxes" && engine != "neighbourhood" && engine != "indented";
}

Layout arrangeLive(const LayoutRequest& request, const Standing& before)
{
    return LiveArranger(request, before).arranged();
}

}  // namespace conspectus
