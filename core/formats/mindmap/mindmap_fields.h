// mindmap_fields.h: icons, tags and Freeplane's attributes of a node.
#pragma once
#include "core/formats/losses.h"
#include "core/model/concept.h"

#include <pugixml.hpp>

namespace conspectus {

/// Icons become tags ("icon:idea"), as do Freeplane's own tags. Attributes become fields of that name, or data.
/// What the order of things says besides is kept. The phrase of the line to the parent comes back.
std::string readFields(Concept& subject, pugi::xml_node node, int line, LossList& losses);

/// The text of the attribute TAGS, and the elements for all the rest.
std::string tagsTextOf(const Concept& subject);
std::string fieldElementsOf(const Concept& subject, std::string_view linePhrase, LossList& losses);

}  // namespace conspectus
