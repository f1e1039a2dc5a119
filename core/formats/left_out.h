// left_out.h: says what a map has and a plain format has no place for.
#pragma once
#include "core/formats/losses.h"

#include <span>

namespace conspectus {

using FieldNames = std::span<const std::string_view>;

/// Notes each field of the record that is not in `kept` ("label"; "label@" for translations), and its attributes unless
/// `kept` has "attributes". `format` is the format's title.
void noteLeftOut(LossList& losses, std::string_view format, const Concept& subject, FieldNames kept);
void noteLeftOut(LossList& losses, std::string_view format, const Relation& relation, const RelationType& type,
                 FieldNames kept);

/// The same for the map as a whole: also "views", "tours", "figures".
void noteLeftOut(LossList& losses, std::string_view format, const MapInfo& info, FieldNames kept);

}  // namespace conspectus
