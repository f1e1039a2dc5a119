// suggest.h: what somebody may have meant who typed a name that does not exist.
#pragma once
#include "core/base/result.h"

#include <span>
#include <string>
#include <vector>

namespace conspectus {

/// Up to `most` of `names` that are nearest to `typed` by edit distance (small and large letters alike), nearest first;
/// none that would have to be changed by more than half, unless what was typed is its beginning.
std::vector<std::string> nearest(std::string_view typed, std::span<const std::string> names, std::size_t most = 3);

/// "There is no theme 'nigth'; did you mean 'night'? There are: paper, night." Kind Usage.
Error noSuch(std::string_view what, std::string_view typed, std::span<const std::string> names);

/// "a, b, c"
std::string listed(std::span<const std::string> names);

}  // namespace conspectus
