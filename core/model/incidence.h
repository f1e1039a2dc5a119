// incidence.h: a relation as one of its concepts sees it.
#pragma once
#include "core/base/id.h"

namespace conspectus {

/// One end of a relation, as its concept sees it.
struct Incidence {
    RelationId relation;
    ConceptId other;  // at the other end

    friend bool operator==(const Incidence&, const Incidence&) = default;
};

}  // namespace conspectus
