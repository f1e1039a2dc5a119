#include "core/query/insights.h"

#include "core/model/concept_graph.h"
#include "core/query/communities.h"
#include "core/query/components.h"
#include "core/query/names.h"
#include "core/query/propositions.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/graph/strong_components.hpp>
#include <numeric>
#include <unordered_map>

namespace conspectus {

namespace {

using Directed = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;
using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// The concepts in scope numbered from 0, in id order, and the relations between them as pairs of numbers.
class Numbered {
public:
    Numbered(const ConceptMap& map, const Taxonomy& taxonomy)
        : m_concepts(taxonomy.concepts().begin(), taxonomy.concepts().end()),
          m_slots(map.nextConceptId().value),
          m_number(m_slots, 0)
    {
        for (std::size_t i = 0; i < m_concepts.size(); ++i)
            m_number[m_concepts[i].value] = static_cast<std::uint32_t>(i);
        for (RelationId id : taxonomy.relations()) {
            const Relation& relation = *map.find(id);
            m_pairs.emplace_back(number(relation.from), number(relation.to));
        }
    }

    std::size_t size() const { return m_concepts.size(); }
    std::size_t slots() const { return m_slots; }
    ConceptId concept_(std::size_t i) const { return m_concepts[i]; }
    std::uint32_t number(ConceptId id) const { return m_number[id.value]; }
    const Pairs& pairs() const { return m_pairs; }

    template <class Value> std::vector<double> byId(const std::vector<Value>& values) const
    {
        std::vector<double> result(m_slots, 0);
        for (std::size_t i = 0; i < values.size(); ++i)
            result[m_concepts[i].value] = static_cast<double>(values[i]);
        return result;
    }

    std::vector<double> byNumber(const std::vector<double>& byId) const
    {
        std::vector<double> result;
        for (ConceptId id : m_concepts)
            result.push_back(byId[id.value]);
        return result;
    }

private:
    std::vector<ConceptId> m_concepts;
    std::size_t m_slots;
    std::vector<std::uint32_t> m_number;  // by concept id
    Pairs m_pairs;
};

std::vector<std::size_t> connections(const Numbered& graph)
{
    std::vector<std::size_t> counts(graph.size(), 0);
    for (const auto& [from, to] : graph.pairs()) {
        ++counts[from];
        ++counts[to];
    }
    return counts;
}

/// Neighbours of each, both ways, once each.
std::vector<std::vector<std::uint32_t>> neighbours(const Numbered& graph)
{
    std::vector<std::vector<std::uint32_t>> all(graph.size());
    for (const auto& [from, to] : graph.pairs())
        if (from != to) {
            all[from].push_back(to);
            all[to].push_back(from);
        }
    for (auto& each : all) {
        std::ranges::sort(each);
        each.erase(std::unique(each.begin(), each.end()), each.end());
    }
    return all;
}

/// How many searches are affordable: all that it takes for an exact answer, or as many as a second allows.
std::size_t bridgingStarts(const Numbered& graph)
{
    constexpr std::size_t kMostSteps = 20'000'000, kFewest = 16;
    if (graph.size() <= kExactBridging)
        return graph.size();
    return std::clamp(kMostSteps / (graph.size() + 2 * graph.pairs().size()), kFewest, kExactBridging);
}

/// Brandes (2001): from each starting point a breadth-first search, then the shares of the shortest ways added up from
/// the farthest back to it.
std::vector<double> bridging(const Numbered& graph)
{
    const auto next = neighbours(graph);
    const std::size_t count = graph.size();
    const std::size_t starts = bridgingStarts(graph);
    std::vector<double> between(count, 0), ways(count, 0), share(count, 0);
    std::vector<int> distance(count, -1);
    std::vector<std::uint32_t> met;
    for (std::size_t k = 0; k < starts; ++k) {
        for (std::uint32_t each : met) {  // in the last search
            distance[each] = -1;
            ways[each] = share[each] = 0;
        }
        met.assign(1, static_cast<std::uint32_t>(k * count / starts));
        distance[met.front()] = 0;
        ways[met.front()] = 1;
        for (std::size_t i = 0; i < met.size(); ++i)
            for (std::uint32_t other : next[met[i]]) {
                if (distance[other] < 0) {
                    distance[other] = distance[met[i]] + 1;
                    met.push_back(other);
                }
                if (distance[other] == distance[met[i]] + 1)
                    ways[other] += ways[met[i]];
            }
        for (std::size_t i = met.size(); i-- > 1;) {
            const std::uint32_t far = met[i];
            for (std::uint32_t near : next[far])
                if (distance[near] + 1 == distance[far])
                    share[near] += ways[near] / ways[far] * (1 + share[far]);
            between[far] += share[far];
        }
    }
    // Every pair was counted from both ends, if all were starting points.
    const double scale = starts == 0 ? 0 : static_cast<double>(count) / static_cast<double>(starts) / 2;
    for (double& each : between)
        each *= scale;
    return between;
}

/// What of a map is in scope, for boost::filtered_graph.
struct Scope {
    std::vector<bool> concepts;  // by id
    std::vector<bool> relations;

