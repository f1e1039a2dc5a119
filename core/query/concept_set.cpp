#include "core/query/concept_set.h"

namespace conspectus {

namespace {

template <class Combine> ConceptSet combined(ConceptSet a, const ConceptSet& b, Combine combine)
{
    for (std::size_t i = 0; i < a.size(); ++i)
        a[i] = combine(a[i], b[i]);
    return a;
}

/// One step of `links` from every member.
ConceptSet stepped(const Links& links, const ConceptSet& from)
{
    ConceptSet to(from.size(), false);
    for (ConceptId id : members(from))
        for (const Link& link : links.of(id))
            to[link.to.value] = true;
    return to;
}

}  // namespace

ConceptSet both(ConceptSet a, const ConceptSet& b)
{
    return combined(std::move(a), b, [](bool x, bool y) { return x && y; });
}

ConceptSet either(ConceptSet a, const ConceptSet& b)
{
    return combined(std::move(a), b, [](bool x, bool y) { return x || y; });
}

std::vector<ConceptId> members(const ConceptSet& set)
{
    std::vector<ConceptId> ids;
    for (std::size_t i = 0; i < set.size(); ++i)
        if (set[i])
            ids.push_back({static_cast<std::uint32_t>(i)});
    return ids;
}

ConceptSet walked(const Links& links, ConceptSet from, QueryRange steps)
{
    for (int i = 0; i < steps.least; ++i)
        from = stepped(links, from);
    const int further = steps.most == kAnyNumber ? -1 : steps.most - steps.least;
    const std::vector<int> distance = distancesFrom(links, members(from), further);
    ConceptSet to(from.size(), false);
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] = distance[i] >= 0;
    return to;
}

}  // namespace conspectus
