#include "core/layout/arrange.h"

#include "core/layout/curves.h"
#include "core/layout/phrase_room.h"
#include "core/layout/phrase_sites.h"

namespace conspectus {

namespace {

/// Phrases that the layout left room for first, then short curves, which have the least choice.
std::vector<std::size_t> servingOrder(const std::vector<PhraseSite>& sites)
{
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t i = 0; i < sites.size(); ++i)
        order.emplace_back(sites[i].favourite ? 0 : lengthOf(sites[i].curve), i);
    std::sort(order.begin(), order.end());
    std::vector<std::size_t> served;
    for (const auto& [room, i] : order)
        served.push_back(i);
    return served;
}

PhraseRoom roomIn(const LayoutRequest& request, const Layout& layout)
{
    PhraseRoom room(boundsOf(request, layout), request.nodes.size() + request.edges.size());
    for (std::size_t i = 0; i < request.nodes.size(); ++i)
        room.addConcept(Rect::around(layout.centres[i], request.nodes[i].size));
    for (std::size_t i = 0; i < layout.edges.size(); ++i)
        room.addCurve(layout.edges[i].curve, static_cast<int>(i));
    for (std::size_t i = 0; i < layout.blocks.size(); ++i) {
        room.addFrame(layout.blocks[i].frame);
        room.addCurve(layout.blocks[i].stem, -1 - static_cast<int>(i));
    }
    return room;
}

}  // namespace

void placePhrases(const LayoutRequest& request, Layout& layout)
{
    const std::vector<PhraseSite> sites = phraseSites(request, layout);
    for (PlacedEdge& edge : layout.edges)
        edge.phrase.reset();
    for (LeafBlock& block : layout.blocks)
        block.phrase.reset();
    PhraseRoom room = roomIn(request, layout);
    for (std::size_t i : servingOrder(sites)) {
        const PhraseSite& site = sites[i];
        const auto place = room.bestPlace({&site.curve, site.size, site.ends, site.favourite, site.lines});
        if (!place)
            continue;
        room.addPlate(Rect::around(place->centre, site.size));
        (site.block >= 0 ? layout.blocks[index(site.block)].phrase : layout.edges[index(site.edge)].phrase) =
            place->centre;
    }
}

}  // namespace conspectus
