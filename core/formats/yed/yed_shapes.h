// yed_shapes.h: yEd's graphics for concepts, groups and relations. What a file of yEd had is changed only where the map
// says something else now.
#pragma once
#include "core/base/geometry.h"
#include "core/formats/losses.h"

#include <string>

namespace conspectus {

/// The content of a <data> of node graphics.
std::string yedNodeGraphics(const Concept& subject, const Rect& box, LossList& losses);

/// The same for a group; `kept` is its concept's data, if it has a concept.
std::string yedGroupGraphics(const Attributes& kept, std::string_view label, const Rect& box, const Look& look,
                             LossList& losses);

/// True if a concept was a group of yEd's.
bool wasYedGroup(const Attributes& attributes);

/// The content of a <data> of edge graphics; `phrase` is what is shown.
std::string yedEdgeGraphics(const Relation& relation, const RelationType& type, std::string_view phrase,
                            const std::vector<Point>& corners, LossList& losses);

}  // namespace conspectus
