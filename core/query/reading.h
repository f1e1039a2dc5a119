// reading.h: a part of a map as running text, to be read or pasted elsewhere.
#pragma once
#include "core/model/concept_map.h"

namespace conspectus {

/// For each concept its name, its definition and source, and its propositions one a line; an empty line between
/// concepts. `language` empty: the map's own.
std::string readingOf(const ConceptMap& map, std::span<const ConceptId> concepts, std::string_view language);

/// The first web address or DOI that `text` holds, as an address; empty when there is none.
std::string addressIn(std::string_view text);

/// Where a concept's source can be read: its link, or an address in what is said of its source; empty: nowhere.
std::string sourceAddress(const Concept& subject);

}  // namespace conspectus
