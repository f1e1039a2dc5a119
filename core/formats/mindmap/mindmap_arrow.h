// mindmap_arrow.h: an <arrowlink> as a relation, and back.
#pragma once
#include "core/formats/arrow_ends.h"
#include "core/formats/losses.h"

#include <pugixml.hpp>

namespace conspectus {

/// Without ends and type; the attributes that we have no meaning for are kept.
Relation relationFrom(pugi::xml_node arrow);
ArrowEnds endsOf(pugi::xml_node arrow);

/// The attribute of a relation whose arrow stands at the node that it points to, and points back.
inline constexpr std::string_view kTurned = "mm:turned arrow";
/// The attribute of a concept whose node has arrows that end nowhere.
inline constexpr std::string_view kDanglingArrows = "mm:dangling arrows";
/// The attribute of a relation to a node that stands a second time elsewhere (Freeplane's clones): the node as it is.
inline constexpr std::string_view kClone = "mm:clone element";

/// The element for a relation that stands in the node of one of its ends, and points to the node with the id
/// `destination`. The relation's texts must be such that XML can hold them.
std::string arrowElement(const Relation& relation, const RelationType& type, std::string_view destination);

/// True if the element belongs into the node of the relation's target.
bool isTurned(const Relation& relation, const RelationType& type);

}  // namespace conspectus
