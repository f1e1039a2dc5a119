// components.h: which concepts hang together.
#pragma once
#include "core/layout/layout.h"

namespace conspectus {

struct Component {
    std::vector<int> nodes;  // ascending
    std::vector<int> edges;  // ascending
};

/// The connected pieces of a request (edges and parents count), in the order of their first nodes.
std::vector<Component> componentsOf(const LayoutRequest& request);

}  // namespace conspectus
