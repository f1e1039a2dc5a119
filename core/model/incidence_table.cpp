#include "core/model/incidence_table.h"

#include <algorithm>

namespace conspectus {

namespace {

using Incidences = std::vector<Incidence>;

/// Room for one incidence more.
void makeRoom(Cow<Incidences>& incidences)
{
    Incidences& own = incidences.edit();
    if (own.size() == own.capacity())
        own.reserve(std::max<std::size_t>(2, 2 * own.size()));
}

void insert(Incidences& incidences, Incidence incidence)
{
    incidences.insert(std::ranges::upper_bound(incidences, incidence.relation, {}, &Incidence::relation), incidence);
}

void erase(Incidences& incidences, RelationId relation)
{
    incidences.erase(std::ranges::lower_bound(incidences, relation, {}, &Incidence::relation));
}

}  // namespace

void IncidenceTable::prepare(ConceptId from, ConceptId to)
{
    m_ends.prepare(from.value);
    m_ends.prepare(to.value);
    makeRoom(m_ends.edit(from.value).out);
    makeRoom(m_ends.edit(to.value).in);
}

void IncidenceTable::connect(RelationId relation, ConceptId from, ConceptId to) noexcept
{
    insert(m_ends.edit(from.value).out.edit(), {relation, to});
    insert(m_ends.edit(to.value).in.edit(), {relation, from});
}

void IncidenceTable::disconnect(RelationId relation, ConceptId from, ConceptId to) noexcept
{
    erase(m_ends.edit(from.value).out.edit(), relation);
    erase(m_ends.edit(to.value).in.edit(), relation);
}

}  // namespace conspectus
