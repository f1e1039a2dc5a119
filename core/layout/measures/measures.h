// measures.h: how good a layout is, in numbers.
#pragma once
#include "core/layout/phrases/phrase_measures.h"

namespace conspectus {

struct LayoutMeasures {
    int conceptOverlaps = 0;  // pairs of concepts that share area
    int phraseOverlaps = 0;  // phrases that touch a concept or another phrase
    int hiddenPhrases = 0;  // phrases that found no free place
    PhraseMeasures phrases;
    int curvesOverConcepts = 0;  // curves that run over a concept that is not their end
    int hiddenLines = 0;  // of these, those that run behind it and do not only touch its border
    int mergedEnds = 0;  // pairs of relations between the same two concepts whose arrow's end meets an end of the other
    int meltedLanes = 0;  // pairs of them that run too close to be told apart, see line_measures.h
    int crossings = 0;  // pairs of drawn curves that cross, also those with an end in common; -1: a tangle
    double aspect = 1;  // width / height of the bounds
    double edgeLength = 0;  // sum, px at 100 %
    double fitScale = 1;  // the zoom at which the bounds fit the target with a margin of 2 %, at most 1.5
    double labelPx = 0;  // em of the smallest label at that zoom
};

/// O((nodes + edges) log) with a grid; crossings only while 3,000 edges and 4 million looks suffice (else -1).
LayoutMeasures measure(const LayoutRequest& request, const Layout& layout);

/// LayoutMeasures::labelPx alone, of a picture of this size: at once, where measure() looks at every pair of curves.
double labelPxAt(const LayoutRequest& request, Size picture);

}  // namespace conspectus
