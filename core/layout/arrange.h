// arrange.h: from a whole view to a legible picture. Splits the view into what Graphviz is good at and what it is not,
// tries arrangements for the shape of the window, and keeps the most legible.
#pragma once
#include "core/layout/layout.h"

#include <functional>
#include <stop_token>

namespace conspectus {

/// Runs several independent graph layouts (in parallel workers, if there are any) and gives the answers in order.
/// Each request is one connected piece for a Graphviz engine ("layered", "radial", "organic", "circular").
using RunAll = std::function<std::vector<Result<Layout>>(std::vector<LayoutRequest>)>;

/// The layout of a whole view.
///  - Components, isolated concepts and hubs are packed by us; leaves that hang on one concept become leaf blocks.
///  - For the layered engine: orientation and block shape are tried for `request.target` and the most legible wins.
///  - Linking phrases are placed on the finished curves: never on a concept or on each other.
///  - Pins are kept exactly. No two concepts overlap.
/// If every Graphviz candidate fails the error of the first is returned: the caller keeps its last good picture.
/// A stop that is requested ends it within a drawing (about a second for hundreds of tangled edges):
/// ErrorCode::Cancelled.
Result<Layout> arrange(const LayoutRequest& request, const RunAll& runAll, const std::stop_token& stop = {});

/// The instant first picture: the same in well under a millisecond per hundred concepts, without Graphviz.
Layout arrangeAtOnce(const LayoutRequest& request);

/// About the size of that picture, without drawing a curve: enough to judge how legible it will be.
Size sizeAtOnce(const LayoutRequest& request);

/// Puts every phrase on its curve (and every block's on its stem), where it was if that is still on the curve, or a
/// number in place of it where there is no room, and makes the key of the numbers. Edges of one kind that share the
/// start or the end of their curves have one phrase there; it is set on the first. Also called after edits that move
/// curves.
void placePhrases(const LayoutRequest& request, Layout& layout);

/// Curves, by edge and by block, that are as they were when their phrases were placed last.
struct StillCurves {
    std::vector<bool> edges;
    std::vector<bool> stems;
};

/// The same for the others alone: phrases of still curves stay where they are, unless something has come to stand
/// there.
void placeMissingPhrases(const LayoutRequest& request, const StillCurves& still, Layout& layout);

}  // namespace conspectus
