// gexf_viz.h: how Gephi draws nodes and edges, in elements called viz:color, viz:position, viz:size and viz:shape.
#pragma once
#include "core/base/geometry.h"
#include "core/formats/losses.h"
#include "core/formats/xml/xml_scanner.h"
#include "core/model/look.h"

#include <optional>

namespace conspectus {

/// The colour that an element says: r, g, b from 0 to 255 and a from 0 to 1, or hex="#4477aa". Nothing if it is none.
std::optional<Rgba> gexfColour(const XmlScanner& element);
/// The same as the XML attributes of viz:color.
std::string gexfColourAttributes(Rgba colour);

/// disc, square, diamond; nothing for others.
std::optional<Outline> gexfOutline(std::string_view shape);
std::string_view gexfShape(Outline outline);

/// Gephi's y grows up, and its size is the radius of a disc.
Rect gexfBox(Point position, std::optional<double> size);

}  // namespace conspectus
