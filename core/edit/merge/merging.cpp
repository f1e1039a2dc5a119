#include "core/edit/merge/merging.h"

#include "core/edit/merge/merge_alignment.h"
#include "core/edit/merge/merge_info.h"
#include "core/edit/merge/merge_things.h"

namespace conspectus {

Merging merge(const ConceptMap& base, const ConceptMap& ours, const ConceptMap& theirs, std::string label)
{
    Merging result;
    Aligned maps = aligned(base, ours, theirs);
    Sheet both = mergedThings(maps, result.conflicts);
    for (Sheet* sheet : {&maps.base, &maps.ours, &maps.theirs})
        dropMissing(sheet->info, both);
    both.info = mergedInfo(maps.base.info, maps.ours.info, maps.theirs.info, result.conflicts);
    result.step = stepTo(ours, both, std::move(label));
    return result;
}

}  // namespace conspectus
