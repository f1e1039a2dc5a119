// benches.h: what is measured. Each prints a heading and its lines; a ratio below the aim is good.
#pragma once
#include <span>
#include <string_view>

namespace conspectus::bench {

struct Bench {
    std::string_view name;
    void (*run)();
};

/// Launch to the first picture of the built-in map, against an empty Qt window.
void benchLaunch();
/// SVG of a 300-concept map, against bare dot.
void benchExport();
/// Frames of panning and zooming at 300, 10,000 and 100,000 concepts, against a plain QGraphicsView.
void benchFrames();

/// Adding a concept to a picture that stands, against dot laying everything out again.
void benchLive();

/// Opening, searching, folding and walking in the nouns of WordNet.
void benchExplore();

/// Transitions from one stop of a show to the next, against a plain QGraphicsView.
void benchShow();

/// Small files that ask for much work, against the export of an ordinary map.
void benchTangles();

/// "  300-concept SVG          35.1 ms   bare dot 120 ms   ratio 0.29 (aim 1.50)"
void printRatio(const char* what, double ours, const char* other, double theirs, double aim);

}  // namespace conspectus::bench
