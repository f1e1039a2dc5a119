// map_elements.h: relation types and named views as the XML elements that README.md describes.
#pragma once
#include "core/formats/losses.h"
#include "core/model/named_view.h"

#include <functional>
#include <pugixml.hpp>
#include <string>

namespace conspectus {

inline constexpr const char* kMapNamespace = "urn:conspectus:map:1";

using KeyOfConcept = std::function<std::string(ConceptId)>;

/// One <c:type> or <c:view>, on one line.
std::string typeElement(const RelationType& type, LossList& losses);
/// `keyOf` says how the file calls a concept; concepts that are no longer there (empty) are not written.
std::string viewElement(const NamedView& view, const KeyOfConcept& keyOf, LossList& losses);

/// Finds the concept that a view names; invalid when it is not there.
using ConceptByKey = std::function<ConceptId(std::string_view key)>;

RelationType typeFrom(pugi::xml_node element);
NamedView viewFrom(pugi::xml_node element, const ConceptByKey& conceptByKey);

}  // namespace conspectus
