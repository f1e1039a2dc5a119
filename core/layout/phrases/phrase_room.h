// phrase_room.h: where there is room for phrases among concepts, curves and other phrases.
#pragma once
#include "core/layout/geometry/box_index.h"

#include <optional>

namespace conspectus {

/// What a phrase asks for.
struct PhraseWish {
    const Spline* curve = nullptr;  // it stands on, or the part of it that several curves share
    Size size;
    std::vector<Point> ends;  // of curves, where arrows may be
    std::optional<Point> favourite;  // where the layout left room for it; else the middle
    std::vector<int> own;  // numbers of the lines that it may cover
};

struct PhrasePlace {
    Point centre;
    double cost = 0;  // 0: perfect; about 1 for each line that it hides
};

/// Phrases stand on their curves. For each one a few places along its curve are judged: none may touch a concept or
/// another phrase; a place costs something if it hides other curves or the ends of its own, lies on a frame, bends away
/// under the plate, or is far from the middle. Beside the curve is the last resort.
class PhraseRoom {
public:
    static constexpr int kPlacesPerPiece = 12;  // of a curve that are judged

    /// `area` holds about everything that will be added, `expected` about how many things.
    PhraseRoom(const Rect& area, std::size_t expected);

    void addConcept(const Rect& box);
    void addFrame(const Rect& frame);
    /// Only what of it lies in the boxes of `wanted` counts: where phrases are to be placed.
    void addCurve(const Spline& curve, int line, const BoxIndex& wanted);
    void addPlate(const Rect& plate);

    /// True if the plate touches no concept and no other plate.
    bool isFree(const Rect& plate) const { return m_solid.isFree(plate); }

    std::optional<PhrasePlace> bestPlace(const PhraseWish& wish) const;

    /// What bestPlace() looked at so far: places, and lines near them.
    std::size_t effort() const { return m_effort; }

    /// How many phrases the curve runs under.
    int platesUnder(const Spline& curve) const;

private:
    struct Segment {
        Point a, b;
        int line = 0;
    };

    BoxIndex m_solid;  // concepts and plates
    BoxIndex m_plates;
    BoxIndex m_frames;
    BoxIndex m_filed;  // segments
    std::vector<Segment> m_segments;
    mutable std::size_t m_effort = 0;

    std::vector<PhrasePlace> placesOn(const PhraseWish& wish) const;
    double hidingCost(const Rect& plate, const PhraseWish& wish) const;
};

}  // namespace conspectus
