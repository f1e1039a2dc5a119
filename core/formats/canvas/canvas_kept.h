// canvas_kept.h: members of JSON objects that a map has no field for, kept as attributes.
#pragma once
#include "core/formats/json/json_file.h"
#include "core/model/concept.h"

#include <span>

namespace conspectus {

/// Adds an attribute for each member of `object` that is not called one of `known`.
void keepMembers(Attributes& attributes, const nlohmann::json& object, std::span<const std::string_view> known);

/// `,"name":value` for each member that `attributes` has kept, but not for those called one of `without`.
std::string keptMembers(const Attributes& attributes, std::span<const std::string_view> without);

/// The text of a kept member; empty if there is none or it is no text.
std::string keptText(const Attributes& attributes, std::string_view name);

/// `text` as a JSON string, quotes included; what is not UTF-8 is read as Latin-1.
std::string jsonText(std::string_view text);

}  // namespace conspectus
