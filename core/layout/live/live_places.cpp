// Which level a newcomer stands in follows from its parent (layer assignment of Sugiyama, Tagawa and Toda, "Methods for
// visual understanding of hierarchical system structures", 1981). Where in the level is a trade: near its siblings and
// its parent, few crossings (their second step), nothing covered, and few others pushed.
#include "core/layout/live/live_places.h"

#include "core/layout/geometry/curves.h"
#include "core/layout/index.h"

#include <numbers>

namespace conspectus {

namespace {

constexpr double kReach = 700;  // px from the ideal place that are searched
constexpr std::size_t kMostTried = 20;  // places in a level
constexpr double kFromIdeal = 0.5;  // a px off is worth so much,
constexpr double kFromParent = 0.25;
constexpr double kCrossing = 40;
constexpr double kCovered = 25;  // a line that is covered
constexpr double kPushed = 0.6;  // a px that another is pushed
constexpr int kRings = 30;
constexpr int kDirections = 24;

class Placer {
public:
    Placer(const LiveScene& scene, Crowd& crowd) : m_scene(scene), m_crowd(crowd), m_forest(scene.skeleton.parents) { }

    void placeAll()
    {
        for (int node : m_forest.topDown())
            if (!m_crowd.isStanding(node))
                place(node);
    }

private:
    struct Choice {
        Rect box;
        Crowd::Push push;
        double cost = 0;
    };

    const LiveScene& m_scene;
    Crowd& m_crowd;
    const Forest m_forest;

    Size sizeOf(int node) const { return m_scene.request.nodes[index(node)].size; }

    void place(int node)
    {
        const auto& wish = m_scene.wishes[index(node)];
        if (wish && m_crowd.inTheWay(*wish, node).empty())
            return m_crowd.stand(node, *wish);
        const int parent = m_forest.parent(node);
        if (parent < 0 && hasStandingChildren(node))
            placeAbove(node);
        else if (parent < 0 || !m_crowd.isStanding(parent))
            placeFree(node);
        else if (!m_scene.hasLevels)
            placeAround(node, parent);
        else if (hasStandingChildren(node))
            placeBetween(node, parent);
        else
            placeUnder(node, parent);
    }

    bool hasStandingChildren(int node) const
    {
        return std::ranges::any_of(m_forest.children(node), [&](int child) { return m_crowd.isStanding(child); });
    }

    std::vector<Rect> standingChildren(int node, bool isForward) const
    {
        std::vector<Rect> boxes;
        const double middle = m_crowd.isStanding(node) ? m_crowd.box(node).centre().y : 0;
        for (int child : m_forest.children(node))
            if (m_crowd.isStanding(child) &&
                (!m_crowd.isStanding(node) || (m_crowd.box(child).centre().y >= middle) == isForward))
                boxes.push_back(m_crowd.box(child));
        std::sort(boxes.begin(), boxes.end(), [](const Rect& a, const Rect& b) { return a.x < b.x; });
        return boxes;
    }

    /// Whether what hangs under the node stands below it: as the node stands to what it hangs under itself.
    bool growsForward(int node) const
    {
        const int above = m_forest.parent(node);
        if (above >= 0 && m_crowd.isStanding(above))
            return m_crowd.box(node).centre().y >= m_crowd.box(above).centre().y;
        return standingChildren(node, true).size() >= standingChildren(node, false).size();
    }

    /// Between levels, for the lines of these two.
    double gapBetween(int upper, int lower) const
    {
        return std::max(m_scene.request.levelGap, m_crowd.gapsBetween(upper, lower).along);
    }

    /// The near side of the level below (or above) a parent; further out where the line needs more room.
    double levelUnder(int parent, int node, bool isForward, const std::vector<Rect>& siblings) const
    {
        const Rect& box = m_crowd.box(parent);
        if (siblings.empty())
            return isForward ? box.bottom() + gapBetween(parent, node) : box.y - gapBetween(parent, node);
        std::vector<double> sides;
        sides.reserve(siblings.size());
        for (const Rect& sibling : siblings)
            sides.push_back(isForward ? sibling.y : sibling.bottom());
        std::nth_element(sides.begin(), sides.begin() + std::ptrdiff_t(sides.size() / 2), sides.end());
        const double side = sides[sides.size() / 2], least = m_crowd.gapsBetween(parent, node).along;
        return isForward ? std::max(side, box.bottom() + least) : std::min(side, box.y - least);
    }

