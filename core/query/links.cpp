#include "core/query/links.h"

#include <algorithm>

namespace conspectus {

Links::Links(const ConceptMap& map, Along along, std::span<const RelationTypeId> types)
{
    std::vector<RelationId> relations = map.relations();
    if (!types.empty())
        std::erase_if(relations,
                      [&](RelationId id) { return std::ranges::find(types, map.find(id)->type) == types.end(); });
    build(map, along, relations, Loops::LeftOut);
}

Links::Links(const ConceptMap& map, Along along, std::span<const RelationId> relations, Loops loops)
{
    build(map, along, relations, loops);
}

void Links::build(const ConceptMap& map, Along along, std::span<const RelationId> relations, Loops loops)
{
    const auto forEach = [&](auto visit) {
        for (RelationId id : relations) {
            const Relation& relation = *map.find(id);
            if (relation.from == relation.to && loops == Loops::LeftOut)
                continue;
            if (along != Along::Backward)
                visit(relation.from, Link{relation.to, id});
            if (along != Along::Forward)
                visit(relation.to, Link{relation.from, id});
        }
    };
    m_first.assign(std::size_t{map.nextConceptId().value} + 1, 0);
    forEach([&](ConceptId at, const Link&) { ++m_first[at.value + 1]; });
    for (std::size_t i = 1; i < m_first.size(); ++i)
        m_first[i] += m_first[i - 1];
    m_links.resize(m_first.back());
    std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
    forEach([&](ConceptId at, const Link& link) { m_links[next[at.value]++] = link; });
    for (std::size_t i = 0; i + 1 < m_first.size(); ++i)
        std::sort(m_links.begin() + m_first[i], m_links.begin() + m_first[i + 1]);
}

std::vector<int> distancesFrom(const Links& links, ConceptId start, int most)
{
    return distancesFrom(links, std::span(&start, 1), most);
}

std::vector<int> distancesFrom(const Links& links, std::span<const ConceptId> starts, int most)
{
    std::vector<int> distance(links.idLimit(), -1);
    std::vector<ConceptId> met;
    const auto meet = [&](ConceptId id, int steps) {
        if (id.value >= distance.size() || distance[id.value] >= 0)
            return;
        distance[id.value] = steps;
        met.push_back(id);
    };
    for (ConceptId start : starts)
        meet(start, 0);
    for (std::size_t i = 0; i < met.size(); ++i)
        if (const int steps = distance[met[i].value]; most < 0 || steps < most)
            for (const Link& link : links.of(met[i]))
                meet(link.to, steps + 1);
    return distance;
}

}  // namespace conspectus
