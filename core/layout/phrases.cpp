#include "core/layout/phrases.h"

#include "core/layout/box_index.h"
#include "core/layout/curves.h"
#include "core/layout/phrase_room.h"
#include "core/layout/phrase_sites.h"

namespace conspectus {

namespace {

constexpr std::size_t kMostPhrases = 20'000;  // no reader and no picture has room for more
constexpr std::size_t kManyEdges = 2'000;
constexpr std::size_t kMostEffort = 5'000'000;  // places and lines near them: about half a second

/// Phrases that the layout left room for first, then short curves, which have the least choice.
std::vector<std::size_t> servingOrder(const std::vector<PhraseSite>& sites)
{
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t i = 0; i < sites.size(); ++i)
        order.emplace_back(sites[i].favourite ? 0 : lengthOf(sites[i].curve), i);
    std::sort(order.begin(), order.end());
    std::vector<std::size_t> served;
    served.reserve(order.size());
    for (const auto& [room, i] : order)
        served.push_back(i);
    return served;
}

/// Where phrases may come to stand: about the places on their curves that are judged, or anywhere if most are to be
/// placed.
BoxIndex areasOf(const std::vector<PhraseSite>& sites, const std::vector<std::size_t>& chosen, const Rect& whole)
{
    BoxIndex areas(whole, 16 * chosen.size());
    if (2 * chosen.size() > sites.size()) {
        areas.add(whole.grown(1), 0);
        return areas;
    }
    for (std::size_t i : chosen) {
        const double reach = 2 * (sites[i].size.width + sites[i].size.height);  // beside the curve, too
        for (Point place : flattened(sites[i].curve, PhraseRoom::kPlacesPerPiece))
            areas.add(Rect::around(place, {2 * reach, 2 * reach}), 0);
    }
    return areas;
}

/// Where the phrase of a site is kept.
std::optional<Point>& placeOf(const PhraseSite& site, Layout& layout)
{
    return site.block >= 0 ? layout.blocks[index(site.block)].phrase : layout.edges[index(site.edge)].phrase;
}

/// Where the phrase of a site stands; nothing if it was left without one.
std::optional<Point> placeBefore(const PhraseSite& site, const Layout& layout)
{
    for (int line : site.lines)
        if (const auto& phrase = line < 0 ? layout.blocks[index(-1 - line)].phrase : layout.edges[index(line)].phrase)
            return phrase;
    return std::nullopt;
}

bool isStill(const PhraseSite& site, const StillCurves& still)
{
    return std::ranges::all_of(site.lines, [&](int line) {
        return line < 0 ? static_cast<bool>(still.stems[index(-1 - line)])
                        : static_cast<bool>(still.edges[index(line)]);
    });
}

}  // namespace

void placePhrases(const LayoutRequest& request, Layout& layout) { placePhrases(request, layout, {}); }

void placeMissingPhrases(const LayoutRequest& request, const StillCurves& still, Layout& layout)
{
    placeMissingPhrases(request, still, layout, {});
}

void placePhrases(const LayoutRequest& request, Layout& layout, const std::stop_token& stop)
{
    placeMissingPhrases(request,
                        {std::vector<bool>(layout.edges.size(), false), std::vector<bool>(layout.blocks.size(), false)},
                        layout, stop);
}

void placeMissingPhrases(const LayoutRequest& request, const StillCurves& still, Layout& layout,
                         const std::stop_token& stop)
{
    const std::vector<PhraseSite> sites = phraseSites(request, layout);
    const Layout before = layout;
    for (PlacedEdge& edge : layout.edges)
        edge.phrase.reset();
    for (LeafBlock& block : layout.blocks)
        block.phrase.reset();
    if (sites.size() > kMostPhrases)
        return;
    PhraseRoom room(boundsOf(request, layout), request.nodes.size() + request.edges.size());
    for (std::size_t i = 0; i < request.nodes.size(); ++i)
        room.addConcept(Rect::around(layout.centres[i], request.nodes[i].size));
    const auto put = [&](const PhraseSite& site, Point centre) {
        room.addPlate(Rect::around(centre, site.size));
        placeOf(site, layout) = centre;
    };
    std::vector<std::size_t> left;
    for (std::size_t i : servingOrder(sites)) {
        const std::optional<Point> place = placeBefore(sites[i], before);
        if (!isStill(sites[i], still) || (place && !room.isFree(Rect::around(*place, sites[i].size))))
            left.push_back(i);
        else if (place)
            put(sites[i], *place);
    }
    const BoxIndex areas = areasOf(sites, left, boundsOf(request, layout));
    for (std::size_t i = 0; i < layout.edges.size(); ++i)
        room.addCurve(layout.edges[i].curve, static_cast<int>(i), areas);
    for (std::size_t i = 0; i < layout.blocks.size(); ++i) {
        room.addFrame(layout.blocks[i].frame);
        room.addCurve(layout.blocks[i].stem, -1 - static_cast<int>(i), areas);
    }
    for (std::size_t i : left) {
        const PhraseSite& site = sites[i];
        if (stop.stop_requested() || room.effort() > kMostEffort)
            return;
        if (const auto found = room.bestPlace({&site.curve, site.size, site.ends, site.favourite, site.lines}))
            put(site, found->centre);
    }
}

LeftOut leftOutOf(const LayoutRequest& request, const Layout& layout)
{
    if (request.edges.size() < kManyEdges)
        return {};
    const std::vector<PhraseSite> sites = phraseSites(request, layout);
    const auto missing =
        std::ranges::count_if(sites, [&](const PhraseSite& site) { return !placeBefore(site, layout).has_value(); });
    return {static_cast<int>(missing), static_cast<std::size_t>(missing) == sites.size()};
}

}  // namespace conspectus
