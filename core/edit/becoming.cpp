#include "core/edit/becoming.h"

#include "core/edit/branches.h"
#include "core/model/map_references.h"

#include <algorithm>
#include <map>

namespace conspectus {

namespace {

/// A relation by the keys of what it is between, so that it can be compared across maps.
struct KeyedRelation {
    Relation value;  // its ids mean nothing
    std::string from, to, type;

    friend bool operator==(const KeyedRelation&, const KeyedRelation&) = default;
};

/// The map's own facts; views and tours name concepts and relations by key.
struct KeyedInfo {
    MapInfo value;  // its ids mean nothing
    std::vector<std::vector<std::string>> names;  // in the order of visitReferences()

    friend bool operator==(const KeyedInfo&, const KeyedInfo&) = default;
};

/// A map in which nothing is known by a number.
struct KeyedMap {
    std::map<std::string, Concept> concepts;
    std::map<std::string, RelationType> types;
    std::map<std::string, KeyedRelation> relations;
    KeyedInfo info;
};

KeyedMap keyed(const ConceptMap& map)
{
    KeyedMap result;
    for (ConceptId id : map.concepts()) {
        Concept value = *map.find(id);
        value.id = {};
        result.concepts.emplace(value.key, std::move(value));
    }
    for (RelationTypeId id : map.relationTypes()) {
        RelationType value = *map.find(id);
        value.id = {};
        result.types.emplace(value.key, std::move(value));
    }
    for (RelationId id : map.relations()) {
        Relation value = *map.find(id);
        KeyedRelation relation{value, map.find(value.from)->key, map.find(value.to)->key, map.find(value.type)->key};
        relation.value.id = {};
        relation.value.from = relation.value.to = {};
        relation.value.type = {};
        result.relations.emplace(value.key, std::move(relation));
    }
    result.info.value = map.info();
    const auto dropLost = [&](auto& ids) {
        std::erase_if(ids, [&](auto id) { return !map.find(id); });
    };
    visitReferences(result.info.value, dropLost, dropLost);
    const auto takeKeys = [&](auto& ids) {
        std::vector<std::string>& names = result.info.names.emplace_back();
        for (auto& id : ids) {
            names.push_back(map.find(id)->key);
            id.value = 1;
        }
    };
    visitReferences(result.info.value, takeKeys, takeKeys);
    return result;
}

/// Builds the changes from a map to what a keyed one says.
class Builder {
public:
    Builder(const ConceptMap& map, std::string label) : m_map(map), m_step{std::move(label), {}, {}} { }

    /// `order`: keys in the order in which what is new shall come.
    Transaction build(const KeyedMap& target, const std::vector<std::string>& conceptOrder,
                      const std::vector<std::string>& relationOrder, const std::vector<std::string>& typeOrder)
    {
        for (RelationId id : m_map.relations())
            if (!target.relations.contains(m_map.find(id)->key))
                m_step.changes.push_back(RemoveRelation{id});
        RelationTypeId nextType = m_map.nextRelationTypeId();
        for (const std::string& key : typeOrder)
            setType(target.types.at(key), nextType);
        ConceptId nextConcept = m_map.nextConceptId();
        for (const std::string& key : conceptOrder)
            setConcept(target.concepts.at(key), nextConcept);
        RelationId nextRelation = m_map.nextRelationId();
        for (const std::string& key : relationOrder)
            setRelation(target.relations.at(key), nextRelation);
        for (ConceptId id : m_map.concepts())
            if (!target.concepts.contains(m_map.find(id)->key))
                m_step.changes.push_back(RemoveConcept{id});
        for (RelationTypeId id : m_map.relationTypes())
            if (!target.types.contains(m_map.find(id)->key))
                m_step.changes.push_back(RemoveRelationType{id});
        setInfo(target.info);
        return std::move(m_step);
    }

private:
    const ConceptMap& m_map;
    Transaction m_step;
    std::map<std::string, ConceptId> m_concepts;
    std::map<std::string, RelationTypeId> m_types;
    std::map<std::string, RelationId> m_relations;

