#include "core/layout/phrases/phrase_room.h"

#include "core/layout/geometry/curves.h"

namespace conspectus {

namespace {

constexpr double kHidden = 3.0;  // for each other curve under the plate: nearly as bad as no place
constexpr double kOnFrame = 2.0;
constexpr double kNearEnd = 0.8;  // an arrow is not hidden
constexpr double kBeside = 1.6;
constexpr double kOffMiddle = 1.0;  // at the very end; grows from 0 in the middle
constexpr double kBend = 0.6;  // where the curve leaves the plate far from the middle of its side
constexpr double kEndReach = 11;  // px of a curve's end that belong to its arrow
constexpr double kClear = 1.5;  // px between a plate and a concept

/// 0 if the curve passes straight through the plate, up to 1 if it leaves at a corner.
double bendUnder(const std::vector<Point>& points, const Rect& plate)
{
    double most = 0;
    for (Point p : points)
        if (plate.contains(p)) {
            const double x = std::abs(p.x - plate.centre().x) / plate.width * 2;
            const double y = std::abs(p.y - plate.centre().y) / plate.height * 2;
            most = std::max(most, std::min(x, y));
        }
    return most;
}

/// The way to each point of a polyline.
std::vector<double> ways(const std::vector<Point>& points)
{
    std::vector<double> way(points.size(), 0);
    for (std::size_t i = 1; i < points.size(); ++i)
        way[i] = way[i - 1] + length(points[i] - points[i - 1]);
    return way;
}

}  // namespace

PhraseRoom::PhraseRoom(const Rect& area, std::size_t expected)
    : m_solid(area, expected), m_plates(area, expected), m_frames(area, 64), m_filed(area, 8 * expected)
{
}

void PhraseRoom::addConcept(const Rect& box)
{
    if (!box.isEmpty())
        m_solid.add(box.grown(kClear), 0);
}

void PhraseRoom::addFrame(const Rect& frame) { m_frames.add(frame, 0); }

void PhraseRoom::addCurve(const Spline& curve, int line, const BoxIndex& wanted)
{
    if (wanted.isFree(boundsOf(curve).grown(1)))
        return;
    const std::vector<Point> points = flattened(curve);
    for (std::size_t i = 1; i < points.size(); ++i) {
        const Rect bounds = boundsOf(points[i - 1], points[i]);
        if (wanted.isFree(bounds))
            continue;
        m_filed.add(bounds, static_cast<int>(m_segments.size()));
        m_segments.push_back({points[i - 1], points[i], line});
    }
}

void PhraseRoom::addPlate(const Rect& plate)
{
    m_solid.add(plate, 0);
    m_plates.add(plate, 0);
}

std::optional<PhrasePlace> PhraseRoom::bestPlace(const PhraseWish& wish) const
{
    std::optional<PhrasePlace> best;
    for (const PhrasePlace& place : placesOn(wish)) {
        ++m_effort;
        if (best && place.cost >= best->cost)
            continue;
        const Rect plate = Rect::around(place.centre, wish.size);
        if (!m_solid.isFree(plate))
            continue;
        const double cost = place.cost + hidingCost(plate, wish);
        if (!best || cost < best->cost)
            best = PhrasePlace{place.centre, cost};
    }
    return best;
}

int PhraseRoom::platesUnder(const Spline& curve) const
{
    int count = 0;
    const std::vector<Point> points = flattened(curve);
    for (std::size_t i = 1; i < points.size(); ++i)
        m_plates.visitNear(boundsOf(points[i - 1], points[i]), [&](int, const Rect& plate) {
            count += crosses(points[i - 1], points[i], plate);
            return true;
        });
    return count;
}

/// Along the curve, on it and beside it, with what each costs by itself.
std::vector<PhrasePlace> PhraseRoom::placesOn(const PhraseWish& wish) const
{
    const std::vector<Point> points = flattened(*wish.curve, kPlacesPerPiece);
    const std::vector<double> way = ways(points);
    std::vector<PhrasePlace> places;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double away = wish.favourite ? length(points[i] - *wish.favourite) : std::abs(way[i] - way.back() / 2);
        const double off = way.back() > 0 ? std::min(1.0, away / way.back() * 2) : 0;
        const double cost = kOffMiddle * off * off + kBend * bendUnder(points, Rect::around(points[i], wish.size));
        places.push_back({points[i], cost});
        const Point step = points[std::min(i + 1, points.size() - 1)] - points[i == 0 ? 0 : i - 1];
        const double distance = length(step);
        if (distance < 1e-9)
            continue;
        const Point normal{-step.y / distance, step.x / distance};
        const double reach = (std::abs(normal.x) * wish.size.width + std::abs(normal.y) * wish.size.height) / 2 + 1;
        places.push_back({points[i] + normal * reach, cost + kBeside});
        places.push_back({points[i] - normal * reach, cost + kBeside});
    }
    return places;
}

double PhraseRoom::hidingCost(const Rect& plate, const PhraseWish& wish) const
{
    std::vector<int> hidden;
    m_filed.visitNear(plate, [&](int id, const Rect&) {
        ++m_effort;
        const Segment& segment = m_segments[index(id)];
        const bool isOwn = std::find(wish.own.begin(), wish.own.end(), segment.line) != wish.own.end();
        if (!isOwn && crosses(segment.a, segment.b, plate))
            hidden.push_back(segment.line);
        return true;
    });
    std::sort(hidden.begin(), hidden.end());
    const auto count = std::unique(hidden.begin(), hidden.end()) - hidden.begin();
    const Rect arrow = plate.grown(kEndReach);
    const bool isNearEnd =
        std::any_of(wish.ends.begin(), wish.ends.end(), [&](Point end) { return arrow.contains(end); });
    return kHidden * static_cast<double>(count) + (isNearEnd ? kNearEnd : 0) + (m_frames.isFree(plate) ? 0 : kOnFrame);
}

}  // namespace conspectus
