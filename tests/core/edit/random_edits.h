// random_edits.h: random steps of editing, sound and unsound, for property tests.
#pragma once
#include "core/edit/edits.h"
#include "core/edit/touring.h"
#include "core/edit/views.h"
#include "core/model/tour.h"
#include "tests/support/random_map.h"

namespace conspectus::test {

/// Makes transactions for a map as it is now. Many of them cannot be performed.
class RandomEdits {
public:
    explicit RandomEdits(std::uint64_t seed) : m_random(seed) { }

    Transaction next(const ConceptMap& map)
    {
        if (m_random.chance(40))
            return several(map);
        for (;;)
            if (Result<Transaction> step = oneEdit(map))
                return *step;
    }

    Random& random() { return m_random; }

private:
    /// An id that may be alive, dead, not given yet or no id at all.
    template <class IdT> IdT some(IdT next) { return IdT{m_random.below(next.value + 2)}; }

    std::string text() { return m_random.chance(10) ? std::string() : "text " + std::to_string(m_random.below(1000)); }

    ConceptId someConcept(const ConceptMap& map) { return some(map.nextConceptId()); }
    RelationId someRelation(const ConceptMap& map) { return some(map.nextRelationId()); }
    RelationTypeId someType(const ConceptMap& map) { return some(map.nextRelationTypeId()); }

    Result<Transaction> oneEdit(const ConceptMap& map)
    {
        switch (m_random.below(9)) {
        case 0:
            return addConcept(map, text(), someConcept(map), someType(map));
        case 1:
            return rename(map, someConcept(map), text());
        case 2:
            return removeConcept(map, someConcept(map));
        case 3:
            return link(map, someConcept(map), someConcept(map), someType(map), text());
        case 4:
            return removeRelation(map, someRelation(map));
        case 5:
            return pin(map, someConcept(map), place());
        case 6:
            return storeTour(map, {"Tour", {}, {stop(map), stop(map)}, {}}, "Tour");
        case 7:
            return tourEdit(map);
        default:
            return storeView(map, view(map));
        }
    }

    TourStop stop(const ConceptMap& map)
    {
        TourStop made;
        made.title = text();
        made.view = view(map);
        made.view.name.clear();
        made.lit = {someConcept(map)};
        made.litRelations = {someRelation(map)};
        made.steps = {{someConcept(map), someConcept(map)}, {someConcept(map)}};
        made.ink = {{someConcept(map), {{0, 0}, {1, 1}}, 3, 1}};
        return made;
    }

    Result<Transaction> tourEdit(const ConceptMap& map)
    {
        const std::size_t at = m_random.below(4);
        switch (m_random.below(4)) {
        case 0:
            return insertStop(map, "Tour", at, stop(map));
        case 1:
            return removeStop(map, "Tour", at);
        case 2:
            return moveStop(map, "Tour", at, m_random.below(4));
        default:
            return duplicateStop(map, "Tour", at);
        }
    }

    std::optional<Point> place()
    {
        if (m_random.chance(30))
            return std::nullopt;
        return Point{static_cast<double>(m_random.below(1000)), static_cast<double>(m_random.below(1000))};
    }

    NamedView view(const ConceptMap& map)
    {
        NamedView made;
        made.name = "View " + std::to_string(m_random.below(4));
        made.roots = {someConcept(map)};
        made.depth = static_cast<int>(m_random.below(3));
        return made;
    }

    /// Edits one after the other and raw changes between them, as one transaction; each edit sees what came before.
    Transaction several(const ConceptMap& map)
    {
        ConceptMap scratch = map;
        Transaction all{"Several", {}, m_random.chance(50) ? "several" : ""};
        for (std::uint32_t steps = m_random.below(6); steps > 0; --steps) {
            Transaction step = m_random.chance(40) ? Transaction{"", {rawChange(scratch)}, ""} : Transaction{};
            if (step.changes.empty())
                if (Result<Transaction> edit = oneEdit(scratch))
                    step = *edit;
            const auto done = perform(scratch, step);
            if (done || m_random.chance(40))
                all.changes.insert(all.changes.end(), step.changes.begin(), step.changes.end());
        }
        return all;
    }

    Change rawChange(const ConceptMap& map)
    {
        switch (m_random.below(9)) {
        case 0:
            return AddConcept{rawConcept(map)};
        case 1:
            return SetConcept{rawConcept(map)};
        case 2:
            return RemoveConcept{someConcept(map)};
        case 3:
            return AddRelation{rawRelation(map)};
        case 4:
            return SetRelation{rawRelation(map)};
        case 5:
            return RemoveRelation{someRelation(map)};
        case 6:
            return AddRelationType{rawType(map)};
        case 7:
            return SetRelationType{rawType(map)};
        default:
            return RemoveRelationType{someType(map)};
        }
    }

    /// A few keys for many things, so that they clash.
    std::string key() { return m_random.chance(50) ? std::string() : "k" + std::to_string(m_random.below(12)); }

    Concept rawConcept(const ConceptMap& map)
    {
        Concept made;
        made.id = m_random.chance(50) ? map.nextConceptId() : someConcept(map);
        made.key = key();
        made.label = text();
        return made;
    }

    Relation rawRelation(const ConceptMap& map)
    {
        Relation made;
        made.id = m_random.chance(50) ? map.nextRelationId() : someRelation(map);
        made.key = key();
        made.from = someConcept(map);
        made.to = m_random.chance(20) ? made.from : someConcept(map);
        made.type = someType(map);
        return made;
    }

    RelationType rawType(const ConceptMap& map)
    {
        RelationType made;
        made.id = m_random.chance(50) ? map.nextRelationTypeId() : someType(map);
        made.key = key();
        made.hierarchy = static_cast<Hierarchy>(m_random.below(3));
        return made;
    }

    Random m_random;
};

}  // namespace conspectus::test
