// taxonomy.h: the broader/narrower structure of a map, or of a part of it, as flat arrays.
#pragma once
#include "core/model/concept_map.h"

#include <optional>

namespace conspectus {

/// What of a map takes part.
struct Scope {
    std::vector<std::string> tags;  // concepts with one of these tags, and the relations between them with one of
                                    // these tags (all relations between them when no relation of the map has one);
                                    // empty: whatever their tags
    std::optional<std::vector<ConceptId>> only = {};  // sorted: just these concepts; unset: all
    std::vector<std::string> without = {};  // keys of types whose relations take no part

    bool holds(const Concept& subject) const;
    bool isWhole() const { return tags.empty() && !only && without.empty(); }

    friend bool operator==(const Scope&, const Scope&) = default;
};

/// A snapshot of the hierarchy: who is narrower than whom. In a map without any hierarchical relation type every
/// relation counts, its source as the broader one, so that files of programs that know no hierarchy can be folded too.
/// Cost: O(concepts + relations) to build.
class Taxonomy {
public:
    explicit Taxonomy(const ConceptMap& map, const Scope& scope = {});

    bool contains(ConceptId) const;
    std::span<const ConceptId> narrower(ConceptId) const;  // in the order of the relations; no doubles, never itself
    std::span<const ConceptId> broader(ConceptId) const;

    /// Where reading starts: concepts with nothing broader, and for each cycle that nothing leads to its first concept.
    /// From them everything in scope is reached. In id order.
    const std::vector<ConceptId>& roots() const { return m_roots; }

    std::span<const ConceptId> concepts() const { return m_concepts; }  // in scope, in id order
    std::span<const RelationId> relations() const { return m_relations; }  // in scope, in id order

    /// True if the relation counts as hierarchical here.
    bool isHierarchical(const Relation& relation) const;

private:
    struct Adjacency {
        std::vector<std::uint32_t> first;  // by concept id; one past the end holds the total
        std::vector<ConceptId> others;
        std::span<const ConceptId> of(ConceptId id) const;
    };
    Hierarchy sense(const Relation& relation) const;
    void findRoots();
    /// Marks `start` and everything that `next` leads to and is not marked yet; the smallest id among them.
    static ConceptId visit(ConceptId start, std::vector<bool>& visited, const Adjacency& next);
    /// Walks depth first from `start` over narrower concepts; appends each when all below it have been appended.
    void leaveInOrder(ConceptId start, std::vector<bool>& entered, std::vector<ConceptId>& order) const;

    const ConceptMap* m_map;
    bool m_everyRelation = false;
    std::vector<ConceptId> m_concepts;
    std::vector<RelationId> m_relations;
    std::vector<bool> m_inScope;  // by concept id
    Adjacency m_narrower;
    Adjacency m_broader;
    std::vector<ConceptId> m_roots;
};

}  // namespace conspectus
