// concept_graph.h: the Boost.Graph inside a ConceptMap. Only core/model and core/query include this header
// (Boost.Graph is 165,000 preprocessed lines).
#pragma once
#include "core/model/concept_map.h"
#include "core/model/slot.h"

#include <boost/graph/adjacency_list.hpp>
#include <deque>
#include <string>
#include <unordered_map>

namespace conspectus {

struct EdgeLabel {
    RelationId relation;
};

/// The vertex descriptor of a concept is its id's value: ids are given in order and never again, so a removed concept
/// leaves an isolated vertex behind (vertex 0 is one from the start). Algorithms stay simple array code, and undo finds
/// its vertex again.
using ConceptGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, boost::no_property,
                                           EdgeLabel, boost::no_property, boost::listS>;

/// Slot 0 of every vector is empty; slot n holds the thing with id n, if it lives.
struct GraphStorage {
    ConceptGraph graph{1};
    std::deque<Slot<Concept>> concepts = std::deque<Slot<Concept>>(1);
    std::deque<Slot<Relation>> relations = std::deque<Slot<Relation>>(1);
    std::deque<Slot<RelationType>> types = std::deque<Slot<RelationType>>(1);
    std::unordered_map<std::string, ConceptId> conceptKeys;
    std::unordered_map<std::string, RelationId> relationKeys;
    std::unordered_map<std::string, RelationTypeId> typeKeys;
    std::size_t conceptCount = 0;
    std::size_t relationCount = 0;
    MapInfo info;
};

inline const ConceptGraph& graphOf(const ConceptMap& map) { return map.storage().graph; }

}  // namespace conspectus
