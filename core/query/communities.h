// communities.h: groups of concepts that have more to do with each other than with the rest.
#pragma once
#include <cstdint>
#include <utility>
#include <vector>

namespace conspectus {

/// Number of the group of each of `count` things that `pairs` connect (parallel pairs count as often as they stand
/// there), by the Louvain method (Blondel and others 2008). Groups are numbered by size, larger first, then by their
/// first member. Depends on the order of the pairs in no way.
std::vector<int> communitiesOf(std::size_t count, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs);

}  // namespace conspectus
