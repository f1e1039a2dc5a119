// map_info.h: what is said of a map as a whole, its named views, its tours and its figures.
#pragma once
#include "core/base/shared_list.h"
#include "core/model/figure.h"
#include "core/model/map_properties.h"
#include "core/model/tour.h"

namespace conspectus {

struct MapInfo : MapProperties {
    SharedList<NamedView> views;  // in the author's order, as all three
    SharedList<Tour> tours;
    SharedList<Figure> figures;

    friend bool operator==(const MapInfo&, const MapInfo&) = default;
};

/// Null when there is none of that name.
inline const Figure* findFigure(const MapInfo& info, std::string_view name)
{
    for (const Figure& figure : info.figures)
        if (figure.name == name)
            return &figure;
    return nullptr;
}

inline const Tour* findTour(const MapInfo& info, std::string_view name)
{
    for (const Tour& tour : info.tours)
        if (tour.name == name)
            return &tour;
    return nullptr;
}

/// The arrangement of the first view that has one: what a format with places writes. Null if nothing was placed.
inline const Cow<SavedArrangement>* drawnArrangement(const MapInfo& info)
{
    for (const NamedView& view : info.views)
        if (!view.arrangement->isEmpty())
            return &view.arrangement;
    return nullptr;
}

}  // namespace conspectus
