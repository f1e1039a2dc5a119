// rdf_map_elements.h: views, tours and figures in a graph: the elements of GraphML, as texts of the map itself.
#pragma once
#include "core/formats/elements/tour_elements.h"
#include "core/formats/rdf/rdf_graph.h"
#include "core/model/map_info.h"

namespace conspectus {

/// The properties that hold them, in the order of the texts.
inline constexpr std::string_view kElementProperties[] = {"views", "tours", "figures"};

/// A text for each; empty where there are none.
std::vector<std::string> elementTexts(const ConceptMap& map, LossList& losses);

/// Puts what such a text says into `info`.
void readElements(std::string_view property, const std::string& text, const ConceptMap& map, MapInfo& info,
                  LossList& losses);

}  // namespace conspectus
