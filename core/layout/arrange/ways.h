// ways.h: which ways to arrange a view are worth trying.
#pragma once
#include "core/layout/arrange/attempt.h"

namespace conspectus {

/// Attempts for levels or trees: orientations (or the one that is asked for), shapes of leaf blocks, one- and
/// two-sided. At most `most` of them, those whose tidy tree fits the target best first. The fewer ways there are to
/// choose from the more concepts are shown: beyond a few hundred one.
std::vector<Attempt> promisingAttempts(const LayoutRequest& view, const std::vector<LeafGroup>& groups,
                                       std::size_t most);

}  // namespace conspectus
