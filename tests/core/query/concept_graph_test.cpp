// A ConceptMap is a graph of the Boost Graph Library, and its algorithms say of it what they say of a graph that is
// built from it.
#include "core/model/concept_graph.h"

#include "tests/support/random_map.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/graph/strong_components.hpp>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

using namespace conspectus;
using namespace conspectus::test;

BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<ConceptMap>));
BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<ConceptMap>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<ConceptMap>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<ConceptMap>));

namespace {

using Built = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;

Built builtFrom(const ConceptMap& map)
{
    Built graph(map.nextConceptId().value);
    for (RelationId id : map.relations())
        boost::add_edge(map.find(id)->from.value, map.find(id)->to.value, graph);
    return graph;
}

template <class Graph> std::vector<int> componentsIn(const Graph& graph)
{
    std::vector<int> component(num_vertices(graph));
    boost::strong_components(graph,
                             boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, graph)));
    return component;
}

template <class Graph> std::vector<double> ranksIn(const Graph& graph)
{
    std::vector<double> rank(num_vertices(graph));
    boost::graph::page_rank(graph, boost::make_iterator_property_map(rank.begin(), get(boost::vertex_index, graph)));
    return rank;
}

}  // namespace

RC_GTEST_PROP(ConceptGraph, IsWhatABuiltGraphIs, (std::uint64_t seed))
{
    const ConceptMap map = randomMap(seed, {.concepts = 25, .relations = 50, .removals = true});
    const Built built = builtFrom(map);
    RC_ASSERT(num_vertices(map) == num_vertices(built));
    RC_ASSERT(num_edges(map) == num_edges(built));
    for (auto [vertex, end] = vertices(map); vertex != end; ++vertex) {
        RC_ASSERT(out_degree(*vertex, map) == out_degree(*vertex, built));
        RC_ASSERT(in_degree(*vertex, map) == in_degree(*vertex, built));
        RC_ASSERT(degree(*vertex, map) == degree(*vertex, built));
    }
    std::multiset<std::pair<std::size_t, std::size_t>> ours, theirs;
    for (auto [edge, end] = edges(map); edge != end; ++edge)
        ours.emplace(source(*edge, map), target(*edge, map));
    for (auto [edge, end] = edges(built); edge != end; ++edge)
        theirs.emplace(source(*edge, built), target(*edge, built));
    RC_ASSERT(ours == theirs);
    RC_ASSERT(componentsIn(map) == componentsIn(built));
    const std::vector<double> rank = ranksIn(map), expected = ranksIn(built);
    for (std::size_t i = 0; i < rank.size(); ++i)
        RC_ASSERT(std::abs(rank[i] - expected[i]) < 1e-12);
}
