// names.h: finding a concept or a type of relation by what people call it.
#pragma once
#include "core/model/concept_map.h"

namespace conspectus {

/// `text` as it is compared (see fold.h).
std::string folded(std::string_view text);

/// The concept with that key; else every concept that has that label in one of its languages, case and diacritics
/// aside, in id order.
std::vector<ConceptId> conceptsCalled(const ConceptMap& map, std::string_view name);

/// Relations whose type's key, name or phrase, or whose own phrase in some language, is `name`, case aside; sorted.
std::vector<RelationId> relationsCalled(const ConceptMap& map, std::string_view name);

/// Types by key, name or phrase. An error names the types that there are.
Result<std::vector<RelationTypeId>> typesCalled(const ConceptMap& map, const std::vector<std::string>& names);

}  // namespace conspectus
