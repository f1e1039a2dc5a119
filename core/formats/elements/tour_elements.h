// tour_elements.h: tours as the XML elements that README.md describes.
#pragma once
#include "core/formats/elements/map_elements.h"
#include "core/model/tour.h"

namespace conspectus {

/// How a file calls concepts and relations; empty for what is not there any more.
struct KeysOut {
    KeyOfConcept ofConcept;
    std::function<std::string(RelationId)> ofRelation;
};

/// <c:tour>, then its <c:stop>s, each a line.
std::vector<std::string> tourElements(const Tour& tour, const KeysOut& keys, LossList& losses);

/// Finds what the file calls so; invalid when it is not there.
struct KeysIn {
    ConceptByKey conceptBy;
    std::function<RelationId(std::string_view key)> relationBy;
};

/// The tours that these elements, in the order of the file, describe. A second one of the same name is left out.
std::vector<Tour> toursFrom(const std::vector<pugi::xml_node>& elements, const KeysIn& keys, LossList& losses);

}  // namespace conspectus
