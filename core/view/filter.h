// filter.h: a view that shows what a query finds, or what is around a concept.
#pragma once
#include "core/query/query_language.h"
#include "core/view/visible_map.h"

namespace conspectus {

/// Concepts of a neighbourhood that a picture can show legibly.
inline constexpr std::size_t kMostAround = 70;

/// Sets scope.only to what the view's filter finds in the rest of its scope, or to the neighbourhood of its centre;
/// without either, leaves it as it is. A centre that is gone is forgotten.
/// On an error of the query the view is as it was. `words`: see answer().
Result<void> applyFilter(const ConceptMap& map, ViewSpec& view, const SearchIndex* words = nullptr);

}  // namespace conspectus
