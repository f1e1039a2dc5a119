#include "core/edit/fragments.h"

#include "core/edit/branches.h"
#include "core/edit/missing.h"
#include "core/model/map_info.h"

#include <algorithm>
#include <map>
#include <set>

namespace conspectus {

namespace {

void add(ConceptMap& map, Change change)
{
    // The parts of a sound map fit into one that is empty.
    [[maybe_unused]] const Result<Change> done = map.apply(std::move(change));
}

bool areAlike(const RelationType& a, const RelationType& b)
{
    return a.name == b.name && a.phrase == b.phrase && a.hierarchy == b.hierarchy;
}

RelationTypeId typeLike(const ConceptMap& map, const RelationType& wanted)
{
    for (RelationTypeId id : map.relationTypes())
        if (areAlike(*map.find(id), wanted))
            return id;
    return {};
}

}  // namespace

ConceptMap fragmentOf(const ConceptMap& map, const std::vector<ConceptId>& ids)
{
    ConceptMap fragment;
    MapProperties properties;
    properties.language = map.info().language;
    add(fragment, SetMapProperties{std::move(properties)});
    std::map<ConceptId, ConceptId> concepts;
    for (ConceptId id : std::set<ConceptId>(ids.begin(), ids.end()))
        if (const Concept* original = map.find(id)) {
            Concept copy = *original;
            copy.id = concepts[id] = fragment.nextConceptId();
            add(fragment, AddConcept{std::move(copy)});
        }
    std::map<RelationTypeId, RelationTypeId> types;
    std::set<RelationId> relations;
    for (const auto& [original, copy] : concepts)
        for (RelationId id : map.relationsOf(original))
            if (concepts.contains(map.find(id)->from) && concepts.contains(map.find(id)->to))
                relations.insert(id);
    for (RelationId id : relations) {
        Relation copy = *map.find(id);
        if (!types.contains(copy.type)) {
            RelationType type = *map.find(copy.type);
            type.id = types[copy.type] = fragment.nextRelationTypeId();
            add(fragment, AddRelationType{std::move(type)});
        }
        copy.id = fragment.nextRelationId();
        copy.from = concepts[copy.from];
        copy.to = concepts[copy.to];
        copy.type = types[copy.type];
        add(fragment, AddRelation{std::move(copy)});
    }
    return fragment;
}

Result<Addition> pasteMap(const ConceptMap& map, ConceptId parent, const ConceptMap& fragment)
{
    if (fragment.conceptCount() == 0)
        return unexpected(ErrorCode::Edit, "There is no concept to paste.");
    if (parent.isValid() && !map.find(parent))
        return noSuchConcept();
    Addition result{{"Paste", {}, {}}, {}};
    std::vector<Change>& changes = result.transaction.changes;
    std::map<RelationTypeId, RelationTypeId> types;
    RelationTypeId nextType = map.nextRelationTypeId();
    for (RelationTypeId id : fragment.relationTypes()) {
        types[id] = typeLike(map, *fragment.find(id));
        if (types[id].isValid())
            continue;
        RelationType type = *fragment.find(id);
        type.id = types[id] = RelationTypeId{nextType.value++};
        if (map.typeByKey(type.key).isValid())
            type.key.clear();
        changes.push_back(AddRelationType{std::move(type)});
    }
    std::map<ConceptId, ConceptId> concepts;
    ConceptId nextConcept = map.nextConceptId();
    for (ConceptId id : fragment.concepts()) {
        Concept copy = *fragment.find(id);
        copy.id = concepts[id] = ConceptId{nextConcept.value++};
        copy.pin.reset();  // its place was one of another picture
        if (map.conceptByKey(copy.key).isValid())
            copy.key.clear();
        result.added.push_back(copy.id);
        changes.push_back(AddConcept{std::move(copy)});
    }
    Hanger hanger(map);
    for (RelationId id : fragment.relations()) {
        Relation copy = *fragment.find(id);
        copy.id = hanger.next();
        copy.from = concepts[copy.from];
        copy.to = concepts[copy.to];
        copy.type = types[copy.type];
        if (map.relationByKey(copy.key).isValid())
            copy.key.clear();
        changes.push_back(AddRelation{std::move(copy)});
    }
    // A type "includes" that must come is one that the fragment does not bring: it would have its id.
    const RelationTypeId hanging = parent.isValid() ? typeOfMostBelow(map, parent) : RelationTypeId{};
    if (parent.isValid() && (hanging.isValid() || nextType == map.nextRelationTypeId()))
        for (ConceptId id : fragment.concepts())
            if (!firstAbove(fragment, id).isFound())
                hanger.hang(parent, concepts[id], hanging, result.transaction);
    return result;
}

}  // namespace conspectus
