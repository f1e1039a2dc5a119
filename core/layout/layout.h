// layout.h: what goes into a layout and what comes out. Plain numbers: no text, no pointers, no Qt, no Graphviz.
#pragma once
#include "core/base/geometry.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// Where narrower concepts go from their broader one.
enum class Orientation { Down, Right };

struct LayoutNode {
    Size size;  // measured, with padding
    int parent = -1;  // the shown concept it hangs under; -1: a root
    std::optional<Point> pin;  // centre that must be kept
};

struct LayoutEdge {
    int from = 0;  // indices of nodes
    int to = 0;
    bool isHierarchical = false;  // source stands before target in the levels
    int kind = 0;  // edges of one kind look and read alike (relation type, phrase); -1: like no other
    Size phrase;  // measured linking phrase; empty: none shown
    double weight = 1;
    int pair = -1;  // edges of one number join the same two concepts in the view; -1: those that have the same ends
};

/// A whole view to lay out, or (arranged by us into pieces) one connected piece of it for an engine.
struct LayoutRequest {
    std::string engine;  // a name of the engine catalogue; empty: the default for this size
    std::optional<Orientation> orientation;  // empty: whichever is most legible
    Size target{1600, 900};  // the shape and size that it should be legible in
    double smallestType = 12;  // px em of the smallest label, for the measure of legibility
    double nodeGap = 14;  // least space between neighbours
    double levelGap = 46;  // least space between levels
    std::uint64_t revision = 0;  // carried through to the Layout
    std::vector<LayoutNode> nodes;
    std::vector<LayoutEdge> edges;
    int centre = -1;  // the node that the view is about, for the engine "neighbourhood"; -1: the first
    Size numberPlate{18, 18};  // measured plate of a number that stands for a phrase, see PlacedEdge::keyNumber
    std::vector<double> phraseScales{0.85, 0.72};  // that phrases may be set at where there is no room, largest first
};

/// Where an edge runs and where its phrase stands.
struct PlacedEdge {
    Spline curve;  // empty: its leaf block draws it, or it could not be drawn
    std::optional<Point> phrase;  // centre of the phrase's plate
    int block = -1;  // index of the leaf block that stands for it; -1: none
    double phraseScale = 1;  // of the phrase's type and plate
    int keyNumber = 0;  // written in place of the phrase, which a key explains; 0: the phrase itself stands there
};

/// Concepts that hang by equal edges on one concept and have no other edges, packed as a grid in one frame with one
/// edge to the frame (a calmer picture, and one node fewer each for the engine).
struct LeafBlock {
    int anchor = 0;  // the node that all hang on
    std::vector<int> nodes;  // in reading order
    std::vector<int> edges;  // their edges, same order
    Rect frame;
    Spline stem;  // anchor to frame, in the direction of the edges
    std::optional<Point> phrase;  // of the edges, once
    double phraseScale = 1;  // as of a PlacedEdge
    int keyNumber = 0;
};

/// A line of the key below a picture: a number, and beside it the phrase that it stands for.
struct KeyEntry {
    int number = 1;
    int edge = 0;  // one of those that it stands for
    Rect area;  // of both
};
inline constexpr double kBesideNumber = 6;  // px between the number and its phrase in the key

/// One answer: a place for every node, a curve for every edge.
struct Layout {
    std::string engine;  // that made it
    Orientation orientation = Orientation::Down;
    std::uint64_t revision = 0;
    std::vector<Point> centres;  // by node
    std::vector<PlacedEdge> edges;  // by edge
    std::vector<LeafBlock> blocks;
    std::vector<KeyEntry> key;  // of all numbers that stand for phrases, ascending; below everything else
    Rect bounds;  // of all of it, phrases and key too
};

/// Lays out one request; knows nothing of processes. Errors: ErrorCode::Layout with one sentence, or Cancelled.
class LayoutEngine {
public:
    virtual ~LayoutEngine() = default;
    virtual Result<Layout> run(const LayoutRequest& request) = 0;
};

/// A sentence if the answer does not fit the request (wrong counts, a number that is not finite or absurdly large, a
/// curve that is not 1 + 3n points), else nothing. Every answer from outside goes through this.
std::optional<std::string> faultOf(const LayoutRequest& request, const Layout& layout);

/// The size of the plate that stands for the phrase of `edge`: of the phrase at that scale, or of a number.
Size plateSize(const LayoutRequest& request, int edge, double phraseScale, int keyNumber);

/// The smallest rectangle that holds nodes, curves, frames, phrases and key.
Rect boundsOf(const LayoutRequest& request, const Layout& layout);

}  // namespace conspectus