    Scope(const ConceptMap& map, const Taxonomy& taxonomy)
        : concepts(map.nextConceptId().value, false), relations(map.nextRelationId().value, false)
    {
        for (ConceptId id : taxonomy.concepts())
            concepts[id.value] = true;
        for (RelationId id : taxonomy.relations())
            relations[id.value] = true;
    }
};
struct HasConcept {
    const Scope* scope = nullptr;
    bool operator()(ConceptVertex vertex) const { return scope->concepts[vertex]; }
};
struct HasRelation {
    const Scope* scope = nullptr;
    bool operator()(const ConceptEdge& edge) const { return scope->relations[edge.relation.value]; }
};

/// PageRank (Brin and Page 1998), by concept id.
std::vector<double> centrality(const ConceptMap& map, const Taxonomy& taxonomy)
{
    const Scope scope(map, taxonomy);
    const boost::filtered_graph graph(map, HasRelation{&scope}, HasConcept{&scope});
    std::vector<double> rank(scope.concepts.size(), 0);
    if (!taxonomy.concepts().empty())
        boost::graph::page_rank(graph, boost::make_iterator_property_map(rank.begin(), get(boost::vertex_index, map)));
    return rank;
}

/// Levels and numbers below, along the tree of shortest ways from the roots.
struct Shape {
    std::vector<int> level;  // by number
    std::vector<std::size_t> reach;
};

Shape shapeOf(const Numbered& graph, const Taxonomy& taxonomy)
{
    Shape shape{std::vector<int>(graph.size(), -1), std::vector<std::size_t>(graph.size(), 0)};
    std::vector<std::uint32_t> met, from;
    const auto meet = [&](ConceptId id, int level, std::uint32_t above) {
        const std::uint32_t number = graph.number(id);
        if (shape.level[number] >= 0)
            return;
        shape.level[number] = level;
        met.push_back(number);
        from.push_back(above);
    };
    for (ConceptId root : taxonomy.roots())
        meet(root, 0, graph.number(root));
    for (std::size_t i = 0; i < met.size(); ++i)
        for (ConceptId below : taxonomy.narrower(graph.concept_(met[i])))
            meet(below, shape.level[met[i]] + 1, met[i]);
    for (std::size_t i = met.size(); i-- > 0;)
        if (from[i] != met[i])
            shape.reach[from[i]] += shape.reach[met[i]] + 1;
    return shape;
}

std::vector<Ranked> highest(const Numbered& graph, const auto& values, std::size_t most)
{
    std::vector<Ranked> all;
    for (std::size_t i = 0; i < graph.size(); ++i)
        if (values[i] > 0)
            all.push_back({graph.concept_(i), static_cast<double>(values[i])});
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(most, all.size()));
    std::partial_sort(all.begin(), end, all.end(), [](const Ranked& a, const Ranked& b) {
        return a.value > b.value || (a.value == b.value && a.subject < b.subject);
    });
    all.erase(end, all.end());
    return all;
}

/// Members of each group, groups in the order of their numbers.
std::vector<std::vector<ConceptId>> grouped(const Numbered& graph, const std::vector<int>& groupOf)
{
    std::vector<std::vector<ConceptId>> groups;
    for (std::size_t i = 0; i < groupOf.size(); ++i) {
        const auto group = static_cast<std::size_t>(groupOf[i]);
        groups.resize(std::max(groups.size(), group + 1));
        groups[group].push_back(graph.concept_(i));
    }
    return groups;
}

std::vector<std::vector<ConceptId>> cyclesIn(const Numbered& graph, const ConceptMap& map, const Taxonomy& taxonomy)
{
    Directed hierarchy(graph.size());
    for (std::size_t i = 0; i < graph.size(); ++i)
        for (ConceptId below : taxonomy.narrower(graph.concept_(i)))
            boost::add_edge(i, graph.number(below), hierarchy);
    std::vector<int> component(graph.size(), 0);
    if (graph.size() > 0)
        boost::strong_components(
            hierarchy,
            boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, hierarchy)));
    std::vector<std::vector<ConceptId>> cycles = grouped(graph, component);
    std::vector<bool> isOwnBroader(graph.slots(), false);
    for (RelationId id : taxonomy.relations())
        if (const Relation& relation = *map.find(id); relation.from == relation.to && taxonomy.isHierarchical(relation))
            isOwnBroader[relation.from.value] = true;
    std::erase_if(cycles, [&](const std::vector<ConceptId>& cycle) {
        return cycle.size() < 2 && (cycle.empty() || !isOwnBroader[cycle.front().value]);
    });
    std::ranges::sort(cycles);
    return cycles;
}

