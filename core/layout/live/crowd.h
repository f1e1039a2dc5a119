// crowd.h: boxes that stand apart; one that comes, or grows, pushes the others aside and keeps their order.
#pragma once
#include "core/base/geometry.h"

#include <cstdint>
#include <unordered_map>
#include <utility>

namespace conspectus {

/// Levels run from left to right here, one below the other: boxes are pushed along their level where they can be.
class Crowd {
public:
    struct Gaps {
        double across = 14;  // between neighbours of a level
        double along = 8;  // between levels
    };

    /// What it takes to make room for a box.
    struct Push {
        std::vector<std::pair<int, Rect>> moves;  // who, and where to
        double way = 0;  // of all together
        bool isPossible = true;  // false: something that must not move is in the way
    };

    /// For boxes with the numbers 0 to `count` - 1. None stands yet.
    Crowd(std::size_t count, Gaps gaps);

    /// Puts a box there, whatever else is.
    void stand(int id, const Rect& box);
    void fix(int id);  // it is never pushed
    /// Two that are linked must be so far apart, across or along: a gap that holds their line and its phrase.
    void part(int a, int b, Gaps gaps);
    const Gaps& gapsBetween(int a, int b) const;
    bool isFixed(int id) const { return m_isFixed[static_cast<std::size_t>(id)]; }
    bool isStanding(int id) const { return m_isStanding[static_cast<std::size_t>(id)]; }
    const Rect& box(int id) const { return m_boxes[static_cast<std::size_t>(id)]; }

    /// Those that stand in `area`, in order.
    std::vector<int> standingIn(const Rect& area) const;
    /// Those that are nearer to `box`, where `self` is to stand, than the gaps allow, without `self`.
    std::vector<int> inTheWay(const Rect& box, int self) const;

    /// What happens if `self` stands at `box`. One that is hit moves away from what hits it, as far as it must, in the
    /// direction in which the push goes on, so that none changes places with another.
    Push push(int self, const Rect& box) const;
    void take(const Push& push);

    /// The place nearest to `box` that is free.
    Rect nearestFree(const Rect& box, int self) const;

private:
    Gaps m_gaps;
    std::vector<Rect> m_boxes;
    std::vector<bool> m_isStanding;
    std::vector<bool> m_isFixed;
    std::vector<std::vector<std::pair<int, Gaps>>> m_linked;  // by id: with whom, and how far apart
    std::unordered_map<std::int64_t, std::vector<int>> m_cells;

    template <class Visit> static void forEachCell(const Rect& area, Visit&& visit);
};

}  // namespace conspectus