    void setType(RelationType value, RelationTypeId& next)
    {
        value.id = m_map.typeByKey(value.key);
        const bool isNew = !value.id.isValid();
        if (isNew)
            value.id = RelationTypeId{next.value++};
        m_types[value.key] = value.id;
        if (isNew)
            m_step.changes.push_back(AddRelationType{std::move(value)});
        else if (!(*m_map.find(value.id) == value))
            m_step.changes.push_back(SetRelationType{std::move(value)});
    }

    void setConcept(Concept value, ConceptId& next)
    {
        value.id = m_map.conceptByKey(value.key);
        const bool isNew = !value.id.isValid();
        if (isNew)
            value.id = ConceptId{next.value++};
        m_concepts[value.key] = value.id;
        if (isNew)
            m_step.changes.push_back(AddConcept{std::move(value)});
        else if (!(*m_map.find(value.id) == value))
            m_step.changes.push_back(SetConcept{std::move(value)});
    }

    void setRelation(const KeyedRelation& wanted, RelationId& next)
    {
        Relation value = wanted.value;
        value.from = m_concepts.at(wanted.from);
        value.to = m_concepts.at(wanted.to);
        value.type = m_types.at(wanted.type);
        value.id = m_map.relationByKey(value.key);
        const bool isNew = !value.id.isValid();
        if (isNew)
            value.id = RelationId{next.value++};
        m_relations[value.key] = value.id;
        if (isNew) {
            m_step.changes.push_back(AddRelation{std::move(value)});
        } else if (!(*m_map.find(value.id) == value)) {
            m_step.changes.push_back(SetRelation{std::move(value)});
        }
    }

