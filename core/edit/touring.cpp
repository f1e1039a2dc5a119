#include "core/edit/touring.h"

#include <algorithm>

namespace conspectus {

namespace {

using Stops = std::vector<TourStop>;

tl::unexpected<Error> noSuchTour(const std::string& name)
{
    return unexpected(ErrorCode::Edit, "There is no tour called '" + name + "'.");
}

/// One step that does `change` to the stops of a tour. `least`: stops that it must have.
template <class Change>
Result<Transaction> withStops(const ConceptMap& map, const std::string& name, std::size_t least, std::string label,
                              Change change)
{
    MapInfo info = map.info();
    for (Tour& tour : info.tours)
        if (tour.name == name) {
            if (tour.stops.size() < least)
                return unexpected(ErrorCode::Edit, "The tour '" + name + "' has no such stop.");
            change(tour.stops);
            if (info == map.info())
                return Transaction{std::move(label), {}, {}};
            return Transaction{std::move(label), {SetMapInfo{std::move(info)}}, {}};
        }
    return noSuchTour(name);
}

Stops::iterator place(Stops& stops, std::size_t at) { return stops.begin() + static_cast<std::ptrdiff_t>(at); }

}  // namespace

Result<Transaction> storeTour(const ConceptMap& map, Tour tour, std::string label)
{
    if (tour.name.empty())
        return unexpected(ErrorCode::Edit, "Give the tour a name.");
    MapInfo info = map.info();
    const auto same = std::ranges::find_if(info.tours, [&](const Tour& each) { return each.name == tour.name; });
    if (same == info.tours.end())
        info.tours.push_back(std::move(tour));
    else
        *same = std::move(tour);
    return Transaction{std::move(label), {SetMapInfo{std::move(info)}}, {}};
}

Result<Transaction> removeTour(const ConceptMap& map, const std::string& name)
{
    MapInfo info = map.info();
    if (std::erase_if(info.tours, [&](const Tour& each) { return each.name == name; }) == 0)
        return noSuchTour(name);
    return Transaction{"Remove a tour", {SetMapInfo{std::move(info)}}, {}};
}

Result<Transaction> renameTour(const ConceptMap& map, const std::string& name, std::string to)
{
    if (to.empty())
        return unexpected(ErrorCode::Edit, "Give the tour a name.");
    if (to != name && findTour(map.info(), to))
        return unexpected(ErrorCode::Edit, "There is a tour called '" + to + "' already.");
    MapInfo info = map.info();
    const auto renamed = std::ranges::find_if(info.tours, [&](const Tour& each) { return each.name == name; });
    if (renamed == info.tours.end())
        return noSuchTour(name);
    if (to == name)
        return Transaction{"Rename a tour", {}, {}};
    renamed->name = std::move(to);
    return Transaction{"Rename a tour", {SetMapInfo{std::move(info)}}, {}};
}

Result<Transaction> insertStop(const ConceptMap& map, const std::string& tour, std::size_t at, TourStop stop)
{
    return withStops(map, tour, at, "Add a stop",
                     [&](Stops& stops) { stops.insert(place(stops, at), std::move(stop)); });
}

Result<Transaction> removeStop(const ConceptMap& map, const std::string& tour, std::size_t at)
{
    return withStops(map, tour, at + 1, "Remove a stop", [&](Stops& stops) { stops.erase(place(stops, at)); });
}

Result<Transaction> moveStop(const ConceptMap& map, const std::string& tour, std::size_t from, std::size_t to)
{
    return withStops(map, tour, std::max(from, to) + 1, "Move a stop", [&](Stops& stops) {
        TourStop moved = std::move(stops[from]);
        stops.erase(place(stops, from));
        stops.insert(place(stops, to), std::move(moved));
    });
}

Result<Transaction> duplicateStop(const ConceptMap& map, const std::string& tour, std::size_t at)
{
    return withStops(map, tour, at + 1, "Duplicate a stop",
                     [&](Stops& stops) { stops.insert(place(stops, at + 1), TourStop(stops[at])); });
}

Result<Transaction> setStop(const ConceptMap& map, const std::string& tour, std::size_t at, TourStop stop,
                            std::string label, bool merges)
{
    const std::string merge = merges ? label + " " + tour + " " + std::to_string(at) : std::string();
    Result<Transaction> step =
        withStops(map, tour, at + 1, std::move(label), [&](Stops& stops) { stops[at] = std::move(stop); });
    if (step)
        step->merge = merge;
    return step;
}

Result<Transaction> setInk(const ConceptMap& map, const std::string& tour,
                           const std::map<int, std::vector<InkStroke>>& ink)
{
    return withStops(map, tour, 0, "Keep the ink of a show", [&](Stops& stops) {
        for (const auto& [at, strokes] : ink)
            if (at >= 0 && static_cast<std::size_t>(at) < stops.size())
                stops[static_cast<std::size_t>(at)].ink = strokes;
    });
}

Result<Transaction> setRehearsed(const ConceptMap& map, const std::string& tour, const std::vector<double>& seconds)
{
    return withStops(map, tour, 0, "Keep the times of a rehearsal", [&](Stops& stops) {
        for (std::size_t i = 0; i < std::min(stops.size(), seconds.size()); ++i)
            if (seconds[i] > 0)
                stops[i].rehearsed = seconds[i];
    });
}

}  // namespace conspectus
