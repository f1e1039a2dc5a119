#include "app/canvas/scene/walk.h"

#include <limits>

namespace conspectus {

namespace {

Point unit(Direction direction)
{
    switch (direction) {
    case Direction::Left:
        return {-1, 0};
    case Direction::Right:
        return {1, 0};
    case Direction::Up:
        return {0, -1};
    case Direction::Down:
        return {0, 1};
    }
    return {};
}

/// The empty space between two boxes along an axis; negative where they overlap.
double gap(double lowA, double highA, double lowB, double highB) { return std::max(lowB - highA, lowA - highB); }

// The cost grows with the way to go between the boxes' edges and, twice as fast, with how far one must leave the axis;
// a box that overlaps the strip straight ahead costs nothing for the latter, so that rows and columns are walked in
// order even when their boxes are of different widths.
double cost(const Rect& from, const Rect& to, Point way)
{
    const Point step = to.centre() - from.centre();
    const double ahead = step.x * way.x + step.y * way.y;
    const double aside = std::abs(step.x * way.y) + std::abs(step.y * way.x);
    constexpr double kSteepest = 3;  // 71 degrees off the axis
    if (ahead <= 0.5 || aside > kSteepest * ahead)
        return std::numeric_limits<double>::infinity();
    const double across = gap(from.x, from.right(), to.x, to.right());
    const double down = gap(from.y, from.bottom(), to.y, to.bottom());
    const double between = std::max(way.x != 0 ? across : down, 0.0);
    const double offAxis = std::max(way.x != 0 ? down : across, 0.0);
    return between + 2 * offAxis + 0.2 * aside + 0.01 * ahead;
}

}  // namespace

std::optional<int> neighbourToward(const Picture& picture, int start, Direction direction)
{
    const Rect& from = picture.concepts[static_cast<std::size_t>(start)].box;
    std::optional<int> best;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < picture.concepts.size(); ++i) {
        const double each = static_cast<int>(i) == start ? std::numeric_limits<double>::infinity()
                                                         : cost(from, picture.concepts[i].box, unit(direction));
        if (each < least) {
            least = each;
            best = static_cast<int>(i);
        }
    }
    return best;
}

std::optional<int> relative(const Picture& picture, const PictureGraph& graph, int start, FamilyStep step)
{
    const int parent = picture.concepts[static_cast<std::size_t>(start)].parent;
    if (step == FamilyStep::Parent)
        return parent >= 0 ? std::optional(parent) : std::nullopt;
    if (step == FamilyStep::FirstChild) {
        const auto children = graph.childrenOf(start);
        return children.empty() ? std::nullopt : std::optional(children.front());
    }
    const auto row = parent >= 0 ? graph.childrenOf(parent) : graph.roots();
    const auto place = std::find(row.begin(), row.end(), start) - row.begin();
    const auto wanted = place + (step == FamilyStep::NextSibling ? 1 : -1);
    if (wanted < 0 || wanted >= std::ssize(row))
        return std::nullopt;
    return row[static_cast<std::size_t>(wanted)];
}

}  // namespace conspectus