std::vector<std::vector<ConceptId>> duplicatesIn(const ConceptMap& map, const Taxonomy& taxonomy)
{
    std::unordered_map<std::string, std::vector<ConceptId>> byLabel;
    for (ConceptId id : taxonomy.concepts())
        if (const std::string label = folded(map.find(id)->label); !label.empty())
            byLabel[label].push_back(id);
    std::vector<std::vector<ConceptId>> duplicates;
    for (auto& [label, ids] : byLabel)
        if (ids.size() > 1)
            duplicates.push_back(std::move(ids));
    std::ranges::sort(duplicates);
    return duplicates;
}

}  // namespace

Insights insightsOf(const ConceptMap& map, const Taxonomy& taxonomy, std::size_t most)
{
    const Numbered graph(map, taxonomy);
    const std::vector<std::size_t> degree = connections(graph);
    Insights found;
    found.concepts = graph.size();
    found.relations = taxonomy.relations().size();
    found.parts = componentsOf(graph.size(), graph.pairs());
    for (int level : shapeOf(graph, taxonomy).level) {
        found.levels.resize(std::max(found.levels.size(), static_cast<std::size_t>(level) + 1), 0);
        ++found.levels[static_cast<std::size_t>(level)];
    }
    found.roots = taxonomy.roots();
    for (std::size_t i = 0; i < graph.size(); ++i) {
        if (degree[i] == 0)
            found.orphans.push_back(graph.concept_(i));
        if (map.find(graph.concept_(i))->definition.empty())
            found.undefined.push_back(graph.concept_(i));
    }
    found.cycles = cyclesIn(graph, map, taxonomy);
    found.duplicates = duplicatesIn(map, taxonomy);
    for (RelationId id : taxonomy.relations()) {
        const Relation& relation = *map.find(id);
        if (!taxonomy.isHierarchical(relation) && phraseOf(relation, *map.find(relation.type), {}).empty())
            found.phraseless.push_back(id);
    }
    found.bridgingIsEstimated = graph.size() > kExactBridging;
    if (most == 0)
        return found;
    found.mostConnected = highest(graph, degree, most);
    found.mostBridging = highest(graph, bridging(graph), most);
    found.mostCentral = highest(graph, graph.byNumber(centrality(map, taxonomy)), most);
    found.communities = grouped(graph, communitiesOf(graph.size(), graph.pairs()));
    std::erase_if(found.communities, [](const auto& group) { return group.size() < 2; });
    return found;
}

std::vector<double> measured(const ConceptMap& map, const Taxonomy& taxonomy, Measure measure)
{
    const Numbered graph(map, taxonomy);
    switch (measure) {
    case Measure::Connections:
        return graph.byId(connections(graph));
    case Measure::Bridging:
        return graph.byId(bridging(graph));
    case Measure::Centrality:
        return centrality(map, taxonomy);
    case Measure::Reach:
        return graph.byId(shapeOf(graph, taxonomy).reach);
    case Measure::Level:
        return graph.byId(shapeOf(graph, taxonomy).level);
    case Measure::Community:
        return graph.byId(communitiesOf(graph.size(), graph.pairs()));
    }
    return {};
}

}  // namespace conspectus
