// incidence_table.h: which relations leave a concept and which come to it.
#pragma once
#include "core/model/chunked.h"
#include "core/model/incidence.h"

#include <span>
#include <vector>

namespace conspectus {

/// Lists of incidences by the id of a concept, each sorted by relation; copies share what they have in common.
class IncidenceTable {
public:
    /// There are lists for the ids 0 to size() - 1.
    std::size_t size() const { return m_ends.size(); }
    std::span<const Incidence> from(ConceptId id) const { return *m_ends[id.value].out; }
    std::span<const Incidence> to(ConceptId id) const { return *m_ends[id.value].in; }

    /// Empty lists for one id more. After prepareToGrow().
    void grow() noexcept { m_ends.grow(); }
    void prepareToGrow() { m_ends.prepare(m_ends.size()); }

    /// Takes the memory that connect() and disconnect() of these two need. If it fails nothing has happened.
    void prepare(ConceptId from, ConceptId to);
    /// After prepare() of the same two.
    void connect(RelationId relation, ConceptId from, ConceptId to) noexcept;
    void disconnect(RelationId relation, ConceptId from, ConceptId to) noexcept;

private:
    using Incidences = std::vector<Incidence>;
    struct Ends {
        Cow<Incidences> out;
        Cow<Incidences> in;
    };
    Chunked<Ends> m_ends{1};  // id 0 names nothing
};

}  // namespace conspectus
