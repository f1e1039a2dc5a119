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

}  // namespace conspectus
