// concept_graph.h: a ConceptMap as a graph of the Boost Graph Library: BidirectionalGraph, VertexListGraph,
// EdgeListGraph and AdjacencyGraph, with vertex_index. Only core/query includes it: Boost.Graph is large.
//
// The vertex of a concept is the value of its id. The vertices of ids that no concept has (0, and what was removed) are
// isolated, so algorithms work on plain arrays of num_vertices() items.
#pragma once
#include "core/model/concept_map.h"

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/iterator_facade.hpp>
#include <boost/iterator/transform_iterator.hpp>
#include <boost/property_map/property_map.hpp>

#include <utility>

namespace conspectus {

using ConceptVertex = std::size_t;

struct ConceptEdge {
    ConceptVertex from = 0;
    ConceptVertex to = 0;
    RelationId relation;

    friend bool operator==(const ConceptEdge&, const ConceptEdge&) = default;
};

namespace graph_detail {

struct OutEdge {
    ConceptVertex from = 0;
    ConceptEdge operator()(const Incidence& each) const { return {from, each.other.value, each.relation}; }
};
struct InEdge {
    ConceptVertex to = 0;
    ConceptEdge operator()(const Incidence& each) const { return {each.other.value, to, each.relation}; }
};
struct Neighbour {
    ConceptVertex operator()(const Incidence& each) const { return each.other.value; }
};

template <class Function> using Incidences = boost::transform_iterator<Function, const Incidence*>;

template <class Function>
std::pair<Incidences<Function>, Incidences<Function>> rangeOf(std::span<const Incidence> all, Function function)
{
    return {{all.data(), function}, {all.data() + all.size(), function}};
}

inline ConceptId idOf(ConceptVertex vertex) { return ConceptId{static_cast<std::uint32_t>(vertex)}; }

/// All relations, by id.
class Edges : public boost::iterator_facade<Edges, ConceptEdge, boost::forward_traversal_tag, ConceptEdge> {
public:
    Edges() = default;
    Edges(const ConceptMap& map, std::uint32_t at) : m_map(&map), m_end(map.nextRelationId().value), m_at(at)
    {
        skip();
    }

private:
    friend class boost::iterator_core_access;
    const ConceptMap* m_map = nullptr;
    std::uint32_t m_end = 0;
    std::uint32_t m_at = 0;

    void skip()
    {
        while (m_at < m_end && !m_map->find(RelationId{m_at}))
            ++m_at;
    }
    void increment()
    {
        ++m_at;
        skip();
    }
    bool equal(const Edges& other) const { return m_at == other.m_at; }
    ConceptEdge dereference() const
    {
        const Relation& relation = *m_map->find(RelationId{m_at});
        return {relation.from.value, relation.to.value, relation.id};
    }
};

}  // namespace graph_detail

inline auto vertices(const ConceptMap& map)
{
    using Each = boost::counting_iterator<ConceptVertex>;
    return std::pair(Each(0), Each(map.nextConceptId().value));
}
inline std::size_t num_vertices(const ConceptMap& map) { return map.nextConceptId().value; }
inline std::size_t num_edges(const ConceptMap& map) { return map.relationCount(); }
inline auto edges(const ConceptMap& map)
{
    return std::pair(graph_detail::Edges(map, 0), graph_detail::Edges(map, map.nextRelationId().value));
}
inline ConceptVertex source(const ConceptEdge& edge, const ConceptMap&) { return edge.from; }
inline ConceptVertex target(const ConceptEdge& edge, const ConceptMap&) { return edge.to; }
inline auto out_edges(ConceptVertex vertex, const ConceptMap& map)
{
    return graph_detail::rangeOf(map.incidencesFrom(graph_detail::idOf(vertex)), graph_detail::OutEdge{vertex});
}
inline auto in_edges(ConceptVertex vertex, const ConceptMap& map)
{
    return graph_detail::rangeOf(map.incidencesTo(graph_detail::idOf(vertex)), graph_detail::InEdge{vertex});
}
inline auto adjacent_vertices(ConceptVertex vertex, const ConceptMap& map)
{
    return graph_detail::rangeOf(map.incidencesFrom(graph_detail::idOf(vertex)), graph_detail::Neighbour());
}
inline std::size_t out_degree(ConceptVertex vertex, const ConceptMap& map)
{
    return map.incidencesFrom(graph_detail::idOf(vertex)).size();
}
inline std::size_t in_degree(ConceptVertex vertex, const ConceptMap& map)
{
    return map.incidencesTo(graph_detail::idOf(vertex)).size();
}
inline std::size_t degree(ConceptVertex vertex, const ConceptMap& map)
{
    return map.degree(graph_detail::idOf(vertex));
}
inline boost::typed_identity_property_map<ConceptVertex> get(boost::vertex_index_t, const ConceptMap&) { return {}; }
inline ConceptVertex get(boost::vertex_index_t, const ConceptMap&, ConceptVertex vertex) { return vertex; }

}  // namespace conspectus

template <> struct boost::graph_traits<conspectus::ConceptMap> {
    using vertex_descriptor = conspectus::ConceptVertex;
    using edge_descriptor = conspectus::ConceptEdge;
    using directed_category = boost::bidirectional_tag;
    using edge_parallel_category = boost::allow_parallel_edge_tag;
    struct traversal_category : boost::bidirectional_graph_tag,
                                boost::vertex_list_graph_tag,
                                boost::edge_list_graph_tag,
                                boost::adjacency_graph_tag { };
    using vertex_iterator = boost::counting_iterator<vertex_descriptor>;
    using edge_iterator = conspectus::graph_detail::Edges;
    using out_edge_iterator = conspectus::graph_detail::Incidences<conspectus::graph_detail::OutEdge>;
    using in_edge_iterator = conspectus::graph_detail::Incidences<conspectus::graph_detail::InEdge>;
    using adjacency_iterator = conspectus::graph_detail::Incidences<conspectus::graph_detail::Neighbour>;
    using vertices_size_type = std::size_t;
    using edges_size_type = std::size_t;
    using degree_size_type = std::size_t;
    static vertex_descriptor null_vertex() { return static_cast<vertex_descriptor>(-1); }
};

template <> struct boost::property_map<conspectus::ConceptMap, boost::vertex_index_t> {
    using type = boost::typed_identity_property_map<conspectus::ConceptVertex>;
    using const_type = type;
};
template <> struct boost::vertex_property_type<conspectus::ConceptMap> {
    using type = boost::no_property;
};
template <> struct boost::edge_property_type<conspectus::ConceptMap> {
    using type = boost::no_property;
};
template <> struct boost::graph_property_type<conspectus::ConceptMap> {
    using type = boost::no_property;
};
