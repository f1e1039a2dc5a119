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

NearConcepts nearestTo(const ConceptMap& map, const Taxonomy& taxonomy, ConceptId centre, int hops, std::size_t most)
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
    // The way up comes right after the next ones: it says where one is.
    const auto near = static_cast<std::ptrdiff_t>(std::min<std::size_t>(around.size(), most / 2));
    const std::vector<ConceptId> above = allBroader(taxonomy, centre);
    around.insert(around.begin() + near, above.begin(), above.end());
    const auto below = taxonomy.narrower(centre);
    around.insert(around.end(), below.begin(), below.end());
    std::unordered_set<ConceptId> met;
    std::erase_if(around, [&](ConceptId id) { return !met.insert(id).second; });
    const std::size_t all = around.size();
    around.resize(std::min(all, most));
    putInOrder(around);
    return {std::move(around), all};
}

std::vector<ConceptId> neighbourhoodOf(const ConceptMap& map, const Taxonomy& taxonomy, ConceptId centre, int hops)
{
    return nearestTo(map, taxonomy, centre, hops, map.conceptCount()).concepts;
}

}  // namespace conspectus
