// figure_elements.h: figures as the XML elements that README.md describes.
#pragma once
#include "core/formats/elements/map_elements.h"
#include "core/model/figure.h"

namespace conspectus {

/// One <c:figure>, on one line.
std::string figureElement(const Figure& figure, const KeysOut& keys, LossList& losses);

/// Sizes that are none, or beyond all paper, have their default.
Figure figureFrom(pugi::xml_node element, const KeysIn& keys);

/// The figures that these elements describe. A second one of the same name is left out.
std::vector<Figure> figuresFrom(const std::vector<pugi::xml_node>& elements, const KeysIn& keys, LossList& losses);

}  // namespace conspectus
