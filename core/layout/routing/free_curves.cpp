#include "core/layout/routing/free_curves.h"

#include "core/layout/geometry/curves.h"

#include <array>

namespace conspectus {

namespace {

// Everything is weighed in px of way.
constexpr double kUnderPhrase = 300;
constexpr double kNoPlace = 250;  // the phrase finds none
constexpr double kPoorPlace = 70;  // times what the place costs
constexpr std::array kBows{0.0, 14.0, 28.0, 42.0, 63.0, 91.0, 126.0, 168.0};  // px, to each side
constexpr std::size_t kBowsAside = 3;  // of them in lanes aside
constexpr double kDeepest = 0.5;  // of the distance, but see kAlways
constexpr double kAlways = 60;  // px that a bow may always have
constexpr double kBowCost = 0.5;  // for each px of bow
constexpr double kAsideStep = 10;  // px between lanes of straight and bowed curves
constexpr double kBeside = TakenEnds::kApart + 0.5;  // px beside a twin
constexpr int kLanes = 4;  // to each side
constexpr double kAsideCost = 0.6;  // for each px
constexpr double kGood = 40;  // more than its length that a curve may cost before a detour is looked for
constexpr double kDear = 1e12;
constexpr double kWidest = 150;  // px that a phrase may reach beyond the area of interest

/// The step from lane to lane: 0, 1, -1, 2, -2 ...
int lane(int number) { return (number + 1) / 2 * (number % 2 == 1 ? 1 : -1); }

}  // namespace

Spline bowedCurve(const Rect& from, const Rect& to, double aside, double bow)
{
    const Point step = to.centre() - from.centre();
    const double distance = length(step);
    if (distance < 1e-6)
        return {};
    const Point across = Point{-step.y, step.x} * (1 / distance);
    const Point a = from.centre() + across * aside, b = to.centre() + across * aside;
    if (!from.contains(a) || !to.contains(b))
        return {};
    const Point belly = across * (bow * 4.0 / 3.0);
    return clippedToBoxes({a, a + step * (1.0 / 3) + belly, a + step * (2.0 / 3) + belly, b}, from, to);
}

Spline loopAt(const Rect& box, double right, double down, double inset, double reach)
{
    const Point corner{right > 0 ? box.right() : box.x, down > 0 ? box.bottom() : box.y};
    const Point start = corner - Point{0, down * std::min(box.height / 2, inset)};
    const Point end = corner - Point{right * std::min(box.width / 2, inset), 0};
    return {start, start + Point{right * reach, 0}, end + Point{0, down * reach}, end};
}

Spline besideCurve(const Spline& curve, const Rect& from, const Rect& to, double by, double bow)
{
    constexpr double kInto = 14;  // px that it is led into the boxes, to be cut at their borders
    constexpr double kSpan = 45;  // px between the points that it is led through
    const int count = std::clamp(static_cast<int>(lengthOf(curve) / kSpan) + 1, 4, 24);
    const std::vector<Point> points = evenlyAlong(curve, count);
    std::vector<Point> moved;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Point step = points[std::min(i + 1, points.size() - 1)] - points[i == 0 ? 0 : i - 1];
        const double share = static_cast<double>(i) / (count - 1), distance = std::max(length(step), 1e-9);
        const Point aside = Point{-step.y, step.x} * (1 / distance);
        moved.push_back(points[i] + aside * (by + bow * 4 * share * (1 - share)));
    }
    const auto beyond = [&](Point end, Point next) {
        return end + (end - next) * (kInto / std::max(length(end - next), 1e-9));
    };
    moved.insert(moved.begin(), beyond(moved.front(), moved[1]));
    moved.push_back(beyond(moved.back(), moved[moved.size() - 2]));
    if (!from.contains(moved.front()) || !to.contains(moved.back()))
        return {};
    return clippedToBoxes(smoothThrough(moved), from, to);
}

