// comparison_info.h: what two maps of one document say differently as wholes: titles, views, tours, figures.
#pragma once
#include "core/query/comparison.h"

namespace conspectus {

void compareInfos(const ConceptMap& before, const ConceptMap& after, Comparison& result);

}  // namespace conspectus
