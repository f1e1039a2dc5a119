#include "core/query/neighbourhood.h"

#include <algorithm>
#include <unordered_set>

namespace conspectus {

namespace {

/// What `next` leads to from `start` within `most` steps, with `start`; in the order it was met.
template <class Next> std::vector<ConceptId> metFrom(ConceptId start, int most, Next next)
{
    std::vector<ConceptId> met{start};
    std::unordered_set<ConceptId> known{start};
    for (std::size_t begin = 0, step = 0; begin < met.size() && static_cast<int>(step) < most; ++step) {
        const std::size_t end = met.size();
        for (; begin < end; ++begin)
            next(met[begin], [&](ConceptId id) {
                if (known.insert(id).second)
                    met.push_back(id);
            });
    }
    return met;
}

constexpr int kAnyDistance = 1 << 30;

void putInOrder(std::vector<ConceptId>& ids)
{
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

std::vector<ConceptId> withoutStart(std::vector<ConceptId> met)
{
    met.erase(met.begin());
    putInOrder(met);
    return met;
}

}  // namespace

std::vector<ConceptId> allBroader(const Taxonomy& taxonomy, ConceptId subject)
{
    return withoutStart(metFrom(subject, kAnyDistance,
                                [&](ConceptId id, auto meet) { std::ranges::for_each(taxonomy.broader(id), meet); }));
}

std::vector<ConceptId> allNarrower(const Taxonomy& taxonomy, ConceptId subject)
{
    return withoutStart(metFrom(subject, kAnyDistance,
                                [&](ConceptId id, auto meet) { std::ranges::for_each(taxonomy.narrower(id), meet); }));
}

std::vector<ConceptId> neighbourhoodOf(const ConceptMap& map, const Taxonomy& taxonomy, ConceptId centre, int hops)
{
    if (!taxonomy.contains(centre))
        return {};
    std::vector<ConceptId> around = metFrom(centre, hops, [&](ConceptId id, auto meet) {
        for (RelationId each : map.relationsOf(id)) {
            const Relation& relation = *map.find(each);
            const ConceptId other = relation.from == id ? relation.to : relation.from;
            if (taxonomy.contains(other) && std::ranges::binary_search(taxonomy.relations(), each))
                meet(other);
        }
    });
    const auto below = taxonomy.narrower(centre);
    around.insert(around.end(), below.begin(), below.end());
    const std::vector<ConceptId> above = allBroader(taxonomy, centre);
    around.insert(around.end(), above.begin(), above.end());
    putInOrder(around);
    return around;
}

}  // namespace conspectus
