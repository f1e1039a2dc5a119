// diff_json.h: what differs between two maps, as data: enough to make the second of the first.
#pragma once
#include "app/cli/json.h"
#include "core/query/comparison.h"

namespace conspectus {

/// Items match by key. Of "concepts", "relations" and "types": "added" (whole), "removed" (ids) and "changed" (only
/// what differs, as {"was", "is"}, null where there is nothing); fields have the names of core/formats/README.md. Then
/// "map" (title and the like, views, tours and figures, whole lists where anything differs) and "order" (ids, where the
/// order is not the old one with the new ones behind it). "sentences" says the same for people.
Json differencesJson(const ConceptMap& before, const ConceptMap& after, const Comparison& compared);

}  // namespace conspectus
