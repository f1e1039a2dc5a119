// index.h: nodes, edges and blocks are named by int (-1: none); vectors count in std::size_t.
#pragma once
#include <cstddef>

namespace conspectus {

constexpr std::size_t index(int i) { return static_cast<std::size_t>(i); }

}  // namespace conspectus