    void placeUnder(int node, int parent)
    {
        const bool isForward = growsForward(parent);
        const std::vector<Rect> siblings = standingChildren(parent, isForward);
        const double side = levelUnder(parent, node, isForward, siblings), gap = m_scene.request.nodeGap;
        const Size size = sizeOf(node);
        const double y = isForward ? side + size.height / 2 : side - size.height / 2;
        const auto& origin = m_scene.origins[index(node)];
        const double ideal = origin ? origin->x
            : siblings.empty()      ? m_crowd.box(parent).centre().x
                                    : siblings.back().right() + gap + size.width / 2;
        std::vector<double> places{ideal, m_crowd.box(parent).centre().x};
        if (!siblings.empty())
            places.push_back(siblings.front().x - gap - size.width / 2);
        const Rect level = Rect::around({ideal, y}, {2 * kReach, size.height});
        for (int other : m_crowd.standingIn(level)) {
            places.push_back(m_crowd.box(other).right() + gap + size.width / 2);
            places.push_back(m_crowd.box(other).x - gap - size.width / 2);
        }
        std::stable_sort(places.begin(), places.end(),
                         [&](double a, double b) { return std::abs(a - ideal) < std::abs(b - ideal); });
        places.resize(std::min(places.size(), kMostTried));
        std::optional<Choice> best;
        for (double x : places) {
            Choice tried{Rect::around({x, y}, size), {}, 0};
            tried.cost = kFromIdeal * std::abs(x - ideal) + kFromParent * std::abs(x - m_crowd.box(parent).centre().x) +
                linesCost(node, parent, tried.box);
            if (best && tried.cost >= best->cost)
                continue;
            tried.push = m_crowd.push(node, tried.box);
            tried.cost += kPushed * tried.push.way;
            if (tried.push.isPossible && (!best || tried.cost < best->cost))
                best = std::move(tried);
        }
        if (!best)
            best = Choice{m_crowd.nearestFree(Rect::around({ideal, y}, size), node), {}, 0};
        m_crowd.take(best->push);
        m_crowd.stand(node, best->box);
    }

    /// What crosses the line to the parent, and what the box covers; lines are taken to be straight.
    double linesCost(int node, int parent, const Rect& box) const
    {
        const Point from = m_crowd.box(parent).centre(), to = box.centre();
        const Rect around = boundsOf(from, to).united(box);
        double cost = 0;
        for (const LayoutEdge& edge : m_scene.request.edges) {
            if (!m_crowd.isStanding(edge.from) || !m_crowd.isStanding(edge.to) || edge.from == edge.to ||
                edge.from == node || edge.to == node)
                continue;
            const Point a = m_crowd.box(edge.from).centre(), b = m_crowd.box(edge.to).centre();
            if (!boundsOf(a, b).intersects(around))
                continue;
            const bool isOfParent = edge.from == parent || edge.to == parent;
            cost += (!isOfParent && cross(from, to, a, b) ? kCrossing : 0) + (crosses(a, b, box) ? kCovered : 0);
        }
        return cost;
    }

    /// Over what hangs under it, where there was nothing.
    void placeAbove(int node)
    {
        const std::vector<Rect> below = standingChildren(node, true);
        Rect all;
        for (const Rect& box : below)
            all = all.united(box);
        double gap = m_scene.request.levelGap;
        for (int child : m_forest.children(node))
            gap = std::max(gap, gapBetween(node, child));
        const Size size = sizeOf(node);
        stand(node, Rect::around({all.centre().x, all.y - gap - size.height / 2}, size));
    }

