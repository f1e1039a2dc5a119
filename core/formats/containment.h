// containment.h: which concepts stand inside of others, for formats that nest them.
#pragma once
#include "core/model/concept_map.h"

#include <unordered_map>
#include <unordered_set>

namespace conspectus {

/// Reads the relations of the type that readers give to things inside of other things ("contains"). A concept has one
/// parent, the first; where parents go round in a circle, or are more than `mostLevels` deep, one of them does not
/// count.
class Containment {
public:
    explicit Containment(const ConceptMap& map, int mostLevels = 100);

    /// Invalid if there is none.
    ConceptId parentOf(ConceptId id) const;
    /// In the order of their ids; empty if there are none.
    const std::vector<ConceptId>& childrenOf(ConceptId id) const;
    /// True if the relation says no more than parentOf does.
    bool isSaid(RelationId id) const { return m_said.contains(id); }

private:
    void cutCircles(const ConceptMap& map);
    void cutDepth(const ConceptMap& map, int mostLevels);

    std::unordered_map<ConceptId, ConceptId> m_parents;
    std::unordered_map<ConceptId, RelationId> m_relations;  // that say so, by child
    std::unordered_map<ConceptId, std::vector<ConceptId>> m_children;
    std::unordered_set<RelationId> m_said;
};

}  // namespace conspectus
