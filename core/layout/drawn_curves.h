// drawn_curves.h: what has been drawn already, and how a new line would get on with it.
#pragma once
#include "core/layout/box_index.h"

namespace conspectus {

/// How a segment gets on with the curves that are drawn.
struct Contact {
    int crossings = 0;
    double melting = 0;  // px of its way beside a curve of about its direction, closer than DrawnCurves::kLane

    /// In px of way that a curve without would be worth.
    double cost() const
    {
        constexpr double kCrossing = 55, kMelting = 4;
        return kCrossing * crossings + kMelting * melting;
    }
};

/// Curves drawn so far, to count how often a new one would cross them, and how far it would run upon them.
class DrawnCurves {
public:
    static constexpr double kLane = 7;  // px between curves that are told apart

    /// `area` holds about all of them; `expected`: about how many.
    DrawnCurves(const Rect& area, std::size_t expected) : m_grid(area, kPieces * expected) { }

    /// Only the part of it in `interest` counts: where curves are to be drawn. Returns its number.
    int add(const Spline& curve, const Rect& interest);

    /// Looks no further when it costs more than `most`.
    Contact contact(Point a, Point b, double most) const;
    /// `except`: the number of a curve that does not count.
    Contact contact(const Spline& curve, double most, int except = -1) const;

    /// Pairs of segments that were looked at so far.
    std::size_t effort() const { return m_effort; }

private:
    static constexpr int kPieces = 6;  // straight ones for each curve, about

    struct Segment {
        Point a, b;
        int curve = 0;
    };
    std::vector<Segment> m_segments;
    BoxIndex m_grid;
    int m_curves = 0;
    mutable std::size_t m_effort = 0;

    void lookAlong(Point a, Point b, double most, int except, Contact& sum) const;
    Contact contactOf(Point a, Point b, double most, int except) const;
};

}  // namespace conspectus
