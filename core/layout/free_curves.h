// free_curves.h: curves that keep to no level: straight, bowed, or around what stands in the way.
#pragma once
#include "core/layout/detours.h"
#include "core/layout/phrase_room.h"

namespace conspectus {

/// From middle to middle, bowed sideways by `bow` px, clipped to the boxes; empty where the boxes overlap.
Spline bowedCurve(const Rect& from, const Rect& to, double bow);

/// A loop at a corner of the box; `number` tells the loops of one concept apart.
Spline loopAt(const Rect& box, int number);

/// Draws one edge after the other, each the best among bows and a detour: short, clear of concepts, crossing little,
/// under no phrase, and with a place for its own phrase. The phrases of those drawn before are taken into account.
class FreeCurves {
public:
    /// `area` holds about everything that is to be drawn, `curves` is about how many there will be; `effort` is for
    /// Detours, and bounds what comparing bows may look at.
    FreeCurves(const Obstacles& obstacles, const Rect& area, std::size_t curves, int effort);

    /// What is drawn already.
    void add(const Spline& curve);

    Spline draw(int from, int to, Size phrase);

    /// True if the curves so far took so much effort that simpler ones must do from now on.
    bool isSpent() const { return m_drawn.effort() + m_room.effort() > m_mostEffort; }

private:
    const Obstacles& m_obstacles;
    DrawnCurves m_drawn;
    PhraseRoom m_room;
    Detours m_detours;
    const Rect m_interest;
    BoxIndex m_wanted;
    const std::size_t m_mostEffort;
    int m_lines = 0;

    double costOf(const Spline& curve, int from, int to, Size phrase, double most) const;
    std::optional<PhrasePlace> placeOn(const Spline& curve, Size phrase) const;
};

}  // namespace conspectus
