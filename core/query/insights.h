// insights.h: what the graph itself says of a map: its shape, its gaps, and which concepts matter in it.
#pragma once
#include "core/query/taxonomy.h"

namespace conspectus {

/// How much of something a concept has.
struct Ranked {
    ConceptId subject;
    double value = 0;
};

struct Insights {
    std::size_t concepts = 0;
    std::size_t relations = 0;
    std::size_t parts = 0;  // that no relation connects
    std::vector<std::size_t> levels;  // concepts by steps from the nearest root
    std::vector<ConceptId> roots;
    std::vector<ConceptId> orphans;  // without any relation
    std::vector<std::vector<ConceptId>> cycles;  // concepts that are broader than themselves, through each other
    std::vector<std::vector<ConceptId>> duplicates;  // the same label, case and diacritics aside
    std::vector<RelationId> phraseless;  // not hierarchical, and nothing says what relates the two
    std::vector<ConceptId> undefined;  // without a definition
    std::vector<Ranked> mostConnected;  // by number of relations
    std::vector<Ranked> mostBridging;  // by betweenness
    std::vector<Ranked> mostCentral;  // by PageRank
    std::vector<std::vector<ConceptId>> communities;  // larger first
    bool bridgingIsEstimated = false;
};

/// Of what the taxonomy has in scope. `most`: length of the rankings; 0: no rankings and no communities (faster).
Insights insightsOf(const ConceptMap& map, const Taxonomy& taxonomy, std::size_t most = 10);

/// What concepts can be told apart by.
enum class Measure { Connections, Bridging, Centrality, Reach, Level, Community };

/// By concept id; concepts out of scope and removed ones have 0.
///  - Connections: relations at the concept.
///  - Bridging: betweenness (Freeman 1977) over undirected relations, by Brandes' algorithm (2001); in a map of more
///    than kExactBridging concepts estimated from at most as many starting points (Brandes and Pich 2007).
///  - Centrality: PageRank (Page and others 1999), damping 0.85, along relations.
///  - Reach: concepts narrower than it, at any distance, counted along the shortest way from the roots.
///  - Level: steps from the nearest root.
///  - Community: number of its group, from 0 for the largest, by modularity (Louvain: Blondel and others 2008).
std::vector<double> measured(const ConceptMap& map, const Taxonomy& taxonomy, Measure measure);

inline constexpr std::size_t kExactBridging = 500;

}  // namespace conspectus
