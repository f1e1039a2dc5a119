// Pushing follows the force-scan idea of Misue, Eades, Lai and Sugiyama, "Layout adjustment and the mental map" (1995):
// overlaps are removed along one axis, each box moves as far as the one before it demands, and so the order stays. It
// differs in that only what is hit moves at all.
#include "core/layout/live/crowd.h"

#include "core/layout/geometry/rings.h"
#include "core/layout/index.h"

#include <deque>
#include <optional>

namespace conspectus {

namespace {

constexpr double kCell = 256;  // px
constexpr double kMostCells = 1e6;  // from the middle; what lies beyond is filed there
constexpr double kTouch = 1e-6;  // px that rounding may make boxes share
constexpr std::size_t kMostHits = 20'000;  // of one push

std::int64_t cellOf(double place)
{
    return std::int64_t(std::clamp(std::floor(place / kCell), -kMostCells, kMostCells));
}

/// Where something is pushed to.
struct Way {
    bool isAlong = false;  // down or up, to another level
    bool isForward = true;  // right or down
};

/// A box on the move, and which way; none for the one that everything moves away from.
struct Mover {
    int id = -1;
    Rect box;
    std::optional<Way> way;
};

/// Of two ways to go that lead no box over another the shorter one.
Way wayFrom(const Rect& mover, const Rect& hit, const Crowd::Gaps& gaps)
{
    const double across = std::min(mover.right(), hit.right()) - std::max(mover.x, hit.x);
    const double along = std::min(mover.bottom(), hit.bottom()) - std::max(mover.y, hit.y);
    const bool isApart = across <= 0 && along <= 0;
    const bool isAlong = isApart ? gaps.along + along < gaps.across + across
                                 : along < across && along < std::min(mover.height, hit.height) / 3;
    const Point step = hit.centre() - mover.centre();
    return {isAlong, (isAlong ? step.y : step.x) >= 0};
}

bool areTooNear(const Rect& a, const Rect& b, const Crowd::Gaps& gaps)
{
    return a.x < b.right() + gaps.across - kTouch && b.x < a.right() + gaps.across - kTouch &&
        a.y < b.bottom() + gaps.along - kTouch && b.y < a.bottom() + gaps.along - kTouch;
}

/// Where `hit` is when it has made way.
Rect afterHit(const Rect& mover, const Rect& hit, const Way& way, const Crowd::Gaps& gaps)
{
    Rect after = hit;
    if (way.isAlong)
        after.y = way.isForward ? mover.bottom() + gaps.along : mover.y - gaps.along - hit.height;
    else
        after.x = way.isForward ? mover.right() + gaps.across : mover.x - gaps.across - hit.width;
    return after;
}

}  // namespace

Crowd::Crowd(std::size_t count, Gaps gaps)
    : m_gaps(gaps), m_boxes(count), m_isStanding(count, false), m_isFixed(count, false), m_linked(count)
{
}

template <class Visit> void Crowd::forEachCell(const Rect& area, Visit&& visit)
{
    constexpr std::int64_t kColumns = std::int64_t{1} << 32;
    for (std::int64_t row = cellOf(area.y); row <= cellOf(area.bottom()); ++row)
        for (std::int64_t column = cellOf(area.x); column <= cellOf(area.right()); ++column)
            visit(row * kColumns + column);
}

void Crowd::stand(int id, const Rect& box)
{
    if (isStanding(id))
        forEachCell(m_boxes[index(id)], [&](std::int64_t cell) { std::erase(m_cells[cell], id); });
    m_boxes[index(id)] = box;
    m_isStanding[index(id)] = true;
    forEachCell(box, [&](std::int64_t cell) { m_cells[cell].push_back(id); });
}

void Crowd::fix(int id) { m_isFixed[index(id)] = true; }

void Crowd::part(int a, int b, Gaps gaps)
{
    gaps = {std::max(gaps.across, m_gaps.across), std::max(gaps.along, m_gaps.along)};
    for (const auto& [id, other] : {std::pair(a, b), std::pair(b, a)}) {
        const auto isOther = [partner = other](const auto& link) {
            return link.first == partner;
        };
        std::erase_if(m_linked[index(id)], isOther);
        m_linked[index(id)].emplace_back(other, gaps);
    }
}

const Crowd::Gaps& Crowd::gapsBetween(int a, int b) const
{
    const int few = m_linked[index(a)].size() < m_linked[index(b)].size() ? a : b;
    for (const auto& [other, gaps] : m_linked[index(few)])
        if (other == (few == a ? b : a))
            return gaps;
    return m_gaps;
}

std::vector<int> Crowd::standingIn(const Rect& area) const
{
    std::vector<int> found;
    forEachCell(area, [&](std::int64_t cell) {
        if (const auto members = m_cells.find(cell); members != m_cells.end())
            for (int id : members->second)
                if (box(id).intersects(area))
                    found.push_back(id);
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<int> Crowd::inTheWay(const Rect& box, int self) const
{
    std::vector<int> found = standingIn(box.grown(std::max(m_gaps.across, m_gaps.along)));
    for (const auto& [other, gaps] : m_linked[index(self)])
        if (isStanding(other))
            found.push_back(other);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::erase_if(found, [&](int id) { return id == self || !areTooNear(box, this->box(id), gapsBetween(self, id)); });
    return found;
}

Crowd::Push Crowd::push(int self, const Rect& box) const
{
    Push result;
    std::unordered_map<int, Rect> moved;
    std::unordered_map<int, Way> ways;
    const auto boxNow = [&](int id) -> const Rect& {
        const auto found = moved.find(id);
        return found == moved.end() ? this->box(id) : found->second;
    };
    std::deque<Mover> movers{{self, box, std::nullopt}};
    for (std::size_t hits = 0; !movers.empty(); movers.pop_front()) {
        const Mover mover = movers.front();
        if (mover.id != self && boxNow(mover.id) != mover.box)
            continue;  // it was pushed on since
        std::vector<int> hit = inTheWay(mover.box, mover.id);
        for (const auto& [id, place] : moved)
            if (id != mover.id && areTooNear(mover.box, place, gapsBetween(mover.id, id)))
                hit.push_back(id);
        std::sort(hit.begin(), hit.end());
        hit.erase(std::unique(hit.begin(), hit.end()), hit.end());
        for (int id : hit) {
            const Rect before = boxNow(id);
            const Gaps& gaps = gapsBetween(mover.id, id);
            if (id == self || !areTooNear(mover.box, before, gaps))
                continue;
            // What only its line holds off need not go along with the push.
            const Way way =
                mover.way && areTooNear(mover.box, before, m_gaps) ? *mover.way : wayFrom(mover.box, before, gaps);
            const auto [first, isFirst] = ways.try_emplace(id, way);
            const bool turnsBack =
                !isFirst && first->second.isAlong == way.isAlong && first->second.isForward != way.isForward;
            if (m_isFixed[index(id)] || turnsBack || ++hits > kMostHits) {
                result.isPossible = false;
                return result;
            }
            const Rect after = afterHit(mover.box, before, way, gaps);
            moved[id] = after;
            movers.push_back({id, after, way});
        }
    }
    result.moves.assign(moved.begin(), moved.end());
    std::sort(result.moves.begin(), result.moves.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [id, place] : result.moves)
        result.way += length(place.centre() - this->box(id).centre());
    return result;
}

void Crowd::take(const Push& push)
{
    for (const auto& [id, place] : push.moves)
        stand(id, place);
}

Rect Crowd::nearestFree(const Rect& box, int self) const
{
    if (inTheWay(box, self).empty())
        return box;
    const auto place = nearestAround(box.centre(), std::max(8.0, m_gaps.across), [&](Point tried) {
        return inTheWay(Rect::around(tried, box.size()), self).empty();
    });
    return place ? Rect::around(*place, box.size()) : box;
}

}  // namespace conspectus
