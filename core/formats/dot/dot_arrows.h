// dot_arrows.h: what `dir`, `arrowhead` and `arrowtail` of an edge in DOT mean.
#pragma once
#include "core/formats/arrow_ends.h"
#include "core/formats/dot/dot_graph.h"

namespace conspectus {

/// Where Graphviz draws arrowheads: at the ends that `dir` names (by default the head in a digraph, none in a graph)
/// unless their shape is "none". What the relation's type says from now on is taken out of the list: `dir`, and shapes
/// that are "none". Other shapes stay.
ArrowEnds takeArrowEnds(DotAttributes& attributes, bool isDirected);

/// Renames what the list says of the head so that it says it of the tail, and the other way round.
void turnAround(DotAttributes& attributes);

}  // namespace conspectus
