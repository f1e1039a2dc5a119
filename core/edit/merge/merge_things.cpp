#include "core/edit/merge/merge_things.h"

#include "core/edit/merge/merge_concept.h"
#include "core/edit/merge/merge_order.h"

#include <set>

namespace conspectus {

namespace {

template <class IdT, class T> const T* in(const std::map<IdT, T>& things, IdT id)
{
    const auto found = things.find(id);
    return found == things.end() ? nullptr : &found->second;
}

class ThingMerger {
public:
    ThingMerger(const Aligned& maps, Sentences& sentences) : m_maps(maps), m_sentences(sentences), m_fresh(maps.fresh)
    {
        for (const Sheet* sheet : {&maps.base, &maps.ours, &maps.theirs}) {
            for (const auto& [id, relation] : sheet->relations)
                m_relationKeys.insert(relation.key);
            for (const auto& [id, type] : sheet->types)
                m_typeKeys.insert(type.key);
        }
    }

    Sheet run()
    {
        mergeConcepts();
        mergeTypes();
        mergeRelations();
        keepWhatIsNeeded();
        bringRelationsBack();
        putInOrder();
        return std::move(m_result);
    }

private:
    const Aligned& m_maps;
    Sentences& m_sentences;
    FreshIds m_fresh;
    std::set<std::string> m_relationKeys, m_typeKeys;
    std::vector<RelationId> m_seconds;  // other versions of relations
    Sheet m_result;

    /// `both(versions)` is called for what both changed, `kept(id, value, here)` for what one changed and the other,
    /// `here` or not, removed.
    template <class IdT, class T, class Both, class Kept>
    void mergeKind(const std::map<IdT, T> Sheet::*kind, std::map<IdT, T>& result, Both both, Kept kept)
    {
        const auto &base = m_maps.base.*kind, &ours = m_maps.ours.*kind, &theirs = m_maps.theirs.*kind;
        std::set<IdT> ids;
        for (const auto& [id, value] : ours)
            ids.insert(id);
        for (const auto& [id, value] : theirs)
            ids.insert(id);
        for (IdT id : ids) {
            const T *was = in(base, id), *mine = in(ours, id), *other = in(theirs, id);
            if (!mine || !other) {
                const T& present = mine ? *mine : *other;
                if (was && *was == present)
                    continue;
                result.emplace(id, present);
                if (was)
                    kept(present, !mine);
            } else if (*mine == *other || (was && *was == *other)) {
                result.emplace(id, *mine);
            } else if (was && *was == *mine) {
                result.emplace(id, *other);
            } else {
                both(Versions<T>{was ? *was : T{}, *mine, *other});
            }
        }
    }

    static std::string whoRemoved(bool here)
    {
        return here ? " was removed here and changed there: it stays."
                    : " was removed there and changed here: it stays.";
    }

    void mergeConcepts()
    {
        mergeKind(
            &Sheet::concepts, m_result.concepts,
            [&](const Versions<Concept>& of) {
                const std::string name = quoted(of.ours.label.empty() ? of.ours.key : of.ours.label);
                m_result.concepts.emplace(of.ours.id, mergedConcept(of, name, m_sentences));
            },
            [&](const Concept& subject, bool here) {
                m_sentences.push_back(quoted(subject.label.empty() ? subject.key : subject.label) + whoRemoved(here));
            });
    }

    void mergeTypes()
    {
        mergeKind(
            &Sheet::types, m_result.types,
            [&](const Versions<RelationType>& of) {
                MergedThing<RelationType> merged = mergedType(of, m_sentences);
                m_result.types.emplace(of.ours.id, std::move(merged.value));
                if (!merged.needsSecond)
                    return;
                RelationType second = of.theirs;
                second.id = RelationTypeId{m_fresh.nextType.value++};
                second.key = freeKey(second.key, m_typeKeys);
                m_result.types.emplace(second.id, std::move(second));
            },
            [&](const RelationType& type, bool here) {
                m_sentences.push_back("The relation type " + quoted(type.name.empty() ? type.key : type.name) +
                                      whoRemoved(here));
            });
    }

