// tour.h: ways through a map that somebody prepared: stops to be shown one after another.
#pragma once
#include "core/base/geometry.h"
#include "core/base/shared_list.h"
#include "core/model/named_view.h"

namespace conspectus {

/// A line drawn with the pen. It moves with the concept that it was drawn at.
struct InkStroke {
    ConceptId at;
    std::vector<Point> points;  // px of the picture at 100 %, from the middle of that concept
    double width = 3;  // px of the picture
    int colour = 6;  // of the palette

    friend bool operator==(const InkStroke&, const InkStroke&) = default;
};

/// A stop remembers a view whole. Like a view, it keeps the ids of concepts that were removed; who plays it passes over
/// them.
struct TourStop {
    std::string title;
    LocalizedTexts titles;
    NamedView view;  // without a name
    std::vector<ConceptId> lit;  // sorted: they stand out and the rest steps back; with none lit, nothing does
    std::vector<RelationId> litRelations;  // sorted
    std::vector<std::vector<ConceptId>> steps;  // shown one group after the other; what is in none, from the start
    std::string notes;  // Markdown, for the speaker
    double planned = 0;  // seconds; 0: no plan
    double rehearsed = 0;  // seconds that it took at the last rehearsal; 0: not rehearsed
    bool isHidden = false;  // passed over in a show
    int gone = 0;  // concepts that it named when it was last written, and that were not there any more
    std::vector<InkStroke> ink;
    Attributes attributes;

    friend bool operator==(const TourStop&, const TourStop&) = default;
};

struct Tour {
    std::string name;  // unique in the map
    LocalizedTexts names;
    SharedList<TourStop> stops;
    Attributes attributes;

    friend bool operator==(const Tour&, const Tour&) = default;
};

}  // namespace conspectus
