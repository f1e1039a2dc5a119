// phrase_sites.h: where linking phrases may stand: one site for each phrase that must be written.
#pragma once
#include "core/layout/layout.h"

namespace conspectus {

/// A phrase to write. Edges of one kind that share the start (or the end) of their curves share the phrase there.
struct PhraseSite {
    Spline curve;  // the part of the curve that all it speaks for have in common
    Size size;
    std::vector<Point> ends;  // of the curve, where arrows may be
    std::optional<Point> favourite;  // where the layout left room for it
    int edge = -1;  // that gets the phrase, or
    int block = -1;  // the block that does
    std::vector<int> lines;  // that it speaks for: edges, or -1 - block
};

std::vector<PhraseSite> phraseSites(const LayoutRequest& request, const Layout& layout);

}  // namespace conspectus
