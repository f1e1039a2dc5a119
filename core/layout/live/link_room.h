// link_room.h: how far apart two linked concepts must stand, so that their lines and linking phrases can be seen.
#pragma once
#include "core/layout/layout.h"
#include "core/layout/live/crowd.h"

namespace conspectus {

/// The lines between two nodes; more phrases need more room.
struct LinkedPair {
    int a = 0, b = 0;  // nodes, the smaller one first
    std::vector<int> edges;
};

/// All pairs of nodes that have edges, loops left out, in order.
std::vector<LinkedPair> linksOf(const LayoutRequest& request);

/// Space between two boxes in which the lines of a link can be seen and its phrases stand: one below the other, on
/// lines that run side by side or one after the other.
Crowd::Gaps roomFor(const LayoutRequest& request, const LinkedPair& link, Orientation orientation);

/// Space between two boxes; negative where they overlap.
Crowd::Gaps spaceBetween(const Rect& a, const Rect& b);

/// `wanted`, or what a link had that was drawn in less: a link that stands is not pulled apart.
Crowd::Gaps noMoreThan(const Crowd::Gaps& space, const Crowd::Gaps& wanted);

}  // namespace conspectus
