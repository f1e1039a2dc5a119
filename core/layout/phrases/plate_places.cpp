#include "core/layout/phrases/plate_places.h"

#include "core/layout/geometry/curves.h"

namespace conspectus {

namespace {

constexpr double kStep = 1.0 / 6;  // between places, of the plate's height
constexpr double kLongestStep = 6;  // px
constexpr double kFurther = 5;  // px between places off the line
constexpr double kNear = 0.16, kFar = 0.3;  // of the plate's width that its middle may be off its line
constexpr double kOffLine = 0.5;  // for a plate whose edge is at the line; grows from 0 on it
constexpr double kOffMiddle = 1.0;  // at the very end; grows from 0 in the middle
constexpr double kBend = 0.6;  // where the curve leaves the plate far from the middle of its side
constexpr double kNearEnd = 0.8;  // an arrow is not hidden
constexpr double kEndReach = 11;  // px of a curve's end that belong to its arrow

/// A point of a line, and how far along it that is.
struct Stop {
    Point at;
    Point direction;  // of length 1
    double way = 0;
};

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

/// Evenly spread over the line, the middle among them.
std::vector<Stop> stopsAlong(const std::vector<Point>& points, double whole, double wished, int most)
{
    const int halves = std::clamp(static_cast<int>(whole / wished / 2), 1, most / 2);
    const double step = whole / (2 * halves);
    std::vector<Stop> stops;
    double way = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const Point piece = points[i] - points[i - 1];
        const double along = length(piece);
        for (double next = step * static_cast<double>(stops.size()); along > 0 && next <= way + along + 1e-9;
             next = step * static_cast<double>(stops.size()))
            stops.push_back({points[i - 1] + piece * ((next - way) / along), piece * (1 / along), next});
        way += along;
    }
    return stops;
}

/// How many places there are at each stop.
int placesAt(Stand stand)
{
    static constexpr int kPlaces[] = {1, 4, 2, 8};
    return kPlaces[static_cast<std::size_t>(stand)];
}

/// The point of the line that is nearest to where the layout left room, first of all.
void addFavourite(const PhraseSite& site, std::vector<Stop>& stops)
{
    if (!site.favourite || stops.empty())
        return;
    const auto nearest = std::min_element(stops.begin(), stops.end(), [&](const Stop& a, const Stop& b) {
        return length(a.at - *site.favourite) < length(b.at - *site.favourite);
    });
    stops.push_back({*site.favourite, nearest->direction, nearest->way});
}

}  // namespace

std::vector<PlatePlace> placesAlong(const PhraseSite& site, Size plate, Stand stand)
{
    const std::vector<Point> points = flattened(site.curve, 12);
    double whole = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        whole += length(points[i] - points[i - 1]);
    std::vector<Stop> stops =
        stopsAlong(points, whole, std::min(kStep * plate.height, kLongestStep), kMostPlaces / placesAt(stand));
    addFavourite(site, stops);
    std::vector<PlatePlace> places;
    const auto add = [&](const Stop& stop, Point centre) {
        const double away = site.favourite ? length(stop.at - *site.favourite) : std::abs(stop.way - whole / 2);
        const double off = whole > 0 ? std::min(1.0, away / whole * 2) : 0;
        const Rect box = Rect::around(centre, plate), arrows = box.grown(kEndReach);
        const bool isNearEnd =
            std::any_of(site.ends.begin(), site.ends.end(), [&](Point end) { return arrows.contains(end); });
        places.push_back(
            {centre,
             kOffMiddle * off * off + (isNearEnd ? kNearEnd : 0) +
                 (stand == Stand::OnLine ? kBend * bendUnder(points, box) : 0) +
                 (stand == Stand::AcrossLine ? kOffLine * 2 * length(centre - stop.at) / plate.width : 0)});
    };
    for (const Stop& stop : stops) {
        if (stand == Stand::OnLine) {
            add(stop, stop.at);
            continue;
        }
        if (stand == Stand::AcrossLine) {
            for (double share : {-kFar, -kNear, kNear, kFar})
                add(stop, stop.at + Point{share * plate.width, 0});
            continue;
        }
        const Point normal{-stop.direction.y, stop.direction.x};
        const double reach = (std::abs(normal.x) * plate.width + std::abs(normal.y) * plate.height) / 2 + 1;
        for (int times = 1; times <= placesAt(stand) / 2; ++times)
            for (int side : {-1, 1})
                add(stop, stop.at + normal * (side * (reach + kFurther * (times - 1))));
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const PlatePlace& a, const PlatePlace& b) { return a.cost < b.cost; });
    return places;
}

}  // namespace conspectus