    void mergeRelations()
    {
        mergeKind(
            &Sheet::relations, m_result.relations,
            [&](const Versions<Relation>& of) {
                const std::string name = saidIn(m_maps.ours, of.ours);
                MergedThing<Relation> merged = mergedRelation(of, name, m_sentences);
                m_result.relations.emplace(of.ours.id, std::move(merged.value));
                if (!merged.needsSecond)
                    return;
                m_sentences.push_back("Both changed the relation that is now " + name +
                                      ": the other version is kept as a second one, " +
                                      saidIn(m_maps.theirs, of.theirs) + ".");
                Relation second = of.theirs;
                second.id = RelationId{m_fresh.nextRelation.value++};
                second.key = freeKey(second.key, m_relationKeys);
                m_seconds.push_back(second.id);
                m_result.relations.emplace(second.id, std::move(second));
            },
            [&](const Relation& relation, bool here) {
                m_sentences.push_back(saidIn(here ? m_maps.theirs : m_maps.ours, relation) + whoRemoved(here));
            });
    }

    static std::string freeKey(const std::string& key, std::set<std::string>& taken)
    {
        std::string free = otherKey(key, [&](const std::string& each) { return taken.contains(each); });
        taken.insert(free);
        return free;
    }

    /// What a relation that stays is between, and its type, stay too.
    void keepWhatIsNeeded()
    {
        for (const auto& [id, relation] : m_result.relations) {
            for (ConceptId end : {relation.from, relation.to})
                if (!m_result.concepts.contains(end)) {
                    const bool here = !m_maps.ours.concepts.contains(end);
                    const Sheet& from = here ? m_maps.theirs : m_maps.ours;
                    m_result.concepts.emplace(end, from.concepts.at(end));
                    m_sentences.push_back(quoted(nameIn(from, end)) + " was removed " + (here ? "here" : "there") +
                                          ": it stays, because of " + saidIn(m_result, relation) + ".");
                }
            if (!m_result.types.contains(relation.type)) {
                const bool here = !m_maps.ours.types.contains(relation.type);
                const RelationType& type = (here ? m_maps.theirs : m_maps.ours).types.at(relation.type);
                m_result.types.emplace(relation.type, type);
                m_sentences.push_back("The relation type " + quoted(type.name.empty() ? type.key : type.name) +
                                      " was removed " + (here ? "here" : "there") + ": it stays, because of " +
                                      saidIn(m_result, relation) + ".");
            }
        }
    }

    /// A concept that stays although one side removed it stays where it was: what was removed with it comes back.
    void bringRelationsBack()
    {
        const auto isBack = [&](ConceptId id) {
            return m_maps.base.concepts.contains(id) && m_result.concepts.contains(id) &&
                !(m_maps.ours.concepts.contains(id) && m_maps.theirs.concepts.contains(id));
        };
        for (const auto& [id, relation] : m_maps.base.relations)
            if (!m_result.relations.contains(id) && (isBack(relation.from) || isBack(relation.to)) &&
                m_result.concepts.contains(relation.from) && m_result.concepts.contains(relation.to) &&
                m_result.types.contains(relation.type) &&
                (m_maps.ours.relations.contains(id) || m_maps.theirs.relations.contains(id)))
                m_result.relations.emplace(id, relation);
    }

    void putInOrder()
    {
        MergedOrder<RelationId> all = mergedOrder(m_maps.base.order, m_maps.ours.order, m_maps.theirs.order);
        for (RelationId id : all.order)
            if (m_result.relations.contains(id))
                m_result.order.push_back(id);
        for (RelationId id : all.conflicts)
            if (m_result.relations.contains(id))
                m_sentences.push_back("Both moved " + saidIn(m_result, m_result.relations.at(id)) +
                                      " in the order: it is where it was put here.");
        m_result.order.insert(m_result.order.end(), m_seconds.begin(), m_seconds.end());
    }
};

}  // namespace

Sheet mergedThings(const Aligned& maps, Sentences& sentences) { return ThingMerger(maps, sentences).run(); }

}  // namespace conspectus
