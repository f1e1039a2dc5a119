// filter.h: a view that shows what a query finds.
#pragma once
#include "core/query/query_language.h"
#include "core/view/visible_map.h"

namespace conspectus {

/// Sets scope.only to what the view's filter finds in the rest of its scope; without a filter, leaves it as it is.
/// On an error of the query the view is as it was. `words`: see answer().
Result<void> applyFilter(const ConceptMap& map, ViewSpec& view, const SearchIndex* words = nullptr);

}  // namespace conspectus
