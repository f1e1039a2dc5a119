// drawn_by_hand.h: small pictures whose curves and phrases are given point by point.
#pragma once
#include "tests/core/layout/requests.h"

namespace conspectus {

struct DrawnByHand {
    LayoutRequest request;
    Layout layout;

    int concept_(Point centre, Size size = kPlainBox)
    {
        request.nodes.push_back(node(-1, size));
        layout.centres.push_back(centre);
        return static_cast<int>(request.nodes.size()) - 1;
    }

    /// A relation of that kind along the corners, its phrase there.
    int line(int from, int to, const std::vector<Point>& corners, std::optional<Point> phrase = {}, int kind = -1)
    {
        request.edges.push_back(relates(from, to, kind));
        layout.edges.emplace_back();
        layout.edges.back().curve = straightSpline(corners);
        layout.edges.back().phrase = phrase;
        return static_cast<int>(request.edges.size()) - 1;
    }
};

}  // namespace conspectus
