#include "core/model/concept_map.h"

#include "core/model/map_storage.h"

#include <algorithm>

namespace conspectus {

namespace {

template <class IdT, class T> std::vector<IdT> living(const Things<T>& things)
{
    std::vector<IdT> ids;
    ids.reserve(things.size());
    for (std::size_t i = 0; i < things.size(); ++i)
        if (things[i])
            ids.push_back(things[i]->id);
    return ids;
}

template <class IdT, class T> IdT next(const Things<T>& things)
{
    return IdT{static_cast<std::uint32_t>(things.size())};
}

std::vector<RelationId> relationsIn(std::span<const Incidence> incidences)
{
    std::vector<RelationId> ids;
    ids.reserve(incidences.size());
    for (const Incidence& incidence : incidences)
        ids.push_back(incidence.relation);
    return ids;
}

template <class T> bool areEqual(const Things<T>& a, const Things<T>& b)
{
    bool areEqual = true;
    a.differing(b, [&](std::size_t i) {
        const T* x = i < a.size() ? a[i].get() : nullptr;
        const T* y = i < b.size() ? b[i].get() : nullptr;
        areEqual = areEqual && (x == y || (x && y && *x == *y));
    });
    return areEqual;
}

const Cow<MapStorage>& emptyStorage()
{
    static const Cow<MapStorage> storage;
    return storage;
}

}  // namespace

ConceptMap::ConceptMap() : m_storage(emptyStorage()) { }
ConceptMap::~ConceptMap() = default;
ConceptMap::ConceptMap(const ConceptMap&) = default;
ConceptMap::ConceptMap(ConceptMap&& other) noexcept : m_storage(emptyStorage())
{
    std::swap(m_storage, other.m_storage);
}
ConceptMap& ConceptMap::operator=(const ConceptMap&) = default;
ConceptMap& ConceptMap::operator=(ConceptMap&& other) noexcept
{
    std::swap(m_storage, other.m_storage);
    return *this;
}

const MapStorage& ConceptMap::storage() const { return *m_storage; }

const Concept* ConceptMap::find(ConceptId id) const { return at(m_storage->concepts, id); }
const Relation* ConceptMap::find(RelationId id) const { return at(m_storage->relations, id); }
const RelationType* ConceptMap::find(RelationTypeId id) const { return at(m_storage->types, id); }

ConceptId ConceptMap::conceptByKey(std::string_view key) const
{
    return ConceptId{idOfKey(m_storage->concepts, m_storage->conceptKeys, key)};
}
RelationId ConceptMap::relationByKey(std::string_view key) const
{
    return RelationId{idOfKey(m_storage->relations, m_storage->relationKeys, key)};
}
RelationTypeId ConceptMap::typeByKey(std::string_view key) const
{
    return RelationTypeId{idOfKey(m_storage->types, m_storage->typeKeys, key)};
}

std::vector<ConceptId> ConceptMap::concepts() const { return living<ConceptId>(m_storage->concepts); }
std::vector<RelationId> ConceptMap::relations() const { return living<RelationId>(m_storage->relations); }
std::vector<RelationTypeId> ConceptMap::relationTypes() const { return living<RelationTypeId>(m_storage->types); }
std::size_t ConceptMap::conceptCount() const { return m_storage->conceptCount; }
std::size_t ConceptMap::relationCount() const { return m_storage->relationCount; }

std::span<const Incidence> ConceptMap::incidencesFrom(ConceptId id) const
{
    return id.value < m_storage->incidences.size() ? m_storage->incidences.from(id) : std::span<const Incidence>();
}

std::span<const Incidence> ConceptMap::incidencesTo(ConceptId id) const
{
    return id.value < m_storage->incidences.size() ? m_storage->incidences.to(id) : std::span<const Incidence>();
}

std::vector<RelationId> ConceptMap::relationsOf(ConceptId id) const
{
    const std::vector<RelationId> from = relationsFrom(id), to = relationsTo(id);
    std::vector<RelationId> ids;
    ids.reserve(from.size() + to.size());
    std::ranges::set_union(from, to, std::back_inserter(ids));
    return ids;
}

std::vector<RelationId> ConceptMap::relationsFrom(ConceptId id) const { return relationsIn(incidencesFrom(id)); }
std::vector<RelationId> ConceptMap::relationsTo(ConceptId id) const { return relationsIn(incidencesTo(id)); }
std::size_t ConceptMap::degree(ConceptId id) const { return incidencesFrom(id).size() + incidencesTo(id).size(); }

const MapInfo& ConceptMap::info() const { return *m_storage->info; }

ConceptId ConceptMap::nextConceptId() const { return next<ConceptId>(m_storage->concepts); }
RelationId ConceptMap::nextRelationId() const { return next<RelationId>(m_storage->relations); }
RelationTypeId ConceptMap::nextRelationTypeId() const { return next<RelationTypeId>(m_storage->types); }

Result<Change> ConceptMap::apply(Change change) { return applied(m_storage.edit(), std::move(change)); }

bool ConceptMap::isSameSnapshot(const ConceptMap& other) const { return m_storage.sharesWith(other.m_storage); }

bool operator==(const ConceptMap& a, const ConceptMap& b)
{
    const MapStorage &x = *a.m_storage, &y = *b.m_storage;
    return &x == &y ||
        (areEqual(x.concepts, y.concepts) && areEqual(x.relations, y.relations) && areEqual(x.types, y.types) &&
         (x.info.sharesWith(y.info) || *x.info == *y.info));
}

}  // namespace conspectus
