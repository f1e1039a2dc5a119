// A. van der Ploeg, "Drawing Non-Layered Tidy Trees in Linear Time", Software: Practice and Experience 44 (2014): the
// method of Reingold and Tilford as Buchheim, Juenger and Leipert made it linear (GD 2002), for nodes of any size that
// stand as close under their parents as they can.
//
// Every tree is first drawn on its own. Then the trees of the children of one node are set side by side, from left to
// right: the right contour of those already there is followed down together with the left contour of the next one, and
// that one is moved as far as it needs (`shift` in place of moving all of it). Contours are threads between nodes:
// where one side is deeper than the other, a thread from the end of the shorter one joins the longer, so that following
// a contour costs only the common depth, and all of it is linear. When a tree must be moved because of an earlier one
// that is not its neighbour, those in between are spread evenly: `m_steps` knows which of the earlier trees reaches
// lowest at a height, and `share` and `settle` hand the distance on.
//
// The paper recurses; here the walks are loops over the forest's order, so a chain of a million nodes needs no stack.
// One node more than the forest has, the last, stands above all roots. Coordinates are those of Orientation::Down; for
// Orientation::Right the sizes go in and the points come out transposed.
#include "core/layout/engines/tidy_tree.h"

#include "core/layout/index.h"

namespace conspectus {

namespace {

class TidyTree {
public:
    TidyTree(const Forest& forest, const std::vector<Size>& sizes, Orientation orientation, TreeSpacing spacing,
             const std::vector<double>& headroom);
    std::vector<Point> centres();

private:
    struct Node {
        double width = 0, height = 0, top = 0;  // with the gaps
        double x = 0;  // left side, relative to the tree that it is in
        double shift = 0;  // of the whole tree below and with it
        double share = 0, settle = 0;  // what the trees between two pushed apart get of it
        int leftThread = -1, rightThread = -1;
        int leftmost = -1, rightmost = -1;  // lowest nodes at the ends of the contours
        double leftShift = 0, rightShift = 0;  // sums of shifts down to them
    };
    /// One earlier tree that can be seen from the right down to `bottom`.
    struct Step {
        double bottom;
        std::size_t child;
    };

    const Forest& m_forest;
    const bool m_isRight;
    const TreeSpacing m_spacing;
    const std::vector<Size>& m_sizes;
    const std::vector<double>& m_headroom;
    std::vector<Node> m_nodes;
    std::vector<Step> m_steps;

    int top() const { return static_cast<int>(m_forest.size()); }
    Node& at(int node) { return m_nodes[index(node)]; }
    double bottom(int node) { return at(node).top + at(node).height; }
    std::span<const int> children(int node) const { return node == top() ? m_forest.roots() : m_forest.children(node); }

