// json_file.h: a JSON text (RFC 8259) as values, within limits.
#pragma once
#include "core/formats/format.h"

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace conspectus {

/// The whole text. Members come sorted by name. Errors, with their line: it is no JSON, no UTF-8, nested deeper than
/// the limit, or has more values than a map may mean.
Result<nlohmann::json> jsonFrom(std::string_view bytes, const ReadLimits& limits);

/// The member `name` of `object` if it is a text, else nothing; null pointers and texts of other kinds do no harm.
std::string_view textIn(const nlohmann::json& object, const char* name);

/// The member `name` of `object`; a null value if there is none, or `object` is no object.
const nlohmann::json& memberOf(const nlohmann::json& object, const char* name);

}  // namespace conspectus
