// merge_alignment.h: which things of three maps of one document are the same.
#pragma once
#include "core/edit/merge/sheet.h"

namespace conspectus {

/// Three maps in the ids of `ours`.
struct Aligned {
    Sheet base;
    Sheet ours;  // with other keys for what came into conflict with theirs
    Sheet theirs;
    FreshIds fresh;  // ids that none of them has
};

/// Items are the same that have the same key, and that are in base or alike: two that were added with one counted key
/// are not. Types and relations that both sides added and that say the same are the same, too.
Aligned aligned(const ConceptMap& base, const ConceptMap& ours, const ConceptMap& theirs);

/// `key` with as many underscores behind it as it takes.
template <class IsTaken> std::string otherKey(std::string key, IsTaken isTaken)
{
    do
        key += '_';
    while (isTaken(key));
    return key;
}

}  // namespace conspectus
