// query_texts.h: what is written of a concept, as a query asks for it.
#pragma once
#include "core/model/concept.h"

namespace conspectus {

/// True if `wanted` (folded, see fold.h) stands in the text, at the beginning of a word or of something that is no
/// word.
bool isWrittenIn(std::string_view text, const std::string& wanted);

/// The same for the text of a field: label (in any language), definition, notes or source.
bool isWritten(const Concept& subject, std::string_view field, const std::string& wanted);

/// The same for any of these fields.
bool isInAnyText(const Concept& subject, const std::string& wanted);

}  // namespace conspectus
