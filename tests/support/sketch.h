// sketch.h: small maps for tests, written the way one draws them on a board.
#pragma once
#include "core/base/text.h"
#include "core/model/concept_map.h"

#include <stdexcept>

namespace conspectus::test {

/// Does the change or ends the test.
inline Change applied(ConceptMap& map, Change change)
{
    auto done = map.apply(std::move(change));
    if (!done)
        throw std::logic_error(done.error().message);
    return std::move(*done);
}

/// The concept with this key; throws when there is none.
inline ConceptId named(const ConceptMap& map, std::string_view key)
{
    const ConceptId id = map.conceptByKey(key);
    if (!id.isValid())
        throw std::logic_error("no concept '" + std::string(key) + "' in the sketch");
    return id;
}

/// The concept with this key, made when there is none; its label is the key.
inline ConceptId put(ConceptMap& map, std::string_view key)
{
    if (const ConceptId id = map.conceptByKey(key); id.isValid())
        return id;
    Concept added;
    added.id = map.nextConceptId();
    added.key = added.label = key;
    const ConceptId id = added.id;
    applied(map, AddConcept{std::move(added)});
    return id;
}

inline RelationTypeId putType(ConceptMap& map, std::string_view key, Hierarchy hierarchy)
{
    if (const RelationTypeId id = map.typeByKey(key); id.isValid())
        return id;
    RelationType added;
    added.id = map.nextRelationTypeId();
    added.key = added.name = added.phrase = key;
    added.hierarchy = hierarchy;
    const RelationTypeId id = added.id;
    applied(map, AddRelationType{std::move(added)});
    return id;
}

inline RelationId putRelation(ConceptMap& map, ConceptId from, ConceptId to, RelationTypeId type)
{
    Relation added;
    added.id = map.nextRelationId();
    added.from = from;
    added.to = to;
    added.type = type;
    const RelationId id = added.id;
    applied(map, AddRelation{std::move(added)});
    return id;
}

/// "a->b" a includes b; "a<-b" a is part of b; "a~b" a touches b (not hierarchical); "a" a concept. Between spaces.
inline ConceptMap mapFrom(std::string_view sketch)
{
    struct Stroke {
        std::string_view sign, type;
        Hierarchy hierarchy;
    };
    static constexpr Stroke kStrokes[] = {{"->", "includes", Hierarchy::FromIsBroader},
                                          {"<-", "is part of", Hierarchy::FromIsNarrower},
                                          {"~", "touches", Hierarchy::None}};
    ConceptMap map;
    for (std::string_view word : split(sketch, ' ')) {
        if (word.empty())
            continue;
        bool isRelation = false;
        for (const Stroke& stroke : kStrokes) {
            const auto at = word.find(stroke.sign);
            if (at == std::string_view::npos)
                continue;
            const ConceptId from = put(map, word.substr(0, at)), to = put(map, word.substr(at + stroke.sign.size()));
            putRelation(map, from, to, putType(map, stroke.type, stroke.hierarchy));
            isRelation = true;
        }
        if (!isRelation)
            put(map, word);
    }
    return map;
}

inline std::string keyOf(const ConceptMap& map, ConceptId id)
{
    const Concept* found = map.find(id);
    return found ? found->key : std::string("?");
}

/// The keys of the concepts, between spaces.
template <class Ids> std::string keysOf(const ConceptMap& map, const Ids& ids)
{
    std::string keys;
    for (ConceptId id : ids)
        keys += (keys.empty() ? "" : " ") + keyOf(map, id);
    return keys;
}

/// Concepts, then relations, as a sketch: "heat work heat->work".
inline std::string toText(const ConceptMap& map)
{
    std::string text = keysOf(map, map.concepts());
    for (RelationId id : map.relations()) {
        const Relation& relation = *map.find(id);
        const Hierarchy hierarchy = map.find(relation.type)->hierarchy;
        const char* sign = hierarchy == Hierarchy::None ? "~" : hierarchy == Hierarchy::FromIsBroader ? "->" : "<-";
        text += (text.empty() ? "" : " ") + keyOf(map, relation.from) + sign + keyOf(map, relation.to);
    }
    return text;
}

/// Gives the concept these tags.
inline void tag(ConceptMap& map, std::string_view key, std::vector<std::string> tags)
{
    Concept changed = *map.find(named(map, key));
    changed.tags = std::move(tags);
    applied(map, SetConcept{std::move(changed)});
}

}  // namespace conspectus::test
