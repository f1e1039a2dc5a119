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

/// How a file calls concepts and relations; empty for what is not there any more, which is not written.
struct KeysOut {
    KeyOfConcept ofConcept;
    std::function<std::string(RelationId)> ofRelation;
};

using ConceptByKey = std::function<ConceptId(std::string_view key)>;

/// Finds what the file calls so; invalid when it is not there.
struct KeysIn {
    ConceptByKey conceptBy;
    std::function<RelationId(std::string_view key)> relationBy;
};

/// <c:type>, on one line.
std::string typeElement(const RelationType& type, LossList& losses);
/// <c:view>, then what is placed in it (arrangement_elements.h), each a line.
std::vector<std::string> viewElements(const NamedView& view, const KeysOut& keys, LossList& losses);

RelationType typeFrom(pugi::xml_node element);
NamedView viewFrom(pugi::xml_node element, const KeysIn& keys);
/// The views that these elements, in the order of the file, describe. A second one of the same name is left out.
std::vector<NamedView> viewsFrom(const std::vector<pugi::xml_node>& elements, const KeysIn& keys, LossList& losses);

}  // namespace conspectus
