// live_boxes.h: where everything stands in a picture that is carried on.
#pragma once
#include "core/layout/live/link_room.h"
#include "core/layout/live/live_sketch.h"

namespace conspectus {

/// What stood stays, but for what must make way; what comes gets a place. Lines that come are given the room that they
/// and their phrases need. `sketch` must outlive it.
class LiveBoxes {
public:
    explicit LiveBoxes(const LiveSketch& sketch);

    /// By node of the sketch.
    std::vector<Rect> boxes() const;

    /// Moves the ends of these edges apart until there is `times` the usual room between them. False if none moved:
    /// they are far apart, or pinned.
    bool widen(const std::vector<int>& edges, double times);

private:
    const LiveSketch& m_sketch;
    const bool m_isRight;  // the crowd is turned, so that levels lie one below the other
    const std::vector<LinkedPair> m_links;
    Crowd m_crowd;

    Rect turned(const Rect& box) const { return m_isRight ? Rect{box.y, box.x, box.height, box.width} : box; }
    LayoutRequest turnedRequest() const;
    void settle();
    std::vector<LinkedPair> partLinks();
    void keepOffParent(int node);
    void makeRoom(int node);
    bool makeRoomBetween(const LinkedPair& link);
    void partOverlaps();
};

}  // namespace conspectus
