// opml_outline.h: an <outline> as a concept, and a concept as the attributes of one.
#pragma once
#include "core/formats/losses.h"
#include "core/model/concept.h"

#include <pugixml.hpp>

namespace conspectus {

struct OpmlOutline {
    Concept subject;
    std::string linePhrase;
};

OpmlOutline outlineFrom(pugi::xml_node element, int line, LossList& losses);

/// The attributes of the tag, and the elements inside that are no outlines. The texts must be such that XML can hold
/// them.
struct OutlineParts {
    std::string attributes;
    std::string elements;
};

OutlineParts outlinePartsOf(const Concept& subject, std::string_view linePhrase, LossList& losses);

/// The text of an outline may be HTML: what it says, and how to write a text so that it is not taken for HTML.
std::string textFromOpml(std::string_view text);
std::string opmlTextOf(std::string_view label);

}  // namespace conspectus
