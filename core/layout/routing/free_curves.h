// free_curves.h: curves that keep to no level: straight, bowed, or around what stands in the way.
#pragma once
#include "core/layout/phrases/phrase_room.h"
#include "core/layout/routing/detours.h"

#include <map>

namespace conspectus {

/// From middle to middle, moved aside by `aside` px and bowed by `bow` px more, clipped to the boxes; empty where the
/// boxes overlap or the chord misses one of them.
Spline bowedCurve(const Rect& from, const Rect& to, double aside, double bow);

/// A loop at a corner of the box: `right` and `down` are 1 or -1; its ends are `inset` px away from the corner, or at
/// the middle of a side that is too short, and it reaches about half of `reach` out. It cuts the corner unless `reach`
/// is more than 4/3 of `inset`.
Spline loopAt(const Rect& box, double right, double down, double inset, double reach);

/// The curve moved aside by `by` px all along, and by `bow` px more in its middle, from box to box again; empty where
/// it would miss one of them.
Spline besideCurve(const Spline& curve, const Rect& from, const Rect& to, double by, double bow);

/// Draws one edge after the other, each the best among straight lines, bows and a detour: over no concept, in a lane of
/// its own, short, crossing little, under no phrase, and with a place for its own phrase. The phrases of those drawn
/// before are taken into account.
class FreeCurves {
public:
    /// `area` holds about everything that is to be drawn, and ways go no further than `beyond` px out of it; `curves`
    /// is about how many there will be; `effort` bounds what comparing ways may look at.
    FreeCurves(const Obstacles& obstacles, const Rect& area, double beyond, std::size_t curves, int effort);

    struct Candidate {
        Spline curve;  // empty if there is no way at all
        double cost = 0;  // px of way that a line without any trouble would be worth
        int number = -1;  // of the curve, among all that are drawn
        std::optional<Point> phrase;  // where there is a place for it
        bool lacksPlace = false;  // for its phrase
    };

    /// What joins what, and how much room its phrase needs. `pair`: see Newcomer.
    struct Task {
        int from = 0, to = 0;
        Size phrase;
        long pair = -1;
    };

    /// What is drawn already. Returns its number.
    int add(const Task& task, const Spline& curve);
    void addPlate(const Rect& plate);  // of a phrase

    /// From a concept to another one, or to itself.
    Candidate draw(const Task& task);

    /// True if it crosses another curve, runs upon one, or leaves no place for its phrase.
    bool isInTrouble(const Task& task, const Candidate& drawn) const;

private:
    const Obstacles& m_obstacles;
    DrawnCurves m_drawn;
    PhraseRoom m_room;
    BoxIndex m_plates;
    TakenEnds m_taken;
    std::map<long, std::vector<std::pair<int, Spline>>> m_twins;  // by pair: where a curve starts, and the curve
    const Rect m_interest;
    Detours m_detours;
    BoxIndex m_wanted;
    const std::size_t m_mostEffort;
    int m_lines = 0;

    bool isSpent() const { return m_drawn.effort() + m_room.effort() > m_mostEffort; }
    void tryCurve(Spline curve, double extra, const Task& task, Candidate& best) const;
    void tryLoops(const Task& task, Candidate& best) const;
    void tryWays(const Task& task, Candidate& best);
    void tryStraights(const Task& task, Candidate& best) const;
    void tryBesideTwins(const Task& task, Candidate& best) const;
    void tryBows(const Task& task, Candidate& best) const;
    double costOf(const Spline& curve, const Task& task, double most) const;
    std::optional<PhrasePlace> placeOn(const Spline& curve, Size phrase) const;
};

}  // namespace conspectus
