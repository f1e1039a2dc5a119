// plate_room.h: where there is room for phrases among concepts, lines and other phrases.
#pragma once
#include "core/layout/phrases/phrase_scene.h"
#include "core/layout/phrases/plate_places.h"

namespace conspectus {

/// Holds the picture without its phrases, and the plates that are put into it. Plates are numbered by what they are put
/// for (a site); each has one at most.
class PlateRoom {
public:
    /// The scene, which is one of that layout, must outlive it; phrases of the layout do not matter.
    PlateRoom(const PhraseScene& scene, const Layout& layout);
    PlateRoom(const PlateRoom&) = delete;
    PlateRoom& operator=(const PlateRoom&) = delete;

    /// The places where a plate of that size is `clear` px away from every concept and cannot be taken for that of
    /// another line (Claims), the best first, whatever plates are there. On a frame a plate costs something.
    std::vector<PlatePlace> honestPlaces(const PhraseSite& site, Size plate, Stand stand, double clear) const;
    bool isHonest(const Rect& plate, const PhraseSite& site, double clear) const;

    /// Where a plate misleads least if it must stand somewhere: over no concept, over no other plate, under few lines.
    Point leastBadPlace(const PhraseSite& site, Size plate) const;

    void put(int site, const Rect& plate);
    void remove(int site);
    const std::optional<Rect>& plateOf(int site) const { return m_plates[index(site)]; }
    bool isFree(const Rect& plate) const;  // of other plates
    /// The sites whose plates meet the rectangle, sorted.
    std::vector<int> platesIn(const Rect& plate) const;

    /// Lines, concepts and plates looked at so far.
    std::size_t effort() const { return m_effort + m_claims.effort() - m_effortBefore; }

private:
    std::optional<Point> freeSpotNear(Point centre, Size plate) const;

    const Claims& m_claims;
    const std::size_t m_effortBefore;  // of the claims
    const BoxIndex& m_concepts;
    BoxIndex m_frames;
    BoxIndex m_everPut;  // each plate that was put, under its site
    std::vector<std::optional<Rect>> m_plates;  // by site: the one that is there
    mutable std::size_t m_effort = 0;
};

}  // namespace conspectus
