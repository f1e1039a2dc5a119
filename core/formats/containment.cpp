#include "core/formats/containment.h"

#include <algorithm>

namespace conspectus {

namespace {

bool isContainment(const RelationType& type)
{
    return type.key == "contains" && type.hierarchy == Hierarchy::FromIsBroader && !type.phraseShown;
}

}  // namespace

Containment::Containment(const ConceptMap& map, int mostLevels)
{
    for (RelationId id : map.relations()) {
        const Relation& relation = *map.find(id);
        if (isContainment(*map.find(relation.type)) && relation.phrase.empty() && relation.from != relation.to &&
            m_parents.emplace(relation.to, relation.from).second)
            m_relations.emplace(relation.to, id);
    }
    cutCircles(map);
    cutDepth(map, mostLevels);
    for (ConceptId id : map.concepts())
        if (const ConceptId parent = parentOf(id); parent.isValid()) {
            m_said.insert(m_relations[id]);
            m_children[parent].push_back(id);
        }
}

ConceptId Containment::parentOf(ConceptId id) const
{
    const auto found = m_parents.find(id);
    return found == m_parents.end() ? ConceptId() : found->second;
}

const std::vector<ConceptId>& Containment::childrenOf(ConceptId id) const
{
    static const std::vector<ConceptId> none;
    const auto found = m_children.find(id);
    return found == m_children.end() ? none : found->second;
}

void Containment::cutCircles(const ConceptMap& map)
{
    std::unordered_map<ConceptId, ConceptId> walks;  // which walk, by where it began, has been there
    for (ConceptId start : map.concepts())
        for (ConceptId at = start; walks.emplace(at, start).second;) {
            const ConceptId parent = parentOf(at);
            if (const auto seen = walks.find(parent); seen != walks.end() && seen->second == start) {
                m_parents.erase(at);
                break;
            }
            if (!parent.isValid())
                break;
            at = parent;
        }
}

/// Walks up from each concept to one of known level, then down again.
void Containment::cutDepth(const ConceptMap& map, int mostLevels)
{
    std::unordered_map<ConceptId, int> levels;
    std::vector<ConceptId> way;
    for (ConceptId start : map.concepts()) {
        for (ConceptId at = start; at.isValid() && !levels.contains(at); at = parentOf(at))
            way.push_back(at);
        for (; !way.empty(); way.pop_back()) {
            const ConceptId parent = parentOf(way.back());
            int level = parent.isValid() ? levels[parent] + 1 : 0;
            if (level >= mostLevels) {
                m_parents.erase(way.back());
                level = 0;
            }
            levels.emplace(way.back(), level);
        }
    }
}

}  // namespace conspectus
