#include "core/edit/touring.h"

#include "core/edit/named_items.h"
#include "core/model/map_info.h"

#include <algorithm>

namespace conspectus {

namespace {

using Stops = SharedList<TourStop>;

tl::unexpected<Error> noSuchTour(const std::string& name)
{
    return unexpected(ErrorCode::Edit, "There is no tour called '" + name + "'.");
}

/// One step that does `change` to the stops of a tour. `least`: stops that it must have.
template <class Change>
Result<Transaction> withStops(const ConceptMap& map, const std::string& name, std::size_t least, std::string label,
                              Change change)
{
    const SharedList<Tour>& tours = map.info().tours;
    const std::size_t at = placeOf(tours, name);
    if (at == tours.size())
        return noSuchTour(name);
    if (tours[at].stops.size() < least)
        return unexpected(ErrorCode::Edit, "The tour '" + name + "' has no such stop.");
    Tour tour = tours[at];
    change(tour.stops);
    if (tour == tours[at])
        return Transaction{std::move(label), {}, {}};
    return Transaction{std::move(label), {storing(tours, std::move(tour))}, {}};
}

}  // namespace

Result<Transaction> storeTour(const ConceptMap& map, Tour tour, std::string label)
{
    if (tour.name.empty())
        return unexpected(ErrorCode::Edit, "Give the tour a name.");
    return Transaction{std::move(label), {storing(map.info().tours, std::move(tour))}, {}};
}

Result<Transaction> removeTour(const ConceptMap& map, const std::string& name)
{
    const std::size_t at = placeOf(map.info().tours, name);
    if (at == map.info().tours.size())
        return noSuchTour(name);
    return Transaction{"Remove a tour", {RemoveItem<Tour>{at}}, {}};
}

Result<Transaction> renameTour(const ConceptMap& map, const std::string& name, std::string to)
{
    const SharedList<Tour>& tours = map.info().tours;
    if (to.empty())
        return unexpected(ErrorCode::Edit, "Give the tour a name.");
    if (to != name && placeOf(tours, to) < tours.size())
        return unexpected(ErrorCode::Edit, "There is a tour called '" + to + "' already.");
    const std::size_t at = placeOf(tours, name);
    if (at == tours.size())
        return noSuchTour(name);
    if (to == name)
        return Transaction{"Rename a tour", {}, {}};
    Tour renamed = tours[at];
    renamed.name = std::move(to);
    return Transaction{"Rename a tour", {SetItem<Tour>{at, std::make_shared<const Tour>(std::move(renamed))}}, {}};
}

Result<Transaction> insertStop(const ConceptMap& map, const std::string& tour, std::size_t at, TourStop stop)
{
    return withStops(map, tour, at, "Add a stop", [&](Stops& stops) { stops.insert(at, std::move(stop)); });
}

Result<Transaction> removeStop(const ConceptMap& map, const std::string& tour, std::size_t at)
{
    return withStops(map, tour, at + 1, "Remove a stop", [&](Stops& stops) { stops.erase(at); });
}

Result<Transaction> moveStop(const ConceptMap& map, const std::string& tour, std::size_t from, std::size_t to)
{
    return withStops(map, tour, std::max(from, to) + 1, "Move a stop", [&](Stops& stops) { stops.move(from, to); });
}

Result<Transaction> duplicateStop(const ConceptMap& map, const std::string& tour, std::size_t at)
{
    return withStops(map, tour, at + 1, "Duplicate a stop",
                     [&](Stops& stops) { stops.insert(at + 1, stops.item(at)); });
}

Result<Transaction> setStop(const ConceptMap& map, const std::string& tour, std::size_t at, TourStop stop,
                            std::string label, bool merges)
{
    const std::string merge = merges ? label + " " + tour + " " + std::to_string(at) : std::string();
    Result<Transaction> step =
        withStops(map, tour, at + 1, std::move(label), [&](Stops& stops) { stops.set(at, std::move(stop)); });
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
                stops.edit(static_cast<std::size_t>(at)).ink = strokes;
    });
}

Result<Transaction> setRehearsed(const ConceptMap& map, const std::string& tour, const std::vector<double>& seconds)
{
    return withStops(map, tour, 0, "Keep the times of a rehearsal", [&](Stops& stops) {
        for (std::size_t i = 0; i < std::min(stops.size(), seconds.size()); ++i)
            if (seconds[i] > 0)
                stops.edit(i).rehearsed = seconds[i];
    });
}

}  // namespace conspectus
