// random_graph.h: random small graphs with everything that makes a hierarchy hard: cycles, self-loops, parallel
// relations, several parents, both senses of hierarchy, tags.
#pragma once
#include "tests/support/random_map.h"
#include "tests/support/sketch.h"

namespace conspectus::test {

/// Up to eight concepts a, b, c, ... Every fourth graph has no hierarchical type at all.
inline ConceptMap randomGraph(Random& random)
{
    static constexpr std::array<std::string_view, 8> kNames = {"a", "b", "c", "d", "e", "f", "g", "h"};
    ConceptMap map;
    std::vector<ConceptId> concepts;
    for (std::uint32_t count = random.below(9); concepts.size() < count;)
        concepts.push_back(put(map, kNames[concepts.size()]));
    if (concepts.empty())
        return map;
    std::vector<RelationTypeId> types{putType(map, "touches", Hierarchy::None)};
    if (!random.chance(25)) {
        types.push_back(putType(map, "includes", Hierarchy::FromIsBroader));
        types.push_back(putType(map, "holds", Hierarchy::FromIsBroader));
        types.push_back(putType(map, "is part of", Hierarchy::FromIsNarrower));
    }
    const auto someTags = [&] {
        std::vector<std::string> tags;
        for (const char* each : {"blue", "red"})
            if (random.chance(35))
                tags.emplace_back(each);
        return tags;
    };
    const bool tagsRelations = random.chance(50);
    for (std::uint32_t count = random.below(16); count > 0; --count) {
        const RelationId id = putRelation(map, random.oneOf(concepts), random.oneOf(concepts), random.oneOf(types));
        Relation tagged = *map.find(id);
        if (tagsRelations)
            tagged.tags = someTags();
        applied(map, SetRelation{std::move(tagged)});
    }
    for (ConceptId id : concepts)
        tag(map, keyOf(map, id), someTags());
    return map;
}

}  // namespace conspectus::test
