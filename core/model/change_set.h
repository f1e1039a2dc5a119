// change_set.h: what differs between two states of one map.
#pragma once
#include "core/model/concept_map.h"

namespace conspectus {

/// Of one kind of thing, each list sorted.
template <class IdT> struct Differences {
    std::vector<IdT> added;
    std::vector<IdT> removed;
    std::vector<IdT> changed;

    bool empty() const { return added.empty() && removed.empty() && changed.empty(); }
    friend bool operator==(const Differences&, const Differences&) = default;
};

struct ChangeSet {
    Differences<ConceptId> concepts;
    Differences<RelationId> relations;
    Differences<RelationTypeId> types;
    bool properties = false;  // title, description and what else is said of the map as a whole
    bool views = false;
    bool tours = false;
    bool figures = false;

    bool empty() const
    {
        return concepts.empty() && relations.empty() && types.empty() && !properties && !views && !tours && !figures;
    }
    friend bool operator==(const ChangeSet&, const ChangeSet&) = default;
};

/// Looks only at what the two do not share: a few microseconds for one edit, whatever the size of the map.
ChangeSet changesBetween(const ConceptMap& before, const ConceptMap& after);

}  // namespace conspectus
