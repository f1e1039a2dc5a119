// merge_things.h: concepts, types and relations that two people changed, put together one by one.
#pragma once
#include "core/edit/merge/merge_alignment.h"
#include "core/edit/merge/merge_report.h"

namespace conspectus {

/// Concepts, types, relations and the order of relations, in the ids of `maps`; `info` is left empty.
Sheet mergedThings(const Aligned& maps, Sentences& sentences);

}  // namespace conspectus