    void setInfo(const KeyedInfo& wanted)
    {
        MapInfo info = wanted.value;
        std::size_t next = 0;
        const auto giveIds = [&](auto& ids, const auto& known) {
            ids.clear();
            for (const std::string& key : wanted.names[next++])
                if (const auto found = known.find(key); found != known.end())
                    ids.push_back(found->second);
        };
        visitReferences(
            info, [&](std::vector<ConceptId>& ids) { giveIds(ids, m_concepts); },
            [&](std::vector<RelationId>& ids) { giveIds(ids, m_relations); });
        for (NamedView& view : info.views)
            std::ranges::sort(view.only);
        for (Tour& tour : info.tours)
            for (TourStop& stop : tour.stops) {
                std::ranges::sort(stop.view.only);
                std::ranges::sort(stop.lit);
                std::ranges::sort(stop.litRelations);
            }
        for (Figure& figure : info.figures)
            std::ranges::sort(figure.shown.only);
        if (!(info == m_map.info()))
            m_step.changes.push_back(SetMapInfo{std::move(info)});
    }
};

template <class List, class KeyOf> std::vector<std::string> keysIn(const List& ids, KeyOf&& keyOf)
{
    std::vector<std::string> keys;
    keys.reserve(ids.size());
    for (auto id : ids)
        keys.push_back(keyOf(id));
    return keys;
}

std::vector<std::string> conceptKeys(const ConceptMap& map)
{
    return keysIn(map.concepts(), [&](ConceptId id) { return map.find(id)->key; });
}

std::vector<std::string> relationKeys(const ConceptMap& map)
{
    return keysIn(map.relations(), [&](RelationId id) { return map.find(id)->key; });
}

std::vector<std::string> typeKeys(const ConceptMap& map)
{
    return keysIn(map.relationTypes(), [&](RelationTypeId id) { return map.find(id)->key; });
}

/// Ours, then what only theirs has; without what is not in `kept`.
template <class T>
std::vector<std::string> orderOf(std::vector<std::string> ours, const std::vector<std::string>& theirs,
                                 const std::map<std::string, T>& kept)
{
    for (const std::string& key : theirs)
        if (std::ranges::find(ours, key) == ours.end())
            ours.push_back(key);
    std::erase_if(ours, [&](const std::string& key) { return !kept.contains(key); });
    return ours;
}

template <class T> const T* find(const std::map<std::string, T>& things, const std::string& key)
{
    const auto found = things.find(key);
    return found == things.end() ? nullptr : &found->second;
}

bool areSame(const auto* a, const auto* b) { return a && b ? *a == *b : !a && !b; }

/// Things of one kind after both sides changed them. `say` is called with the key of each that both changed.
template <class T, class Say>
std::map<std::string, T> mergedThings(const std::map<std::string, T>& base, const std::map<std::string, T>& ours,
                                      const std::map<std::string, T>& theirs, Say&& say)
{
    std::map<std::string, T> result;
    std::map<std::string, T> all = ours;
    all.insert(theirs.begin(), theirs.end());
    for (const auto& [key, any] : all) {
        const T *was = find(base, key), *mine = find(ours, key), *other = find(theirs, key);
        const bool iChanged = !areSame(was, mine), otherChanged = !areSame(was, other);
        if (iChanged && otherChanged && !areSame(mine, other))
            say(key);
        const T* chosen = !iChanged ? other : !otherChanged ? mine : mine ? mine : other;
        if (chosen)
            result.emplace(key, *chosen);
    }
    return result;
}

std::string quoted(const std::string& text) { return "\u201C" + text + "\u201D"; }

}  // namespace

Transaction become(const ConceptMap& map, const ConceptMap& target, std::string label)
{
    return Builder(map, std::move(label))
        .build(keyed(target), conceptKeys(target), relationKeys(target), typeKeys(target));
}

ConceptMap merged(const ConceptMap& base, const ConceptMap& ours, const ConceptMap& theirs,
                  std::vector<std::string>* conflicts)
{
    const KeyedMap was = keyed(base), mine = keyed(ours), other = keyed(theirs);
    const auto say = [&](const std::string& sentence) {
        if (conflicts)
            conflicts->push_back(sentence);
    };
    KeyedMap result;
    result.concepts = mergedThings(was.concepts, mine.concepts, other.concepts, [&](const std::string& key) {
        const Concept* subject = find(mine.concepts, key) ? find(mine.concepts, key) : find(other.concepts, key);
        say("Both changed the concept " + quoted(subject->label) + ".");
    });
    result.types = mergedThings(was.types, mine.types, other.types, [&](const std::string& key) {
        say("Both changed the relation type " + quoted(key) + ".");
    });
    result.relations = mergedThings(was.relations, mine.relations, other.relations, [&](const std::string& key) {
        say("Both changed the relation " + quoted(key) + ".");
    });
    // What a relation that stays is between stays, too.
    for (auto each = result.relations.begin(); each != result.relations.end(); ++each)
        for (const std::string& end : {each->second.from, each->second.to})
            if (!result.concepts.contains(end))
                result.concepts.emplace(end, find(mine.concepts, end) ? mine.concepts.at(end) : other.concepts.at(end));
    for (const auto& [key, relation] : result.relations)
        if (!result.types.contains(relation.type))
            result.types.emplace(relation.type,
                                 find(mine.types, relation.type) ? mine.types.at(relation.type)
                                                                 : other.types.at(relation.type));
    const bool iChanged = !(mine.info == was.info), otherChanged = !(other.info == was.info);
    result.info = iChanged ? mine.info : other.info;
    if (iChanged && otherChanged && !(mine.info == other.info))
        say("Both changed the map's title, description, views or tours.");

    ConceptMap whole = ours;
    Transaction step = Builder(ours, {}).build(result, orderOf(conceptKeys(ours), conceptKeys(theirs), result.concepts),
                                               orderOf(relationKeys(ours), relationKeys(theirs), result.relations),
                                               orderOf(typeKeys(ours), typeKeys(theirs), result.types));
    [[maybe_unused]] const Result<Transaction> done = perform(whole, std::move(step));
    return whole;
}

}  // namespace conspectus
