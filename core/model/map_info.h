// map_info.h: what is said of a map as a whole, its named views, its tours and its figures.
#pragma once
#include "core/model/figure.h"
#include "core/model/tour.h"

namespace conspectus {

/// Title, languages, origin, views, tours and figures of a map.
struct MapInfo {
    std::string title;
    LocalizedTexts titles;
    std::string language = "en";  // of the main labels, BCP 47
    std::string description;
    std::string source;  // what the map is drawn from
    std::vector<NamedView> views;  // in the author's order
    std::vector<Tour> tours;  // in the author's order
    std::vector<Figure> figures;  // in the author's order
    Attributes attributes;

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

}  // namespace conspectus
