#include "core/layout/engines/indented.h"

#include "core/layout/geometry/settle.h"
#include "core/layout/index.h"
#include "core/layout/routing/router.h"
#include "core/layout/structure/forest.h"
#include "core/layout/structure/leaf_blocks.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr double kTrunk = 12;  // from the left edge of a concept to the line that leads to its narrower ones
constexpr double kLeastStub = 9;  // from there to them, without a phrase
constexpr double kBesidePhrase = 22;  // the same beyond a phrase: an arrowhead fits in
constexpr double kBend = 5;
constexpr double kHead = 9;
constexpr double kMostRowGap = 9;
constexpr double kUnder = 16;  // beyond the height of a phrase that stands on the way straight down to a block
constexpr double kMostLane = 12;  // between what stands in the rows and a line that passes them
constexpr std::size_t kFewForCare = 300;  // edges; beyond, cross relations are drawn quickly

/// Straight piece of a curve.
void lineTo(Spline& curve, Point to)
{
    const Point from = curve.back();
    curve.push_back(from + (to - from) * (1.0 / 3));
    curve.push_back(from + (to - from) * (2.0 / 3));
    curve.push_back(to);
}

/// Down from `from`, round a bend, and across to `to`.
Spline elbow(Point from, Point to)
{
    const double bend = std::min({kBend, std::abs(to.y - from.y), std::abs(to.x - from.x)});
    Spline curve{from};
    lineTo(curve, {from.x, to.y - bend});
    curve.insert(curve.end(), {{from.x, to.y - bend / 2}, {from.x + bend / 2, to.y}, {from.x + bend, to.y}});
    lineTo(curve, to);
    return curve;
}

/// To the right, up or down at `x`, and back.
Spline bracket(Point from, Point to, double x)
{
    const double way = to.y < from.y ? -1 : 1;
    const double bend = std::min(kBend, std::abs(to.y - from.y) / 2);
    Spline curve{from};
    lineTo(curve, {x - bend, from.y});
    curve.insert(curve.end(), {{x - bend / 2, from.y}, {x, from.y + way * bend / 2}, {x, from.y + way * bend}});
    lineTo(curve, {x, to.y - way * bend});
    curve.insert(curve.end(), {{x, to.y - way * bend / 2}, {x - bend / 2, to.y}, {x - bend, to.y}});
    lineTo(curve, to);
    return curve;
}

/// Where lines leave concepts on the right: the nearest lane upwards at the top, the nearest one downwards at the
/// bottom, so that lanes of one concept do not cross.
class Ports {
public:
    Ports(const LayoutRequest& view, const Layout& layout, const std::vector<int>& edges)
        : m_view(view),
          m_layout(layout),
          m_count(view.nodes.size(), 0),
          m_up(view.nodes.size(), 0),
          m_down(view.nodes.size(), 0)
    {
        for (int i : edges) {
            ++m_count[index(view.edges[index(i)].from)];
            ++m_count[index(view.edges[index(i)].to)];
        }
    }

    Point next(int node, int towards)
    {
        const Rect box = Rect::around(m_layout.centres[index(node)], m_view.nodes[index(node)].size);
        const bool isUp = m_layout.centres[index(towards)].y < m_layout.centres[index(node)].y;
        const int all = m_count[index(node)];
        const int place = isUp ? ++m_up[index(node)] : all + 1 - ++m_down[index(node)];
        return {box.right(), box.centre().y + stepAt(box, all) * (place - (all + 1) / 2.0)};
    }

private:
    const LayoutRequest& m_view;
    const Layout& m_layout;
    std::vector<int> m_count, m_up, m_down;

    /// Between ports: evenly over the side, and no closer than ends that are told apart, if there is room for that.
    static double stepAt(const Rect& box, int ports)
    {
        constexpr double kApart = 8.5, kInset = 2;
        const double even = box.height / (ports + 1);
        return ports < 2 ? even : std::min(std::max(even, kApart), (box.height - 2 * kInset) / (ports - 1));
    }
};

