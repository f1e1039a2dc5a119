// map_references.h: everything in a map's info that names concepts and relations, gone through in one order.
#pragma once
#include "core/model/map_info.h"

#include <algorithm>

namespace conspectus {

/// `change(TourStop&)` for the stops of all tours.
template <class Change> void changeStops(MapInfo& info, Change&& change)
{
    info.tours.changeEach([&](Tour& tour) { tour.stops.changeEach(change); });
}

/// `change(NamedView&)` for every view that the map holds: those with a name, those of stops, those of figures.
template <class Change> void changeViews(MapInfo& info, Change&& change)
{
    info.views.changeEach(change);
    changeStops(info, [&](TourStop& stop) { change(stop.view); });
    info.figures.changeEach([&](Figure& figure) { change(figure.shown); });
}

/// Sorts the lists of ids that are sets, as views and stops want them after their ids were replaced by others.
inline void sortIdSets(MapInfo& info)
{
    changeViews(info, [](NamedView& view) {
        std::ranges::sort(view.only);
        if (!view.arrangement->isEmpty())
            settle(view.arrangement.edit());
    });
    changeStops(info, [](TourStop& stop) {
        std::ranges::sort(stop.lit);
        std::ranges::sort(stop.litRelations);
    });
}

/// The items whose owner `visit`, given a list of one, leaves there.
template <class Item, class Id, class Visit> void visitOwners(std::vector<Item>& items, Id Item::*owner, Visit&& visit)
{
    std::erase_if(items, [&](Item& item) {
        std::vector<Id> of{item.*owner};
        visit(of);
        if (!of.empty())
            item.*owner = of.front();
        return of.empty();
    });
}

/// `concepts(std::vector<ConceptId>&)` and `relations(std::vector<RelationId>&)` are called for each list and may
/// change it. A single concept comes as a list of one; without one afterwards, what hangs on it (a camera, a place, a
/// stroke) is gone.
template <class Concepts, class Relations>
void visitReferences(SavedArrangement& arrangement, Concepts&& concepts, Relations&& relations)
{
    visitOwners(arrangement.places, &PlacedBox::of, concepts);
    visitOwners(arrangement.lines, &BentLine::of, relations);
    for (Frame& frame : arrangement.frames)
        concepts(frame.members);
}

template <class Concepts, class Relations>
void visitReferences(NamedView& view, Concepts&& concepts, Relations&& relations)
{
    for (std::vector<ConceptId>* list : {&view.roots, &view.only, &view.folded, &view.opened, &view.kept})
        concepts(*list);
    if (view.centre.isValid()) {
        std::vector<ConceptId> centre{view.centre};
        concepts(centre);
        view.centre = centre.empty() ? ConceptId() : centre.front();
    }
    if (view.camera) {
        std::vector<ConceptId> at{view.camera->at};
        concepts(at);
        if (at.empty())
            view.camera.reset();
        else
            view.camera->at = at.front();
    }
    if (!view.arrangement->isEmpty())
        visitReferences(view.arrangement.edit(), concepts, relations);
}

template <class Concepts, class Relations>
void visitReferences(TourStop& stop, Concepts&& concepts, Relations&& relations)
{
    visitReferences(stop.view, concepts, relations);
    concepts(stop.lit);
    relations(stop.litRelations);
    for (std::vector<ConceptId>& step : stop.steps)
        concepts(step);
    for (InkStroke& stroke : stop.ink) {
        std::vector<ConceptId> at{stroke.at};
        concepts(at);
        stroke.at = at.empty() ? ConceptId() : at.front();
    }
    std::erase_if(stop.ink, [](const InkStroke& stroke) { return !stroke.at.isValid(); });
}

template <class Concepts, class Relations>
void visitReferences(MapInfo& info, Concepts&& concepts, Relations&& relations)
{
    info.views.changeEach([&](NamedView& view) { visitReferences(view, concepts, relations); });
    changeStops(info, [&](TourStop& stop) { visitReferences(stop, concepts, relations); });
    info.figures.changeEach([&](Figure& figure) { visitReferences(figure.shown, concepts, relations); });
}

}  // namespace conspectus