    void setHeights();
    void joinChildren(int parent);
    void separate(int parent, std::size_t child);
    void push(int parent, std::size_t child, std::size_t pusher, double distance);
    void see(double bottom, std::size_t child);
    int nextLeft(int node);
    int nextRight(int node);
    void threadLeft(int parent, std::size_t child, int next, double shifts);
    void threadRight(int parent, std::size_t child, int next, double shifts);
    void centreOverChildren(int parent);
    void settleChildren(int parent);
};

TidyTree::TidyTree(const Forest& forest, const std::vector<Size>& sizes, Orientation orientation, TreeSpacing spacing,
                   const std::vector<double>& headroom)
    : m_forest(forest),
      m_isRight(orientation == Orientation::Right),
      m_spacing(spacing),
      m_sizes(sizes),
      m_headroom(headroom),
      m_nodes(forest.size() + 1)
{
}

std::vector<Point> TidyTree::centres()
{
    setHeights();
    const std::span<const int> order = m_forest.topDown();
    for (auto node = order.rbegin(); node != order.rend(); ++node)
        joinChildren(*node);
    joinChildren(top());
    settleChildren(top());

    std::vector<Point> centres(m_forest.size());
    for (int node : order) {
        Node& placed = at(node);
        const int parent = m_forest.parent(node);
        placed.shift += at(parent < 0 ? top() : parent).shift;
        settleChildren(node);
        const Point centre{placed.x + placed.shift + (placed.width - m_spacing.nodeGap) / 2,
                           placed.top + (placed.height - m_spacing.levelGap) / 2};
        centres[index(node)] = m_isRight ? Point{centre.y, centre.x} : centre;
    }
    return centres;
}

void TidyTree::setHeights()
{
    for (int node : m_forest.topDown()) {
        const Size size = m_isRight ? m_sizes[index(node)].transposed() : m_sizes[index(node)];
        const int parent = m_forest.parent(node);
        at(node).width = size.width + m_spacing.nodeGap;
        at(node).height = size.height + m_spacing.levelGap;
        at(node).top = parent < 0 ? 0 : bottom(parent) + (m_headroom.empty() ? 0 : m_headroom[index(node)]);
    }
}

void TidyTree::joinChildren(int parent)
{
    const std::span<const int> below = children(parent);
    Node& self = at(parent);
    if (below.empty()) {
        self.leftmost = self.rightmost = parent;
        return;
    }
    m_steps.clear();
    see(bottom(at(below[0]).leftmost), 0);
    for (std::size_t child = 1; child < below.size(); ++child) {
        const double lowest = bottom(at(below[child]).rightmost);
        separate(parent, child);
        see(lowest, child);
    }
    centreOverChildren(parent);
    self.leftmost = at(below.front()).leftmost;
    self.leftShift = at(below.front()).leftShift;
    self.rightmost = at(below.back()).rightmost;
    self.rightShift = at(below.back()).rightShift;
}

void TidyTree::separate(int parent, std::size_t child)
{
    int right = children(parent)[child - 1], left = children(parent)[child];
    double rightShifts = at(right).shift, leftShifts = at(left).shift;
    std::size_t step = m_steps.size() - 1;
    while (right >= 0 && left >= 0) {
        if (bottom(right) > m_steps[step].bottom && step > 0)
            --step;
        const double distance = (rightShifts + at(right).x + at(right).width) - (leftShifts + at(left).x);
        if (distance > 0) {
            leftShifts += distance;
            push(parent, child, m_steps[step].child, distance);
        }
        const double rightBottom = bottom(right), leftBottom = bottom(left);
        if (rightBottom <= leftBottom && (right = nextRight(right)) >= 0)
            rightShifts += at(right).shift;
        if (rightBottom >= leftBottom && (left = nextLeft(left)) >= 0)
            leftShifts += at(left).shift;
    }
    if (right < 0 && left >= 0)
        threadLeft(parent, child, left, leftShifts);
    else if (right >= 0 && left < 0)
        threadRight(parent, child, right, rightShifts);
}

void TidyTree::push(int parent, std::size_t child, std::size_t pusher, double distance)
{
    const std::span<const int> below = children(parent);
    Node& pushed = at(below[child]);
    pushed.shift += distance;
    pushed.leftShift += distance;
    pushed.rightShift += distance;
    if (pusher + 1 == child)
        return;
    const double each = distance / static_cast<double>(child - pusher);
    at(below[pusher + 1]).share += each;
    pushed.share -= each;
    pushed.settle -= distance - each;
}

void TidyTree::see(double bottom, std::size_t child)
{
    while (!m_steps.empty() && bottom >= m_steps.back().bottom)
        m_steps.pop_back();
    m_steps.push_back({bottom, child});
}

int TidyTree::nextLeft(int node)
{
    const std::span<const int> below = children(node);
    return below.empty() ? at(node).leftThread : below.front();
}

int TidyTree::nextRight(int node)
{
    const std::span<const int> below = children(node);
    return below.empty() ? at(node).rightThread : below.back();
}

void TidyTree::threadLeft(int parent, std::size_t child, int next, double shifts)
{
    Node &first = at(children(parent)[0]), &added = at(children(parent)[child]);
    Node& end = at(first.leftmost);
    end.leftThread = next;
    const double difference = (shifts - at(next).shift) - first.leftShift;
    end.shift += difference;
    end.x -= difference;
    first.leftmost = added.leftmost;
    first.leftShift = added.leftShift;
}

void TidyTree::threadRight(int parent, std::size_t child, int next, double shifts)
{
    Node &before = at(children(parent)[child - 1]), &added = at(children(parent)[child]);
    Node& end = at(added.rightmost);
    end.rightThread = next;
    const double difference = (shifts - at(next).shift) - added.rightShift;
    end.shift += difference;
    end.x -= difference;
    added.rightmost = before.rightmost;
    added.rightShift = before.rightShift;
}

void TidyTree::centreOverChildren(int parent)
{
    const Node &first = at(children(parent).front()), &last = at(children(parent).back());
    at(parent).x = (first.x + first.shift + last.shift + last.x + last.width) / 2 - at(parent).width / 2;
}

void TidyTree::settleChildren(int parent)
{
    double share = 0, sum = 0;
    for (int child : children(parent)) {
        share += at(child).share;
        sum += share + at(child).settle;
        at(child).shift += sum;
    }
}

}  // namespace

std::vector<Point> tidyTree(const Forest& forest, const std::vector<Size>& sizes, Orientation orientation,
                            TreeSpacing spacing, const std::vector<double>& headroom)
{
    return TidyTree(forest, sizes, orientation, spacing, headroom).centres();
}

}  // namespace conspectus
