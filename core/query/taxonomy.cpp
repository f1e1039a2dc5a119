#include "core/query/taxonomy.h"

#include <algorithm>

namespace conspectus {

namespace {

bool hasAnyTag(const std::vector<std::string>& tags, const std::vector<std::string>& wanted)
{
    return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& tag) { return hasTag(tags, tag); });
}

struct Pair {
    ConceptId broader;
    ConceptId narrower;
};

/// Several hierarchical relations between one pair count once, as the first of them.
void removeDoubles(std::vector<Pair>& pairs)
{
    std::vector<std::pair<std::uint64_t, std::size_t>> order;
    order.reserve(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i)
        order.emplace_back((std::uint64_t{pairs[i].broader.value} << 32) | pairs[i].narrower.value, i);
    std::sort(order.begin(), order.end());
    std::vector<bool> isDouble(pairs.size(), false);
    for (std::size_t i = 1; i < order.size(); ++i)
        isDouble[order[i].second] = order[i].first == order[i - 1].first;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i)
        if (!isDouble[i])
            pairs[kept++] = pairs[i];
    pairs.resize(kept);
}

}  // namespace

bool Scope::holds(const Concept& subject) const
{
    return (tags.empty() || hasAnyTag(subject.tags, tags)) && (!only || std::ranges::binary_search(*only, subject.id));
}

std::span<const ConceptId> Taxonomy::Adjacency::of(ConceptId id) const
{
    if (std::size_t{id.value} + 1 >= first.size())
        return {};
    return std::span(others).subspan(first[id.value], first[id.value + 1] - first[id.value]);
}

Taxonomy::Taxonomy(const ConceptMap& map, const Scope& scope) : m_map(&map)
{
    const auto types = map.relationTypes();
    m_everyRelation = std::none_of(types.begin(), types.end(),
                                   [&](RelationTypeId id) { return map.find(id)->hierarchy != Hierarchy::None; });

    const std::size_t slots = map.nextConceptId().value;
    m_inScope.assign(slots, false);
    for (ConceptId id : map.concepts())
        if (scope.holds(*map.find(id))) {
            m_inScope[id.value] = true;
            m_concepts.push_back(id);
        }

    const auto all = map.relations();
    const bool relationsAreTagged = !scope.tags.empty() &&
        std::any_of(all.begin(), all.end(), [&](RelationId id) { return hasAnyTag(map.find(id)->tags, scope.tags); });
    std::vector<bool> isLeftOut(map.nextRelationTypeId().value, false);
    for (const std::string& key : scope.without)
        isLeftOut[map.typeByKey(key).value] = true;
    std::vector<Pair> pairs;
    for (RelationId id : all) {
        const Relation& relation = *map.find(id);
        if (!m_inScope[relation.from.value] || !m_inScope[relation.to.value] || isLeftOut[relation.type.value] ||
            (relationsAreTagged && !hasAnyTag(relation.tags, scope.tags)))
            continue;
        m_relations.push_back(id);
        const Hierarchy how = sense(relation);
        if (how == Hierarchy::None || relation.from == relation.to)
            continue;
        pairs.push_back(how == Hierarchy::FromIsBroader ? Pair{relation.from, relation.to}
                                                        : Pair{relation.to, relation.from});
    }

    removeDoubles(pairs);
    const auto build = [&](auto key, auto other) {
        Adjacency adjacency;
        adjacency.first.assign(slots + 1, 0);
        for (const Pair& pair : pairs)
            ++adjacency.first[key(pair).value + 1];
        for (std::size_t id = 0; id < slots; ++id)
            adjacency.first[id + 1] += adjacency.first[id];
        adjacency.others.resize(pairs.size());
        std::vector<std::uint32_t> next(adjacency.first.begin(), adjacency.first.end() - 1);
        for (const Pair& pair : pairs)
            adjacency.others[next[key(pair).value]++] = other(pair);
        return adjacency;
    };
    m_narrower = build([](const Pair& p) { return p.broader; }, [](const Pair& p) { return p.narrower; });
    m_broader = build([](const Pair& p) { return p.narrower; }, [](const Pair& p) { return p.broader; });
    findRoots();
}

// Concepts with nothing broader are roots. What they do not reach hangs on cycles that nothing leads to, and of each
// such cycle the first concept is a root. They are found as in Kosaraju's algorithm for strongly connected components
// (Sharir 1981): walk the rest depth first; of what is not reached yet, the concept that was left last lies on such a
// cycle, and what is broader than it, at any distance, is all of that cycle.
void Taxonomy::findRoots()
{
    std::vector<bool> reached(m_inScope.size(), false);
    std::vector<ConceptId> rest;
    for (ConceptId id : m_concepts)
        if (broader(id).empty()) {
            m_roots.push_back(id);
            visit(id, reached, m_narrower);
        }
    std::vector<bool> left = reached;
    for (ConceptId id : m_concepts)
        if (!left[id.value])
            leaveInOrder(id, left, rest);

    std::vector<bool> climbed(m_inScope.size(), false);
    for (auto id = rest.rbegin(); id != rest.rend(); ++id) {
        if (reached[id->value])
            continue;
        const ConceptId first = visit(*id, climbed, m_broader);
        m_roots.push_back(first);
        visit(first, reached, m_narrower);
    }
    std::sort(m_roots.begin(), m_roots.end());
}

ConceptId Taxonomy::visit(ConceptId start, std::vector<bool>& visited, const Adjacency& next)
{
    ConceptId smallest = start;
    std::vector<ConceptId> stack{start};
    visited[start.value] = true;
    while (!stack.empty()) {
        const ConceptId id = stack.back();
        stack.pop_back();
        smallest = std::min(smallest, id);
        for (ConceptId other : next.of(id))
            if (!visited[other.value]) {
                visited[other.value] = true;
                stack.push_back(other);
            }
    }
    return smallest;
}

void Taxonomy::leaveInOrder(ConceptId start, std::vector<bool>& entered, std::vector<ConceptId>& order) const
{
    std::vector<std::pair<ConceptId, std::size_t>> path{{start, 0}};
    entered[start.value] = true;
    while (!path.empty()) {
        const ConceptId id = path.back().first;
        const auto below = narrower(id);
        std::size_t& next = path.back().second;
        while (next < below.size() && entered[below[next].value])
            ++next;
        if (next == below.size()) {
            order.push_back(id);
            path.pop_back();
            continue;
        }
        entered[below[next].value] = true;
        path.emplace_back(below[next], 0);
    }
}

bool Taxonomy::contains(ConceptId id) const { return id.value < m_inScope.size() && m_inScope[id.value]; }
std::span<const ConceptId> Taxonomy::narrower(ConceptId id) const { return m_narrower.of(id); }
std::span<const ConceptId> Taxonomy::broader(ConceptId id) const { return m_broader.of(id); }

Hierarchy Taxonomy::sense(const Relation& relation) const
{
    return m_everyRelation ? Hierarchy::FromIsBroader : m_map->find(relation.type)->hierarchy;
}

bool Taxonomy::isHierarchical(const Relation& relation) const { return sense(relation) != Hierarchy::None; }

}  // namespace conspectus
