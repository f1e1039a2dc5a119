#include "core/edit/merge/sheet.h"

#include "core/model/info_changes.h"
#include "core/model/map_references.h"

#include <algorithm>
#include <unordered_set>

namespace conspectus {

namespace {

template <class IdT, class Find>
void byKey(std::unordered_map<IdT, IdT>& table, const ConceptMap& map, const std::vector<IdT>& ids, IdT& next,
           Find idInChosen)
{
    for (IdT id : ids) {
        const IdT known = idInChosen(map.find(id)->key);
        table.emplace(id, known.isValid() ? known : IdT{next.value++});
    }
}

/// Names of what the table lacks go.
template <class IdT> void translate(std::vector<IdT>& ids, const std::unordered_map<IdT, IdT>& table)
{
    std::size_t kept = 0;
    for (IdT id : ids)
        if (const auto found = table.find(id); found != table.end())
            ids[kept++] = found->second;
    ids.resize(kept);
}

MapInfo translated(MapInfo info, const IdTable& ids)
{
    visitReferences(
        info, [&](std::vector<ConceptId>& list) { translate(list, ids.concepts); },
        [&](std::vector<RelationId>& list) { translate(list, ids.relations); });
    sortIdSets(info);
    return info;
}

/// Builds the changes from a map to a sheet in its ids.
class StepBuilder {
public:
    StepBuilder(const ConceptMap& map, const Sheet& target, std::string label)
        : m_map(map), m_target(target), m_step{std::move(label), {}, {}}
    {
    }

    Transaction build()
    {
        for (RelationId id : m_map.relations())
            if (!m_target.relations.contains(id))
                m_step.changes.push_back(RemoveRelation{id});
        setThings<SetRelationType, AddRelationType>(m_target.types, m_final.types, m_map.nextRelationTypeId());
        setThings<SetConcept, AddConcept>(m_target.concepts, m_final.concepts, m_map.nextConceptId());
        placeRelations();
        for (ConceptId id : m_map.concepts())
            if (!m_target.concepts.contains(id))
                m_step.changes.push_back(RemoveConcept{id});
        for (RelationTypeId id : m_map.relationTypes())
            if (!m_target.types.contains(id))
                m_step.changes.push_back(RemoveRelationType{id});
        const MapInfo info = translated(m_target.info, m_final);
        if (!(info == translated(m_map.info(), sameIds(m_map))))
            std::ranges::move(changesTo(info, m_map.info()), std::back_inserter(m_step.changes));
        return std::move(m_step);
    }

private:
    const ConceptMap& m_map;
    const Sheet& m_target;
    Transaction m_step;
    IdTable m_final;

    /// First what is there, then what is new and may get a key that has become free.
    template <class Set, class Add, class IdT, class T>
    void setThings(const std::map<IdT, T>& things, std::unordered_map<IdT, IdT>& table, IdT next)
    {
        std::vector<std::pair<IdT, std::string>> keys;
        for (const auto& [id, value] : things)
            if (m_map.find(id))
                keys.emplace_back(id, value.key);
        freeKeys<Set>(keys);
        for (const auto& [id, value] : things)
            if (const T* known = m_map.find(id)) {
                table.emplace(id, id);
                if (!(*known == value))
                    m_step.changes.push_back(Set{value});
            }
        for (const auto& [id, value] : things)
            if (!m_map.find(id)) {
                T added = value;
                added.id = IdT{next.value++};
                table.emplace(id, added.id);
                m_step.changes.push_back(Add{std::move(added)});
            }
    }

    /// Relations have the order of their ids: another order is other relations in the same places.
    void placeRelations()
    {
        std::vector<RelationId> places;
        for (RelationId id : m_map.relations())
            if (m_target.relations.contains(id))
                places.push_back(id);
        for (RelationId next = m_map.nextRelationId(); places.size() < m_target.order.size(); ++next.value)
            places.push_back(next);
        for (std::size_t i = 0; i < places.size(); ++i)
            m_final.relations.emplace(m_target.order[i], places[i]);
        std::vector<std::pair<RelationId, std::string>> keys;
        for (std::size_t i = 0; i < places.size(); ++i)
            if (m_map.find(places[i]))
                keys.emplace_back(places[i], m_target.relations.at(m_target.order[i]).key);
        freeKeys<SetRelation>(keys);
        for (std::size_t i = 0; i < places.size(); ++i)
            placeRelation(places[i], m_target.relations.at(m_target.order[i]));
    }

