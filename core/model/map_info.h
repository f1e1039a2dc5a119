// map_info.h: what is said of a map as a whole, and its named views.
#pragma once
#include "core/model/concept.h"

namespace conspectus {

/// Which part of the map to show and how, under a name. It names concepts by id and keeps the ids of concepts that
/// were removed, so that undo brings the view back whole; readers of a view pass over what is not there.
struct NamedView {
    std::string name;  // unique in the map
    LocalizedTexts names;
    std::vector<ConceptId> roots;  // where to start; empty: the map's own roots
    std::vector<std::string> tags;  // show what has one of these tags; empty: everything
    std::vector<ConceptId> folded;
    int depth = 0;  // levels shown below the roots; 0: all
    std::string engine;  // layout engine's name; empty: the default
    std::string theme;  // empty: as the window has it
    Attributes attributes;

    friend bool operator==(const NamedView&, const NamedView&) = default;
};

/// Title, languages, origin and views of a map.
struct MapInfo {
    std::string title;
    LocalizedTexts titles;
    std::string language = "en";  // of the main labels, BCP 47
    std::string description;
    std::string source;  // what the map is drawn from
    std::vector<NamedView> views;  // in the author's order
    Attributes attributes;

    friend bool operator==(const MapInfo&, const MapInfo&) = default;
};

}  // namespace conspectus
