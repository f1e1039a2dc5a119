#include "core/layout/live/live_boxes.h"

#include "core/layout/index.h"
#include "core/layout/live/live_places.h"

namespace conspectus {

namespace {

constexpr double kStill = 1e-6;  // px

bool isAt(const Rect& a, const Rect& b)
{
    return std::abs(a.x - b.x) < kStill && std::abs(a.y - b.y) < kStill && std::abs(a.width - b.width) < kStill &&
        std::abs(a.height - b.height) < kStill;
}

}  // namespace

LiveBoxes::LiveBoxes(const LiveSketch& sketch)
    : m_sketch(sketch),
      m_isRight(sketch.before().orientation == Orientation::Right),
      m_links(linksOf(sketch.request())),
      m_crowd(sketch.nodeCount(), {sketch.view().nodeGap, sketch.view().nodeGap / 2})
{
    settle();
}

std::vector<Rect> LiveBoxes::boxes() const
{
    std::vector<Rect> boxes;
    for (int node = 0; index(node) < m_sketch.nodeCount(); ++node)
        boxes.push_back(turned(m_crowd.box(node)));
    return boxes;
}

bool LiveBoxes::widen(const std::vector<int>& edges, double times)
{
    bool isWider = false;
    for (const LinkedPair& link : m_links) {
        const auto isOf = [&](int edge) {
            return std::ranges::count(link.edges, edge) > 0;
        };
        if (std::ranges::none_of(edges, isOf))
            continue;
        const Crowd::Gaps room = roomFor(m_sketch.request(), link, m_sketch.before().orientation);
        m_crowd.part(link.a, link.b, {room.across * times, room.along * times});
        isWider = makeRoomBetween(link) || isWider;
    }
    return isWider;
}

LayoutRequest LiveBoxes::turnedRequest() const
{
    LayoutRequest request = m_sketch.request();
    if (!m_isRight)
        return request;
    for (LayoutNode& node : request.nodes)
        node.size = node.size.transposed();
    for (LayoutEdge& edge : request.edges)
        edge.phrase = edge.phrase.transposed();
    request.target = request.target.transposed();
    return request;
}

void LiveBoxes::settle()
{
    const std::size_t count = m_sketch.nodeCount();
    const LayoutRequest request = turnedRequest();
    LiveScene scene{request, m_sketch.skeleton(), std::vector<std::optional<Rect>>(count),
                    std::vector<std::optional<Point>>(count), m_sketch.hasLevels()};
    const std::vector<LinkedPair> fresh = partLinks();
    std::vector<int> changed;
    for (int node = 0; index(node) < count; ++node) {
        const std::optional<Rect> shown = m_sketch.boxBefore(node, true), wish = m_sketch.boxWished(node, true);
        if (wish) {
            m_crowd.stand(node, turned(*wish));
            if (!shown || !isAt(*shown, *wish))
                changed.push_back(node);
        } else if (const auto remembered = m_sketch.boxWished(node, false)) {
            scene.wishes[index(node)] = turned(*remembered);
        }
        if (shown && !wish)
            scene.origins[index(node)] = turned(*shown).centre();
        if (m_sketch.isPinned(node))
            m_crowd.fix(node);
    }
    if (m_sketch.before().isHeld)
        return placeNewcomers(scene, m_crowd);
    for (int node : changed)
        keepOffParent(node);
    for (int node : changed)
        makeRoom(node);
    for (const LinkedPair& link : fresh)
        makeRoomBetween(link);
    placeNewcomers(scene, m_crowd);
    partOverlaps();
}

/// Tells the crowd how long lines must be. Those that stand may stay as short as they are; the others are returned.
std::vector<LinkedPair> LiveBoxes::partLinks()
{
    std::vector<LinkedPair> fresh;
    for (const LinkedPair& link : m_links) {
        const auto stands = [&](int edge) {
            return !m_sketch.line(edge).curve.empty() && m_sketch.hadPhrase(edge);
        };
        Crowd::Gaps room = roomFor(m_sketch.request(), link, m_sketch.before().orientation);
        if (std::ranges::all_of(link.edges, stands)) {
            const StandingLine& line = m_sketch.line(link.edges.front());
            room = noMoreThan(spaceBetween(turned(line.from), turned(line.to)), room);
        } else {
            fresh.push_back(link);
        }
        m_crowd.part(link.a, link.b, room);
    }
    return fresh;
}

/// What grows does not grow over the line to its parent.
void LiveBoxes::keepOffParent(int node)
{
    const int parent = m_sketch.skeleton().parents[index(node)];
    if (parent < 0 || !m_crowd.isStanding(parent) || m_sketch.isPinned(node))
        return;
    const Rect &above = m_crowd.box(parent), &box = m_crowd.box(node);
    const Crowd::Gaps &wanted = m_crowd.gapsBetween(parent, node), space = spaceBetween(above, box);
    if (space.across >= wanted.across || space.along >= wanted.along)
        return;
    const bool isAlong = m_sketch.hasLevels() || space.along >= space.across;
    const double lack = isAlong ? wanted.along - space.along : wanted.across - space.across;
    const Point step = box.centre() - above.centre();
    m_crowd.stand(
        node, box.translated(isAlong ? Point{0, std::copysign(lack, step.y)} : Point{std::copysign(lack, step.x), 0}));
}

/// For one that stands already, but is larger or elsewhere than it was.
void LiveBoxes::makeRoom(int node)
{
    const Crowd::Push push = m_crowd.push(node, m_crowd.box(node));
    if (push.isPossible)
        return m_crowd.take(push);
    for (int other : m_crowd.inTheWay(m_crowd.box(node), node))
        if (!m_sketch.isPinned(other))
            m_crowd.stand(other, m_crowd.nearestFree(m_crowd.box(other), other));
    if (!m_sketch.isPinned(node))
        m_crowd.stand(node, m_crowd.nearestFree(m_crowd.box(node), node));
}

/// Whichever of the two has less in its way moves; neither if both have something pinned in it.
bool LiveBoxes::makeRoomBetween(const LinkedPair& link)
{
    if (!m_crowd.isStanding(link.a) || !m_crowd.isStanding(link.b) ||
        !std::ranges::count(m_crowd.inTheWay(m_crowd.box(link.a), link.a), link.b))
        return false;
    std::optional<Crowd::Push> best;
    for (int still : {link.a, link.b})
        if (Crowd::Push push = m_crowd.push(still, m_crowd.box(still));
            push.isPossible && (!best || push.way < best->way))
            best = std::move(push);
    if (best)
        m_crowd.take(*best);
    return best.has_value();
}

/// What overlapped before, as pinned ones may, must part once one of them is not pinned any more.
void LiveBoxes::partOverlaps()
{
    for (int node = 0; index(node) < m_sketch.nodeCount(); ++node) {
        const auto isOther = [&](int other) {
            return other != node;
        };
        const Rect& box = m_crowd.box(node);
        if (!m_sketch.isPinned(node) && std::ranges::any_of(m_crowd.standingIn(box.grown(-1)), isOther))
            m_crowd.stand(node, m_crowd.nearestFree(box, node));
    }
}

}  // namespace conspectus
