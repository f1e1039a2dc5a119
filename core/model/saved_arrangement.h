// saved_arrangement.h: where things stand in a picture that somebody made by hand. Lengths in px at 100 %, y down.
#pragma once
#include "core/model/concept.h"

#include <string>
#include <vector>

namespace conspectus {

struct PlacedBox {
    ConceptId of;
    Rect box;  // without area: only its middle is known

    friend bool operator==(const PlacedBox&, const PlacedBox&) = default;
};

/// A relation that runs where the author led it: from the box of its source over these corners to that of its target.
struct BentLine {
    RelationId of;
    std::vector<Point> corners;

    friend bool operator==(const BentLine&, const BentLine&) = default;
};

/// A frame around concepts that belong together in the picture. It says nothing of the hierarchy.
struct Frame {
    std::string label;
    Rect box;
    std::vector<ConceptId> members;
    Look look;

    friend bool operator==(const Frame&, const Frame&) = default;
};

/// Concepts and relations that are not named stand and run as a layout engine sees fit.
struct SavedArrangement {
    std::vector<PlacedBox> places;  // sorted by concept
    std::vector<BentLine> lines;  // sorted by relation
    std::vector<Frame> frames;  // outer ones before those inside of them

    bool isEmpty() const { return places.empty() && lines.empty() && frames.empty(); }
    /// Null if it has none.
    const PlacedBox* placeOf(ConceptId id) const;
    const BentLine* lineOf(RelationId id) const;

    friend bool operator==(const SavedArrangement&, const SavedArrangement&) = default;
};

/// Sorts the places and lines, as whoever fills an arrangement in another order must; the first of equals stays.
void settle(SavedArrangement& arrangement);

}  // namespace conspectus
