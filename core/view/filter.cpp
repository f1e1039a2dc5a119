#include "core/view/filter.h"

#include "core/query/neighbourhood.h"

namespace conspectus {

Result<void> applyFilter(const ConceptMap& map, ViewSpec& view, const SearchIndex* words)
{
    if (view.centre.isValid() && !map.find(view.centre))
        view.centre = {};
    if (view.centre.isValid()) {
        view.scope = {};
        view.scope.only = nearestTo(map, Taxonomy(map), view.centre, view.hops, kMostAround).concepts;
        return {};
    }
    if (view.filter.empty())
        return {};
    const Result<Query> query = parseQuery(view.filter);
    if (!query)
        return tl::unexpected(query.error());
    Scope scope = view.scope;
    scope.only.reset();
    Result<QueryAnswer> found = answer(*query, map, Taxonomy(map, scope), words);
    if (!found)
        return tl::unexpected(found.error());
    view.scope.only = std::move(found->concepts);
    return {};
}

}  // namespace conspectus
