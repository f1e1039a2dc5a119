// showing.h: shows of small tours, without layout workers: our own layout makes every picture.
#pragma once
#include "app/present/presentation.h"
#include "core/edit/edits.h"
#include "core/edit/touring.h"
#include "core/model/tour.h"
#include "tests/support/session.h"

#include <QTest>

namespace conspectus::test {

inline std::unique_ptr<LayoutService> layoutsWithoutWorkers()
{
    return std::make_unique<LayoutService>(std::make_unique<WorkerPool>("/there/is/no/such/program"));
}

/// Three stops: "power" a level deep and in two steps, "soft" whole, and "hard", lit in the whole map.
inline Tour threeStops(const ConceptMap& map)
{
    Tour tour;
    tour.name = "Talk";
    tour.stops.resize(3);
    tour.stops.edit(0).title = "Power";
    tour.stops.edit(0).view.roots = {named(map, "power")};
    tour.stops.edit(0).view.depth = 1;
    tour.stops.edit(0).steps = {{named(map, "hard")}, {named(map, "soft")}};
    tour.stops.edit(0).notes = "Start **here**.";
    tour.stops.edit(0).planned = 60;
    tour.stops.edit(1).title = "Soft power";
    tour.stops.edit(1).view.roots = {named(map, "soft")};
    tour.stops.edit(2).title = "Hard power";
    tour.stops.edit(2).lit = {named(map, "hard")};
    return tour;
}

inline constexpr const char* kPowerMap =
    "power->hard power->soft hard->military hard->economic soft->culture culture->arts culture->customs soft->values";

/// A session with that map and that tour.
inline std::unique_ptr<MapSession> sessionWithTour()
{
    auto session = sessionOn(kPowerMap);
    if (!session->perform(*storeTour(session->map(), threeStops(session->map()), "Make a tour")))
        throw std::logic_error("no tour");
    return session;
}

/// Labels of what is drawn, in order of their ids.
inline std::string drawnOn(const MapView& view, const ConceptMap& map)
{
    std::vector<ConceptId> ids;
    for (const PictureConcept& each : view.picture().concepts)
        ids.push_back(each.id);
    std::ranges::sort(ids);
    return keysOf(map, ids);
}

}  // namespace conspectus::test