FreeCurves::FreeCurves(const Obstacles& obstacles, const Rect& area, double beyond, std::size_t curves, int effort)
    : m_obstacles(obstacles),
      m_drawn(area, curves),
      m_room(area, obstacles.size() + curves),
      m_plates(area, curves),
      m_taken(obstacles.size()),
      m_interest(area.grown(beyond)),
      m_detours(obstacles, m_interest, m_drawn, m_plates, m_taken, effort),
      m_wanted(m_interest, 1),
      m_mostEffort(static_cast<std::size_t>(effort))
{
    m_wanted.add(m_interest, 0);
    for (int node = 0; index(node) < obstacles.size(); ++node)
        if (obstacles.box(node).grown(kWidest).intersects(m_interest))
            m_room.addConcept(obstacles.box(node));
}

int FreeCurves::add(const Task& task, const Spline& curve)
{
    const int number = m_drawn.add(curve, task.pair, m_interest);
    m_room.addCurve(curve, m_lines++, m_wanted);
    m_taken.add(task.from, curve.front(), task.pair);
    m_taken.add(task.to, curve.back(), task.pair);
    if (task.pair >= 0)
        m_twins[task.pair].emplace_back(task.from, curve);
    return number;
}

void FreeCurves::addPlate(const Rect& plate)
{
    m_room.addPlate(plate);
    m_plates.add(plate, 0);
}

FreeCurves::Candidate FreeCurves::draw(const Task& task)
{
    Candidate best;
    best.cost = kDear;
    if (task.from == task.to)
        tryLoops(task, best);
    else
        tryWays(task, best);
    if (best.curve.empty())
        return best;
    if (const auto place = placeOn(best.curve, task.phrase)) {
        addPlate(Rect::around(place->centre, task.phrase));
        best.phrase = place->centre;
    } else {
        best.lacksPlace = task.phrase.width > 0;
    }
    best.number = add(task, best.curve);
    return best;
}

bool FreeCurves::isInTrouble(const Task& task, const Candidate& drawn) const
{
    constexpr double kSlight = 25;
    return drawn.lacksPlace || m_drawn.costOf(drawn.curve, {task.pair, drawn.number}, kSlight) > kSlight;
}

/// At the corners, large ones around small ones, a flat one where others stand close; or at the sides.
void FreeCurves::tryLoops(const Task& task, Candidate& best) const
{
    constexpr double kInset = 10, kStep = 10, kReach = 26, kReachStep = 18, kFlat = 15;
    constexpr double kFlatInset = 6, kFlatReach = 11;
    const Rect& box = m_obstacles.box(task.from);
    for (int size = 0; size < kLanes; ++size) {
        const double inset = kInset + kStep * size, reach = kReach + kReachStep * size;
        for (double down : {-1, 1})
            for (double right : {1, -1}) {
                tryCurve(loopAt(box, right, down, inset, reach), 0, task, best);
                if (size == 0)
                    tryCurve(loopAt(box, right, down, kFlatInset, kFlatReach), kFlat, task, best);
            }
        for (double right : {1, -1}) {
            const double half = std::min(TakenEnds::kApart * (0.6 + size), box.height / 2);
            const Point out{right * reach * 1.2, 0}, middle{right > 0 ? box.right() : box.x, box.centre().y};
            const Point start = middle - Point{0, half}, end = middle + Point{0, half};
            tryCurve({start, start + out, end + out, end}, kFlat, task, best);
        }
    }
}

void FreeCurves::tryWays(const Task& task, Candidate& best)
{
    if (isSpent()) {
        tryCurve(bowedCurve(m_obstacles.box(task.from), m_obstacles.box(task.to), 0, 0), 0, task, best);
    } else {
        tryStraights(task, best);
        tryBows(task, best);
        tryBesideTwins(task, best);
    }
    if (best.curve.empty() || best.cost > lengthOf(best.curve) + kGood)
        tryCurve(m_detours.route(task.from, task.to, task.pair, best.cost), 0, task, best);
}

void FreeCurves::tryCurve(Spline curve, double extra, const Task& task, Candidate& best) const
{
    if (curve.empty())
        return;
    const double cost = extra + costOf(curve, task, best.cost - extra);
    if (cost < best.cost) {
        best.curve = std::move(curve);
        best.cost = cost;
    }
}

