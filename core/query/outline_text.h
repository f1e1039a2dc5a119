// outline_text.h: a part of a map as indented text, for other programs.
#pragma once
#include "core/query/taxonomy.h"

namespace conspectus {

/// One line a concept, below it what is narrower, a tab deeper. Each concept of `tops` that is not below another of
/// them begins at the margin; each concept stands once, where it is met first. `language` empty: the map's own.
std::string outlineText(const ConceptMap& map, const Taxonomy& taxonomy, std::span<const ConceptId> tops,
                        std::string_view language);

}  // namespace conspectus
