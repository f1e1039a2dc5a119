// pieces.h: a request taken apart into connected pieces, and their layouts put together again.
#pragma once
#include "core/layout/structure/components.h"

namespace conspectus {

struct Pieces {
    std::vector<Component> components;  // of two and more nodes, or with edges
    std::vector<LayoutRequest> requests;  // same order
    std::vector<int> isolated;  // nodes alone
};

Pieces piecesOf(const LayoutRequest& whole);

/// One layout of the whole: the pieces packed near the shape of its target, the isolated nodes as a grid among them.
/// `answers` in the order of the components.
Layout assembled(const LayoutRequest& whole, const Pieces& pieces, const std::vector<Layout>& answers);

}  // namespace conspectus
