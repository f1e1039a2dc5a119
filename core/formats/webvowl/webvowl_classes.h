// webvowl_classes.h: classes and datatypes of an ontology as concepts.
#pragma once
#include "core/formats/json/json_file.h"
#include "core/model/concept.h"

namespace conspectus {

/// `type` is what the list of classes says ("owl:Class"), `attributes` what the list of their attributes does. Looks as
/// VOWL prescribes.
Concept vowlConcept(std::string_view type, const nlohmann::json& attributes);

/// True if a list of markers ("deprecated", "external") holds this one.
bool hasVowlMark(const nlohmann::json& attributes, std::string_view mark);

}  // namespace conspectus
