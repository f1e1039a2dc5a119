// picture_morph.h: one picture turning into another: what is in both glides, what is new grows out of the concept it
// hangs under, what is gone fades.
#pragma once
#include "app/paint/map_painter.h"
#include "app/paint/picture.h"

namespace conspectus {

/// Concepts are matched by id, relations by their ends and what they stand for, leaf blocks by their anchor. Holds
/// copies of both pictures: for pictures of a few thousand concepts.
class PictureMorph {
public:
    /// A picture of more concepts is not animated.
    static constexpr std::size_t kMostConcepts = 2500;

    PictureMorph(Picture before, Picture after);

    /// 0: as before, 1: as after. In any order.
    void moveTo(double share);

    /// The later picture in its present state, where another morph can start.
    const Picture& now() const { return m_now; }

    /// Indices of `highlight` are those of the later picture.
    void paint(QPainter& painter, const Theme& theme, const Rect& visible, double scale,
               const Highlight& highlight) const;

private:
    using Indices = std::vector<int>;  // of the same thing in the other picture; -1: not there

    void matchConcepts();
    void matchRelations();
    void matchBlocks();
    void findWays();
    void moveConcepts();
    void moveRelations();
    void moveBlocks();
    void paintGone(QPainter& painter, const Theme& theme, const Rect& visible, double scale) const;
    void paintNow(QPainter& painter, const Theme& theme, const Rect& visible, double scale,
                  const Highlight& highlight) const;

    Picture m_before;
    Picture m_after;
    Picture m_gone;  // m_before, moved
    Picture m_now;  // m_after, moved
    double m_share = 0;
    Indices m_conceptBefore, m_relationBefore, m_blockBefore;  // by index in m_after
    Indices m_conceptAfter, m_relationAfter, m_blockAfter;  // by index in m_before
    std::vector<Point> m_wayBefore;  // by concept of m_before: from its place there to where it ends
    std::vector<Point> m_wayAfter;  // by concept of m_after: from its place there back to where it starts
};

}  // namespace conspectus
