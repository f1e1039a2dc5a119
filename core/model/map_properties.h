// map_properties.h: what is said of a map as a whole.
#pragma once
#include "core/model/concept.h"

namespace conspectus {

struct MapProperties {
    std::string title;
    LocalizedTexts titles;
    std::string language = "en";  // of the main labels, BCP 47
    std::string description;
    std::string source;  // what the map is drawn from
    Attributes attributes;

    friend bool operator==(const MapProperties&, const MapProperties&) = default;
};

}  // namespace conspectus