    void placeRelation(RelationId place, Relation value)
    {
        value.id = place;
        value.from = m_final.concepts.at(value.from);
        value.to = m_final.concepts.at(value.to);
        value.type = m_final.types.at(value.type);
        const Relation* known = m_map.find(place);
        if (!known)
            m_step.changes.push_back(AddRelation{std::move(value)});
        else if (!(*known == value))
            m_step.changes.push_back(SetRelation{std::move(value)});
    }

    /// Two may not have one key, not even for a moment: what gets another key has one of no meaning meanwhile.
    /// `wanted`: what is there, with the key that it gets.
    template <class Set, class IdT> void freeKeys(const std::vector<std::pair<IdT, std::string>>& wanted)
    {
        std::unordered_set<std::string> taken;
        for (const auto& [id, key] : wanted) {
            taken.insert(key);
            taken.insert(m_map.find(id)->key);
        }
        for (const auto& [id, key] : wanted) {
            auto between = *m_map.find(id);
            if (between.key == key)
                continue;
            do
                between.key += '~';
            while (isInUse(id, between.key) || !taken.insert(between.key).second);
            m_step.changes.push_back(Set{std::move(between)});
        }
    }

    bool isInUse(ConceptId, const std::string& key) const { return m_map.conceptByKey(key).isValid(); }
    bool isInUse(RelationId, const std::string& key) const { return m_map.relationByKey(key).isValid(); }
    bool isInUse(RelationTypeId, const std::string& key) const { return m_map.typeByKey(key).isValid(); }
};

}  // namespace

FreshIds::FreshIds(const ConceptMap& chosen)
    : nextConcept(chosen.nextConceptId()), nextType(chosen.nextRelationTypeId()), nextRelation(chosen.nextRelationId())
{
}

IdTable sameIds(const ConceptMap& map)
{
    IdTable ids;
    for (ConceptId id : map.concepts())
        ids.concepts.emplace(id, id);
    for (RelationTypeId id : map.relationTypes())
        ids.types.emplace(id, id);
    for (RelationId id : map.relations())
        ids.relations.emplace(id, id);
    return ids;
}

IdTable idsByKey(const ConceptMap& map, const ConceptMap& chosen, FreshIds& fresh)
{
    IdTable ids;
    byKey(ids.concepts, map, map.concepts(), fresh.nextConcept,
          [&](const std::string& key) { return chosen.conceptByKey(key); });
    byKey(ids.types, map, map.relationTypes(), fresh.nextType,
          [&](const std::string& key) { return chosen.typeByKey(key); });
    byKey(ids.relations, map, map.relations(), fresh.nextRelation,
          [&](const std::string& key) { return chosen.relationByKey(key); });
    return ids;
}

Sheet sheetOf(const ConceptMap& map, const IdTable& ids)
{
    Sheet sheet;
    for (ConceptId id : map.concepts()) {
        Concept value = *map.find(id);
        value.id = ids.concepts.at(id);
        sheet.concepts.emplace(value.id, std::move(value));
    }
    for (RelationTypeId id : map.relationTypes()) {
        RelationType value = *map.find(id);
        value.id = ids.types.at(id);
        sheet.types.emplace(value.id, std::move(value));
    }
    for (RelationId id : map.relations()) {
        Relation value = *map.find(id);
        value.id = ids.relations.at(id);
        value.from = ids.concepts.at(value.from);
        value.to = ids.concepts.at(value.to);
        value.type = ids.types.at(value.type);
        sheet.order.push_back(value.id);
        sheet.relations.emplace(value.id, std::move(value));
    }
    sheet.info = translated(map.info(), ids);
    return sheet;
}

void dropMissing(MapInfo& info, const Sheet& sheet)
{
    const auto drop = [](auto& ids, const auto& things) {
        std::erase_if(ids, [&](auto id) { return !things.contains(id); });
    };
    visitReferences(
        info, [&](std::vector<ConceptId>& ids) { drop(ids, sheet.concepts); },
        [&](std::vector<RelationId>& ids) { drop(ids, sheet.relations); });
}

Transaction stepTo(const ConceptMap& map, const Sheet& target, std::string label)
{
    return StepBuilder(map, target, std::move(label)).build();
}

}  // namespace conspectus