class Indented {
public:
    /// `room`: how wide rows of leaves may get.
    Indented(const LayoutRequest& view, double room)
        : m_view(view),
          m_room(room),
          m_rowGap(std::min(kMostRowGap, view.nodeGap)),
          m_lane(std::min(kMostLane, view.nodeGap)),
          m_forest(parentsOf(view)),
          m_groups(leafGroups(view)),
          m_branch(view.nodes.size(), -1),
          m_isInBlock(view.nodes.size(), false),
          m_hasBlocks(view.nodes.size(), false),
          m_rowAt(view.nodes.size(), -1),
          m_blocksAt(view.nodes.size(), -1)
    {
        for (int i = 0; index(i) < view.edges.size(); ++i) {
            const LayoutEdge& edge = view.edges[index(i)];
            for (const auto& [child, parent] : {std::pair(edge.to, edge.from), std::pair(edge.from, edge.to)})
                if (child != parent && m_forest.parent(child) == parent && m_branch[index(child)] < 0)
                    m_branch[index(child)] = i;
        }
        for (const LeafGroup& group : m_groups) {
            m_hasBlocks[index(group.anchor)] = true;
            for (int node : group.nodes)
                m_isInBlock[index(node)] = true;
        }
    }

    Layout run()
    {
        findAcross();
        findOrder();
        m_layout.orientation = Orientation::Right;
        m_layout.centres.resize(m_view.nodes.size());
        m_layout.edges.resize(m_view.edges.size());
        place();
        if (needsSettling(m_view, m_layout.centres))
            settleAll();
        else
            drawAcross();
        const bool isSmall = m_view.edges.size() <= kFewForCare;
        routeFreely(m_view, isSmall ? RouteCare::Careful : RouteCare::Quick, m_layout);
        m_layout.bounds = boundsOf(m_view, m_layout);
        return std::move(m_layout);
    }

private:
    /// A concept, or the blocks that hang on it.
    struct Row {
        int node;
        bool isBlocks;
    };

    static std::vector<int> parentsOf(const LayoutRequest& view)
    {
        std::vector<int> parents;
        for (const LayoutNode& node : view.nodes)
            parents.push_back(node.parent);
        return parents;
    }

    Size sizeOf(int node) const { return m_view.nodes[index(node)].size; }

    /// The rows from top to bottom, depth first without recursion: maps may be deeper than the stack. Below a concept
    /// stand first those that other relations tie to it as well, for their lines then pass nothing, then its blocks,
    /// then the rest.
    void findOrder()
    {
        std::vector<bool> isTied(m_view.nodes.size(), false);
        for (std::size_t i = 0; i < m_view.edges.size(); ++i) {
            const LayoutEdge& edge = m_view.edges[i];
            if (!m_isAcross[i])
                continue;
            if (m_forest.parent(edge.from) == edge.to)
                isTied[index(edge.from)] = true;
            if (m_forest.parent(edge.to) == edge.from)
                isTied[index(edge.to)] = true;
        }
        std::vector<Row> stack;
        const auto push = [&](std::span<const int> nodes, auto belongs) {
            for (auto node = nodes.rbegin(); node != nodes.rend(); ++node)
                if (!m_isInBlock[index(*node)] && belongs(*node))
                    stack.push_back({*node, false});
        };
        push(m_forest.roots(), [](int) { return true; });
        while (!stack.empty()) {
            const Row row = stack.back();
            stack.pop_back();
            (row.isBlocks ? m_blocksAt : m_rowAt)[index(row.node)] = static_cast<int>(m_rows.size());
            m_rows.push_back(row);
            if (row.isBlocks)
                continue;
            const std::span<const int> children = m_forest.children(row.node);
            push(children, [&](int child) { return !isTied[index(child)]; });
            if (m_hasBlocks[index(row.node)])
                stack.push_back({row.node, true});
            push(children, [&](int child) { return static_cast<bool>(isTied[index(child)]); });
        }
    }

    void findAcross()
    {
        m_isAcross.assign(m_view.edges.size(), true);
        for (int edge : m_branch)
            if (edge >= 0)
                m_isAcross[index(edge)] = false;
        for (const LeafGroup& group : m_groups)
            for (int edge : group.edges)
                m_isAcross[index(edge)] = false;
        for (std::size_t i = 0; i < m_view.edges.size(); ++i)
            if (m_view.edges[i].from == m_view.edges[i].to)
                m_isAcross[i] = false;
    }

    void place()
    {
        std::vector<double> x(m_view.nodes.size(), 0);
        for (const Row& row : m_rows) {
            const int parent = m_forest.parent(row.node);
            if (row.isBlocks) {
                placeBlocks(row.node, x[index(row.node)]);
                continue;
            }
            if (parent >= 0)
                x[index(row.node)] = x[index(parent)] + kTrunk + stubOf(m_branch[index(row.node)]);
            else if (m_y > 0)
                m_y += m_rowGap;  // trees stand a little apart
            placeNode(row.node, x[index(row.node)]);
        }
    }

