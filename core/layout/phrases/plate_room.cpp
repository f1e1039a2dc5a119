#include "core/layout/phrases/plate_room.h"

#include <limits>
#include <numbers>

namespace conspectus {

namespace {

constexpr double kOnFrame = 2.0;  // as a cost of a place
constexpr double kOverConcept = 100, kOverPlate = 20;  // as costs of a place that is bad anyhow; one line costs 1

}  // namespace

PlateRoom::PlateRoom(const PhraseScene& scene, const Layout& layout)
    : m_claims(scene.claims),
      m_effortBefore(scene.claims.effort()),
      m_concepts(scene.concepts),
      m_frames(scene.area, layout.blocks.size()),
      m_everPut(scene.area, scene.sites.size()),
      m_plates(scene.sites.size())
{
    for (std::size_t i = 0; i < layout.blocks.size(); ++i)
        m_frames.add(layout.blocks[i].frame, static_cast<int>(i));
}

bool PlateRoom::isHonest(const Rect& plate, const PhraseSite& site, double clear) const
{
    ++m_effort;
    return m_concepts.isFree(plate.grown(clear)) && !m_claims.isMisleading(plate, site.lines);
}

std::vector<PlatePlace> PlateRoom::honestPlaces(const PhraseSite& site, Size plate, Stand stand, double clear) const
{
    std::vector<PlatePlace> places = placesAlong(site, plate, stand);
    std::erase_if(places,
                  [&](const PlatePlace& place) { return !isHonest(Rect::around(place.centre, plate), site, clear); });
    for (PlatePlace& place : places)
        if (!m_frames.isFree(Rect::around(place.centre, plate)))
            place.cost += kOnFrame;
    std::stable_sort(places.begin(), places.end(),
                     [](const PlatePlace& a, const PlatePlace& b) { return a.cost < b.cost; });
    return places;
}

Point PlateRoom::leastBadPlace(const PhraseSite& site, Size plate) const
{
    PlatePlace best{site.curve.front(), std::numeric_limits<double>::infinity()};
    for (const Stand stand : {Stand::OnLine, Stand::AcrossLine, Stand::BesideLine, Stand::NearLine})
        for (const PlatePlace& place : placesAlong(site, plate, stand)) {
            const Rect box = Rect::around(place.centre, plate);
            const double cost = place.cost + (m_concepts.isFree(box) ? 0 : kOverConcept) +
                kOverPlate * static_cast<double>(platesIn(box).size()) + m_claims.linesThrough(box, site.lines);
            if (cost < best.cost)
                best = {place.centre, cost};
        }
    return best.cost < kOverPlate ? best.centre : freeSpotNear(best.centre, plate).value_or(best.centre);
}

/// The first spot on growing circles where a plate touches neither a concept nor another plate.
std::optional<Point> PlateRoom::freeSpotNear(Point centre, Size plate) const
{
    constexpr double kBetweenCircles = 8, kFarthest = 400;
    constexpr int kDirections = 16;
    for (double reach = kBetweenCircles; reach < kFarthest; reach += kBetweenCircles)
        for (int i = 0; i < kDirections; ++i) {
            const double angle = 2 * std::numbers::pi * i / kDirections;
            const Point spot = centre + Point{std::cos(angle), std::sin(angle)} * reach;
            const Rect box = Rect::around(spot, plate);
            if (m_concepts.isFree(box) && isFree(box))
                return spot;
        }
    return std::nullopt;
}

void PlateRoom::put(int site, const Rect& plate)
{
    m_plates[index(site)] = plate;
    m_everPut.add(plate, site);
}

void PlateRoom::remove(int site) { m_plates[index(site)].reset(); }

bool PlateRoom::isFree(const Rect& plate) const
{
    return m_everPut.visitNear(plate, [&](int site, const Rect& box) {
        ++m_effort;
        return m_plates[index(site)] != box;
    });
}

std::vector<int> PlateRoom::platesIn(const Rect& plate) const
{
    std::vector<int> sites;
    m_everPut.visitNear(plate, [&](int site, const Rect& box) {
        ++m_effort;
        if (m_plates[index(site)] == box)
            sites.push_back(site);
        return true;
    });
    std::sort(sites.begin(), sites.end());
    sites.erase(std::unique(sites.begin(), sites.end()), sites.end());
    return sites;
}

}  // namespace conspectus
