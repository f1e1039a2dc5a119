// tour_elements.h: tours as the XML elements that README.md describes.
#pragma once
#include "core/formats/elements/map_elements.h"
#include "core/model/tour.h"

namespace conspectus {

/// <c:tour>, then its <c:stop>s, each a line.
std::vector<std::string> tourElements(const Tour& tour, const KeysOut& keys, LossList& losses);

/// The tours that these elements, in the order of the file, describe. A second one of the same name is left out.
std::vector<Tour> toursFrom(const std::vector<pugi::xml_node>& elements, const KeysIn& keys, LossList& losses);

}  // namespace conspectus
