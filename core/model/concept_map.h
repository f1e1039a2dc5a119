// concept_map.h: the graph of concepts and the typed relations between them.
#pragma once
#include "core/base/cow.h"
#include "core/base/result.h"
#include "core/model/change.h"
#include "core/model/incidence.h"

#include <span>
#include <vector>

namespace conspectus {

struct MapInfo;
struct MapStorage;

/// A directed multigraph: many parents, cycles, self-loops, several relations per pair, equal labels.
/// Read through const methods; changed only by apply(), so that every change can be undone. Every list comes sorted
/// by id, so that output is deterministic.
///
/// A copy is a snapshot: it takes no longer than copying a pointer, never changes when the original does, and can be
/// read in another thread. What is found in a map stays where it is until this map is changed.
/// Boost.Graph's algorithms run on it directly (concept_graph.h).
class ConceptMap {
public:
    ConceptMap();
    ~ConceptMap();
    ConceptMap(const ConceptMap&);
    ConceptMap(ConceptMap&&) noexcept;
    ConceptMap& operator=(const ConceptMap&);
    ConceptMap& operator=(ConceptMap&&) noexcept;

    const Concept* find(ConceptId) const;  // null when absent: absence is ordinary
    const Relation* find(RelationId) const;
    const RelationType* find(RelationTypeId) const;
    ConceptId conceptByKey(std::string_view key) const;  // invalid when absent
    RelationId relationByKey(std::string_view key) const;
    RelationTypeId typeByKey(std::string_view key) const;

    std::vector<ConceptId> concepts() const;
    std::vector<RelationId> relations() const;
    std::vector<RelationTypeId> relationTypes() const;
    std::size_t conceptCount() const;
    std::size_t relationCount() const;

    std::vector<RelationId> relationsOf(ConceptId) const;  // both directions, a self-loop once
    std::vector<RelationId> relationsFrom(ConceptId) const;
    std::vector<RelationId> relationsTo(ConceptId) const;
    std::span<const Incidence>
        incidencesFrom(ConceptId) const;  // sorted by relation; empty where there is no such concept
    std::span<const Incidence> incidencesTo(ConceptId) const;
    std::size_t degree(ConceptId) const;  // relations at the concept; a self-loop counts twice

    const MapInfo& info() const;

    /// Ids that AddConcept and its kin may use next. They grow by one with each use and are never given again.
    ConceptId nextConceptId() const;
    RelationId nextRelationId() const;
    RelationTypeId nextRelationTypeId() const;

    /// Does the change and returns the change that undoes it; on an error, or without memory (std::bad_alloc), the map
    /// is as it was. Keeps these true: ids and keys are unique, relations end at living concepts and have a living
    /// type.
    [[nodiscard]] Result<Change> apply(Change change);

    /// Same concepts, relations, types and info (ids given out in the past do not count).
    friend bool operator==(const ConceptMap&, const ConceptMap&);

    /// True only if neither was changed since one became a copy of the other.
    bool isSameSnapshot(const ConceptMap& other) const;

    const MapStorage& storage() const;  // for core/model alone

private:
    Cow<MapStorage> m_storage;
};

}  // namespace conspectus
