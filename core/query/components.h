// components.h: how many parts a graph falls into.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace conspectus {

/// The number of connected components of a graph with that many nodes, numbered from 0, and these edges.
std::size_t componentsOf(std::size_t nodes, std::span<const std::pair<std::uint32_t, std::uint32_t>> edges);

}  // namespace conspectus