    double stubOf(int edge) const
    {
        const double phrase = edge < 0 ? 0 : m_view.edges[index(edge)].phrase.width;
        return phrase > 0 ? phrase + kBesidePhrase : kLeastStub + m_rowGap;
    }

    void placeNode(int node, double x)
    {
        const Size size = sizeOf(node);
        const Point centre{x + size.width / 2, m_y + size.height / 2};
        m_layout.centres[index(node)] = centre;
        m_y += size.height + m_rowGap;
        const int edge = m_branch[index(node)];
        if (edge < 0)
            return;
        const int parent = m_forest.parent(node);
        Spline curve = elbow(trunkOf(parent), {x, centre.y});
        if (m_view.edges[index(edge)].from == node)
            std::reverse(curve.begin(), curve.end());
        m_layout.edges[index(edge)].curve = std::move(curve);
        if (m_view.edges[index(edge)].phrase.width > 0)
            m_layout.edges[index(edge)].phrase = phrasePlace(parent, x, centre.y);
    }

    /// On the way across, short of the arrowhead.
    Point phrasePlace(int parent, double x, double y) const
    {
        const double left = trunkOf(parent).x + kBend;
        return {left + (x - kHead - left) / 2, y};
    }

    /// What leads across the tree runs on the right, down a lane of its own: short ways first, each lane as near as
    /// what stands in the rows between leaves room for.
    void drawAcross()
    {
        std::vector<int> across;
        for (int i = 0; index(i) < m_view.edges.size(); ++i)
            if (m_isAcross[index(i)])
                across.push_back(i);
        const auto top = [this](int i) {
            return std::min(boxOf(m_view.edges[index(i)].from).y, boxOf(m_view.edges[index(i)].to).y);
        };
        const auto span = [this](int i) {
            return std::abs(boxOf(m_view.edges[index(i)].from).y - boxOf(m_view.edges[index(i)].to).y);
        };
        std::ranges::stable_sort(across,
                                 [&](int a, int b) { return std::pair(span(a), top(a)) < std::pair(span(b), top(b)); });
        std::vector<Rect> taken;
        for (int node = 0; index(node) < m_view.nodes.size(); ++node)
            taken.push_back(boxOf(node));
        for (const LeafBlock& block : m_layout.blocks)
            taken.push_back(block.frame);
        Ports ports(m_view, m_layout, across);
        for (int i : across) {
            const LayoutEdge& edge = m_view.edges[index(i)];
            const Point from = ports.next(edge.from, edge.to), to = ports.next(edge.to, edge.from);
            const Rect rows{0, std::min(from.y, to.y), 1, std::abs(from.y - to.y)};
            double right = std::max(from.x, to.x);
            for (const Rect& box : taken)
                if (box.y < rows.bottom() + m_rowGap / 2 && box.bottom() > rows.y - m_rowGap / 2)
                    right = std::max(right, box.right());
            const double half = edge.phrase.width / 2;
            const double x = right + m_lane + half;
            m_layout.edges[index(i)].curve = bracket(from, to, x);
            if (half > 0)
                m_layout.edges[index(i)].phrase = Point{x, rows.centre().y};
            taken.push_back({x - half, rows.y, std::max(2 * half, 1.0), std::max(rows.height, 1.0)});
        }
    }

    Rect boxOf(int node) const { return Rect::around(m_layout.centres[index(node)], sizeOf(node)); }

    /// Lines and blocks belong to the places that are given up here.
    void settleAll()
    {
        settle(m_view, m_layout.centres);
        m_layout.blocks.clear();
        for (PlacedEdge& edge : m_layout.edges)
            edge = {};
    }

    Point trunkOf(int node) const
    {
        const Rect box = boxOf(node);
        return {box.x + std::min(kTrunk, box.width / 2), box.bottom()};
    }

    void placeBlocks(int anchor, double x)
    {
        std::size_t blocks = 0;
        for (const LeafGroup& group : m_groups)
            blocks += group.anchor == anchor ? 1 : 0;
        const bool isAlone = blocks == 1 && std::ranges::all_of(m_forest.children(anchor), [this](int child) {
                                 return static_cast<bool>(m_isInBlock[index(child)]);
                             });
        for (const LeafGroup& group : m_groups)
            if (group.anchor == anchor)
                placeBlock(group, x, isAlone);
    }

    /// As many columns as make it lower and keep it left of `right`.
    BlockShape shapeWithin(const LeafGroup& group, double x, double right) const
    {
        BlockShape shape = shapeInColumns(m_view, group, 1);
        for (std::size_t columns = 2; columns <= group.nodes.size(); ++columns) {
            BlockShape wider = shapeInColumns(m_view, group, columns);
            if (x + wider.size.width > right)
                break;
            if (wider.size.height < shape.size.height)
                shape = std::move(wider);
        }
        return shape;
    }

