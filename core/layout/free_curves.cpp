#include "core/layout/free_curves.h"

#include "core/layout/curves.h"

namespace conspectus {

namespace {

// Everything is weighed in px of way.
constexpr double kHit = 1500;  // for each concept that is run over
constexpr double kCrossing = 50;
constexpr double kUnderPhrase = 60;
constexpr double kNoPlace = 250;  // the phrase finds none
constexpr double kPoorPlace = 70;  // times what the place costs
constexpr double kBowStep = 14;
constexpr int kBows = 12;  // to each side
constexpr double kDeepest = 0.5;  // of the distance, but see kAlways
constexpr double kAlways = 60;  // px that a bow may always have
constexpr double kBeyond = 1000;  // px beyond the area that curves may go
constexpr std::size_t kEffortOfBows = 40;  // crossings and places for phrases, for each pair of points of a detour
constexpr double kBowCost = 0.5;  // for each px of bow

}  // namespace

Spline bowedCurve(const Rect& from, const Rect& to, double bow)
{
    const Point a = from.centre(), b = to.centre(), step = b - a;
    const double distance = length(step);
    if (distance < 1e-6)
        return {};
    const Point aside = Point{-step.y, step.x} * (bow * 4.0 / 3.0 / distance);
    return clippedToBoxes({a, a + step * (1.0 / 3) + aside, a + step * (2.0 / 3) + aside, b}, from, to);
}

Spline loopAt(const Rect& box, int number)
{
    const double reach = 26 + 12 * number, inset = 10 + 3 * number;
    const Point corner{box.right(), box.y};
    const Point start = corner + Point{0, std::min(box.height / 2, inset)};
    const Point end = corner - Point{std::min(box.width / 2, inset * 1.4), 0};
    return {start, start + Point{reach, 0}, end - Point{0, reach}, end};
}

FreeCurves::FreeCurves(const Obstacles& obstacles, const Rect& area, std::size_t curves, int effort)
    : m_obstacles(obstacles),
      m_drawn(area, curves),
      m_room(area, obstacles.size() + curves),
      m_detours(obstacles, m_drawn, effort),
      m_interest(area.grown(kBeyond)),
      m_wanted(m_interest, 1),
      m_mostEffort(kEffortOfBows * static_cast<std::size_t>(effort))
{
    m_wanted.add(m_interest, 0);
    for (int node = 0; index(node) < obstacles.size(); ++node)
        m_room.addConcept(obstacles.box(node));
}

void FreeCurves::add(const Spline& curve)
{
    m_drawn.add(curve, m_interest);
    m_room.addCurve(curve, m_lines++, m_wanted);
}

Spline FreeCurves::draw(int from, int to, Size phrase)
{
    const Rect &start = m_obstacles.box(from), &end = m_obstacles.box(to);
    Spline best = m_detours.route(from, to);
    constexpr double kDear = 1e12;
    double bestCost = best.empty() ? kDear : costOf(best, from, to, phrase, kDear);
    const double deepest = std::max(kAlways, kDeepest * length(end.centre() - start.centre()));
    for (int step = -kBows; step <= kBows; ++step) {
        const double bow = kBowStep * step;
        if (std::abs(bow) > deepest)
            continue;
        Spline curve = bowedCurve(start, end, bow);
        if (curve.empty())
            continue;
        const double bowCost = kBowCost * std::abs(bow);
        const double cost = bowCost + costOf(curve, from, to, phrase, bestCost - bowCost);
        if (cost < bestCost) {
            best = std::move(curve);
            bestCost = cost;
        }
    }
    if (best.empty())
        return best;
    if (const auto place = placeOn(best, phrase))
        m_room.addPlate(Rect::around(place->centre, phrase));
    m_detours.take(best);
    add(best);
    return best;
}

/// Stops reckoning where the cost passes `most`.
double FreeCurves::costOf(const Spline& curve, int from, int to, Size phrase, double most) const
{
    double cost = lengthOf(curve) + kHit * m_obstacles.hits(curve, from, to);
    if (cost < most)
        cost += kCrossing * m_drawn.crossings(curve) + kUnderPhrase * m_room.platesUnder(curve);
    if (cost < most && phrase.width > 0) {
        const auto place = placeOn(curve, phrase);
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