void FreeCurves::tryBesideTwins(const Task& task, Candidate& best) const
{
    const auto twins = m_twins.find(task.pair);
    if (twins == m_twins.end() || task.from == task.to)
        return;
    for (const auto& [start, drawn] : twins->second) {
        const Spline twin = start == task.from ? drawn : reversed(drawn);
        if (lengthOf(twin) > best.cost)
            continue;
        for (double bow : {0.0, 20.0, 45.0, 80.0})
            for (double side : {1, -1})
                tryCurve(
                    besideCurve(twin, m_obstacles.box(task.from), m_obstacles.box(task.to), side * kBeside, side * bow),
                    kBowCost * bow, task, best);
    }
}

/// Level or upright where the boxes face each other, in the lane that is free.
void FreeCurves::tryStraights(const Task& task, Candidate& best) const
{
    const Rect &a = m_obstacles.box(task.from), &b = m_obstacles.box(task.to);
    constexpr double kInset = 6;  // from the corners
    const auto tryLanes = [&](double first, double last, auto lineAt) {
        const double middle = (first + last) / 2;
        for (int number = 0; number <= 2 * kLanes; ++number)
            if (const double off = kAsideStep * lane(number); std::abs(off) <= (last - first) / 2)
                tryCurve(straightSpline(lineAt(middle + off)), kAsideCost * std::abs(off), task, best);
    };
    if (a.bottom() < b.y || b.bottom() < a.y)
        tryLanes(std::max(a.x, b.x) + kInset, std::min(a.right(), b.right()) - kInset, [&](double x) {
            return a.y < b.y ? std::vector<Point>{{x, a.bottom()}, {x, b.y}}
                             : std::vector<Point>{{x, a.y}, {x, b.bottom()}};
        });
    if (a.right() < b.x || b.right() < a.x)
        tryLanes(std::max(a.y, b.y) + kInset, std::min(a.bottom(), b.bottom()) - kInset, [&](double y) {
            return a.x < b.x ? std::vector<Point>{{a.right(), y}, {b.x, y}}
                             : std::vector<Point>{{a.x, y}, {b.right(), y}};
        });
}

/// Lanes aside, the flattest bows first, are only worth looking at where others are in the way.
void FreeCurves::tryBows(const Task& task, Candidate& best) const
{
    const Rect &start = m_obstacles.box(task.from), &end = m_obstacles.box(task.to);
    const double distance = length(end.centre() - start.centre());
    const double straight = lengthOf(bowedCurve(start, end, 0, 0));
    const double deepest = std::max(kAlways, kDeepest * distance);
    for (int number = 0; number <= 2 * kLanes; ++number) {
        const double aside = kAsideStep * lane(number);
        if (number > 0 && best.cost < straight + kGood)
            return;
        for (std::size_t depth = 0; depth < (number == 0 ? kBows.size() : kBowsAside); ++depth) {
            const double bow = kBows[depth], extra = kBowCost * bow + kAsideCost * std::abs(aside);
            if (bow > deepest || straight + extra > best.cost)
                break;
            tryCurve(bowedCurve(start, end, aside, bow), extra, task, best);
            if (bow > 0)
                tryCurve(bowedCurve(start, end, aside, -bow), extra, task, best);
        }
    }
}

/// Stops reckoning where the cost passes `most`.
double FreeCurves::costOf(const Spline& curve, const Task& task, double most) const
{
    double cost = lengthOf(curve) + m_taken.costAt(task.from, curve.front(), task.pair) +
        m_taken.costAt(task.to, curve.back(), task.pair);
    if (cost < most)
        cost += Detours::kRunsOver * m_obstacles.hits(curve, task.from, task.to, Detours::kLeastClearance);
    if (cost < most)
        cost += m_drawn.costOf(curve, {task.pair, -1}, most - cost);
    if (cost < most)
        cost += kUnderPhrase * m_room.platesUnder(curve);
    if (cost < most && task.phrase.width > 0) {
        const auto place = placeOn(curve, task.phrase);
        cost += place ? kPoorPlace * place->cost : kNoPlace;
    }
    return cost;
}

std::optional<PhrasePlace> FreeCurves::placeOn(const Spline& curve, Size phrase) const
{
    if (phrase.width <= 0)
        return std::nullopt;
    return m_room.bestPlace({&curve, phrase, {curve.front(), curve.back()}, std::nullopt, {}});
}

}  // namespace conspectus
