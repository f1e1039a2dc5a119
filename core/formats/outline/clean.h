// clean.h: records of which every text is one that XML can hold.
#pragma once
#include "core/formats/losses.h"
#include "core/model/relation.h"

namespace conspectus {

/// What was no such text is made one; that is noted.
Concept cleaned(Concept subject, LossList& losses);
Relation cleaned(Relation relation, LossList& losses);

}  // namespace conspectus