    /// Where the first of what hangs under it stood; that, and all under it, moves on by a level.
    void placeBetween(int node, int parent)
    {
        const Size size = sizeOf(node);
        int first = -1;
        for (int child : m_forest.children(node))
            if (first < 0 && m_crowd.isStanding(child) && !m_crowd.isFixed(child))
                first = child;
        if (first < 0)
            return placeUnder(node, parent);
        const Rect was = m_crowd.box(first);
        const bool isForward = was.centre().y >= m_crowd.box(parent).centre().y;
        const double least = m_crowd.gapsBetween(parent, node).along;
        const double side = isForward ? std::max(was.y, m_crowd.box(parent).bottom() + least)
                                      : std::min(was.bottom(), m_crowd.box(parent).y - least);
        const double deep = (size.height + gapBetween(node, first)) * (isForward ? 1 : -1);
        const double step = side + deep - (isForward ? was.y : was.bottom());
        std::vector<int> below(m_forest.children(node).begin(), m_forest.children(node).end());
        for (std::size_t i = 0; i < below.size(); ++i) {
            const auto children = m_forest.children(below[i]);
            below.insert(below.end(), children.begin(), children.end());
        }
        for (auto each = below.rbegin(); each != below.rend(); ++each)
            if (m_crowd.isStanding(*each) && !m_crowd.isFixed(*each))
                stand(*each, m_crowd.box(*each).translated({0, step}));
        const double middle = side + (isForward ? size.height : -size.height) / 2;
        stand(node, Rect::around({was.centre().x, middle}, size));
    }

    /// Puts it there and pushes others away, or, where that cannot be, as near as there is room.
    void stand(int node, const Rect& box)
    {
        const Crowd::Push push = m_crowd.push(node, box);
        if (push.isPossible)
            m_crowd.take(push);
        m_crowd.stand(node, push.isPossible ? box : m_crowd.nearestFree(box, node));
    }

    Rect everything() const
    {
        Rect all;
        for (int node = 0; index(node) < m_scene.request.nodes.size(); ++node)
            if (m_crowd.isStanding(node))
                all = all.united(m_crowd.box(node));
        return all;
    }

    /// In the lowest row where there is room, else beyond the side that leaves the picture nearest to its shape.
    void placeFree(int node)
    {
        const Rect all = everything();
        const Size size = sizeOf(node), target = m_scene.request.target;
        const double gap = 2 * m_scene.request.nodeGap;
        if (all.isEmpty())
            return m_crowd.stand(node, Rect::around({}, size));
        for (double x = all.x; x + size.width <= all.right(); x += gap) {
            const Rect box{x, all.bottom() - size.height, size.width, size.height};
            if (m_crowd.inTheWay(box.grown(gap), node).empty())
                return m_crowd.stand(node, box);
        }
        const bool isWide = all.width * target.height > all.height * target.width;
        m_crowd.stand(node,
                      isWide ? Rect{all.x, all.bottom() + gap, size.width, size.height}
                             : Rect{all.right() + gap, all.y, size.width, size.height});
    }

    /// Outward from what the parent hangs under, at the nearest free place that covers and crosses little.
    void placeAround(int node, int parent)
    {
        const Rect& from = m_crowd.box(parent);
        const int above = m_forest.parent(parent);
        const Point origin =
            above >= 0 && m_crowd.isStanding(above) ? m_crowd.box(above).centre() : everything().centre();
        const Point away = from.centre() - origin;
        const double outward = length(away) > 1 ? std::atan2(away.y, away.x) : 0;
        const Size size = sizeOf(node);
        const double nearest = (std::hypot(from.width, from.height) + std::hypot(size.width, size.height)) / 2 +
            m_scene.request.levelGap / 2;
        std::optional<Choice> best;
        for (int ring = 0; ring < kRings; ++ring) {
            const double reach = nearest + ring * 2 * m_scene.request.nodeGap;
            if (best && reach > best->cost)
                break;
            for (int direction = 0; direction < kDirections; ++direction) {
                const int turns = (direction + 1) / 2 * (direction % 2 ? 1 : -1);  // 0, 1, -1, 2, -2, ...
                const double turn = turns * 2 * std::numbers::pi / kDirections;
                const Point step = Point{std::cos(outward + turn), std::sin(outward + turn)} * reach;
                const Rect box = Rect::around(from.centre() + step, size);
                const double cost = reach + kCrossing * (1 - std::cos(turn)) + linesCost(node, parent, box);
                if ((!best || cost < best->cost) && m_crowd.inTheWay(box, node).empty())
                    best = Choice{box, {}, cost};
            }
        }
        m_crowd.stand(node, best ? best->box : m_crowd.nearestFree(from, node));
    }
};

}  // namespace

void placeNewcomers(const LiveScene& scene, Crowd& crowd) { Placer(scene, crowd).placeAll(); }

}  // namespace conspectus
