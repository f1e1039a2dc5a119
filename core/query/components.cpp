#include "core/query/components.h"

#include <boost/property_map/property_map.hpp>

#include <boost/pending/disjoint_sets.hpp>

namespace conspectus {

std::size_t componentsOf(std::size_t nodes, std::span<const std::pair<std::uint32_t, std::uint32_t>> edges)
{
    boost::disjoint_sets_with_storage<> parts(nodes);
    std::size_t count = nodes;
    for (const auto& [from, to] : edges)
        if (const std::size_t a = parts.find_set(from), b = parts.find_set(to); a != b) {
            parts.link(a, b);
            --count;
        }
    return count;
}

}  // namespace conspectus
