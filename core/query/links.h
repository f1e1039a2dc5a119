// links.h: the relations of a map as flat arrays, for algorithms that walk over much of it.
#pragma once
#include "core/model/concept_map.h"

namespace conspectus {

/// Which way along a relation one may go.
enum class Along { Both, Forward, Backward };

/// One step from a concept to another.
struct Link {
    ConceptId to;
    RelationId relation;

    friend auto operator<=>(const Link&, const Link&) = default;
};

/// A snapshot. Costs O(concepts + relations).
class Links {
public:
    enum class Loops { LeftOut, Kept };  // relations from a concept to itself

    /// `types`: only relations of these; none: all.
    explicit Links(const ConceptMap& map, Along along = Along::Both, std::span<const RelationTypeId> types = {});
    Links(const ConceptMap& map, Along along, std::span<const RelationId> relations, Loops loops);

    /// Sorted: by concept, then by relation.
    std::span<const Link> of(ConceptId id) const
    {
        return std::size_t{id.value} + 1 < m_first.size()
            ? std::span(m_links).subspan(m_first[id.value], m_first[id.value + 1] - m_first[id.value])
            : std::span<const Link>();
    }
    std::size_t idLimit() const { return m_first.size() - 1; }  // concept ids are below

private:
    void build(const ConceptMap& map, Along along, std::span<const RelationId> relations, Loops loops);

    std::vector<std::uint32_t> m_first;  // by concept id, and one more
    std::vector<Link> m_links;
};

/// Steps from `start` to every concept, by id; -1: not reached. No farther than `most` steps (-1: any).
std::vector<int> distancesFrom(const Links& links, ConceptId start, int most = -1);
std::vector<int> distancesFrom(const Links& links, std::span<const ConceptId> starts, int most = -1);

}  // namespace conspectus
