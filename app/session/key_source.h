// key_source.h: where the keys of what a person adds come from.
#pragma once
#include "core/edit/keys.h"

namespace conspectus {

/// Chance. With CONSPECTUS_KEYS=counted in the environment keys are counted instead ("n4"), so that a test can compare
/// a typed map with a file byte by byte; maps that were made so are not for merging.
KeySource usualKeySource();

}  // namespace conspectus