    /// What the lanes leave that pass below `anchor`.
    double rightOf(int anchor) const
    {
        double right = m_room;
        const int here = m_blocksAt[index(anchor)];
        for (std::size_t i = 0; i < m_view.edges.size(); ++i) {
            const LayoutEdge& edge = m_view.edges[i];
            const auto [first, last] = std::minmax({m_rowAt[index(edge.from)], m_rowAt[index(edge.to)]});
            if (m_isAcross[i] && first < here && here < last)
                right -= m_lane + edge.phrase.width;
        }
        return right;
    }

    /// Beside the line down from its anchor or, where nothing else hangs there and that is lower, straight below.
    void placeBlock(const LeafGroup& group, double anchorX, bool isAlone)
    {
        const Size phrase = m_view.edges[index(group.edges.front())].phrase;
        const double right = rightOf(group.anchor);
        const double beside = anchorX + kTrunk + stubOf(group.edges.front()), below = anchorX + kTrunk;
        BlockShape shape = shapeWithin(group, beside, right);
        bool isBelow = false;
        if (isAlone && phrase.width > 0) {
            BlockShape lower = shapeWithin(group, below, right);
            isBelow = lower.size.height + phrase.height + kUnder - m_rowGap < shape.size.height;
            if (isBelow)
                shape = std::move(lower);
        }
        LeafBlock block;
        block.anchor = group.anchor;
        block.nodes = group.nodes;
        block.edges = group.edges;
        const double x = isBelow ? below : beside;
        if (isBelow)
            m_y += phrase.height + kUnder - m_rowGap;
        block.frame = {x, m_y, shape.size.width, shape.size.height};
        for (std::size_t i = 0; i < group.nodes.size(); ++i)
            m_layout.centres[index(group.nodes[i])] = Point{x, m_y} + shape.centres[i];
        if (isBelow)
            lead(block, phrase);
        else
            block.stem = elbow(trunkOf(group.anchor), {x, block.frame.centre().y});
        if (!isBelow && phrase.width > 0)
            block.phrase = phrasePlace(group.anchor, x, block.frame.centre().y);
        if (!group.isOutward)
            std::reverse(block.stem.begin(), block.stem.end());
        for (int edge : group.edges)
            m_layout.edges[index(edge)].block = static_cast<int>(m_layout.blocks.size());
        m_y = block.frame.bottom() + m_rowGap;
        m_layout.blocks.push_back(std::move(block));
    }

    /// Straight down, the phrase on the way.
    void lead(LeafBlock& block, Size phrase) const
    {
        const Rect anchor = boxOf(block.anchor);
        const double most = std::min(anchor.right(), block.frame.right()) - kBend;
        const double x =
            std::clamp(anchor.x + phrase.width / 2, block.frame.x + kBend, std::max(most, block.frame.x + kBend));
        block.stem = straightSpline({{x, anchor.bottom()}, {x, block.frame.y}});
        block.phrase = Point{x, anchor.bottom() + (block.frame.y - anchor.bottom() - kHead) / 2};
    }

    const LayoutRequest& m_view;
    const double m_room;
    const double m_rowGap;
    const double m_lane;
    Forest m_forest;
    std::vector<LeafGroup> m_groups;
    std::vector<int> m_branch;  // by node: the first edge between it and the one above it; -1: none
    std::vector<bool> m_isInBlock;
    std::vector<bool> m_isAcross;  // by edge: leads across the tree
    std::vector<bool> m_hasBlocks;
    std::vector<Row> m_rows;
    std::vector<int> m_rowAt;  // by node: its place among the rows; -1: it is in a block
    std::vector<int> m_blocksAt;  // by node: that of its blocks
    Layout m_layout;
    double m_y = 0;  // where the next row begins
};

}  // namespace

Layout indented(const LayoutRequest& view)
{
    Layout narrowest;
    for (double share : {1.0, 0.95, 0.9, 0.85, 0.75, 0.6, 0.5}) {
        Layout layout = Indented(view, share * view.target.width).run();
        const bool isWithin = layout.bounds.width <= view.target.width;
        if (share == 1.0 || layout.bounds.width < narrowest.bounds.width)
            narrowest = std::move(layout);
        if (isWithin)
            break;
    }
    return narrowest;
}

}  // namespace conspectus
