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

/// What is written at a site.
struct WrittenPhrase {
    Rect plate;
    int keyNumber = 0;  // 0: the phrase itself
};
/// Nothing if the site was left without its phrase.
std::optional<WrittenPhrase> writtenAt(const PhraseSite& site, const LayoutRequest& request, const Layout& layout);

/// How many relations the site speaks for.
int relationsOf(const PhraseSite& site, const Layout& layout);

/// True if the curves have whole pieces in common, from the start on or up to the end.
bool shareTrunk(const Spline& a, const Spline& b);

/// The curve of a line, an edge or -1 - block.
const Spline& curveOf(int line, const Layout& layout);

}  // namespace conspectus
