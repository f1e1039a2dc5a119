// Four steps, each in a file of its own: what is placed as a whole (surroundings_units.h), on which side and how far
// out it belongs (surroundings_sides.h), where it stands (surroundings_places.h), and the lines between neighbouring
// ranks (surroundings_lines.h). All other relations find their way around what stands.
#include "core/layout/surroundings/surroundings.h"

#include "core/layout/index.h"
#include "core/layout/routing/router.h"
#include "core/layout/surroundings/surroundings_arcs.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::ptrdiff_t kFewToRoute = 300;  // lines; of more all are straight or bowed, whatever is in their way

std::vector<double> widthsOf(const LayoutRequest& view, const SurroundingUnits& units)
{
    constexpr double kFrameWidth = 300;  // about: the frame gets its shape once its side is known
    std::vector<double> widths;
    for (int node : units.nodes)
        widths.push_back(node < 0 ? kFrameWidth : view.nodes[index(node)].size.width);
    return widths;
}

/// What a row holds: about as much as the window is wide.
double rowLength(const LayoutRequest& view)
{
    constexpr double kLeast = 600;
    return std::max(view.target.width, kLeast);
}

void placeFrame(const LeafGroup& group, const BlockShape& shape, Point centre, Layout& layout)
{
    LeafBlock block;
    block.anchor = group.anchor;
    block.nodes = group.nodes;
    block.edges = group.edges;
    block.frame = Rect::around(centre, shape.size);
    for (std::size_t i = 0; i < group.nodes.size(); ++i)
        layout.centres[index(group.nodes[i])] = Point{block.frame.x, block.frame.y} + shape.centres[i];
    for (int edge : group.edges)
        layout.edges[index(edge)].block = static_cast<int>(layout.blocks.size());
    layout.blocks.push_back(std::move(block));
}

void placeUnits(const SurroundingUnits& units, const SurroundingPlaces& places, Layout& layout)
{
    for (std::size_t i = 0; i < units.size(); ++i)
        if (units.nodes[i] >= 0)
            layout.centres[index(units.nodes[i])] = places.centres[i];
    for (std::size_t i = 0; i < units.size(); ++i)
        if (const int group = units.groups[i]; group >= 0)
            placeFrame(units.leaves[index(group)], places.shapes[index(group)], places.centres[i], layout);
}

/// The units as a request of their own, so that frames stand in the way of lines as concepts do.
LayoutRequest requestOf(const LayoutRequest& view, const SurroundingUnits& units, const SurroundingPlaces& places)
{
    LayoutRequest request;
    request.nodeGap = view.nodeGap;
    for (Size size : places.sizes)
        request.nodes.push_back({size, -1, {}});
    for (const std::vector<UnitLink>* links : {&units.links, &units.loops})
        for (const UnitLink& link : *links) {
            request.edges.push_back(view.edges[index(link.edge)]);
            request.edges.back().from = link.from;
            request.edges.back().to = link.to;
        }
    return request;
}

/// `lines` first; what they lack is routed around the units and the phrases of `lines`.
std::vector<PlacedEdge> drawn(LayoutRequest request, const SurroundingPlaces& places,
                              std::vector<SurroundingLine> lines)
{
    Layout layout;
    layout.centres = places.centres;
    layout.edges.resize(request.edges.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].curve.empty() && request.edges[i].phrase.width > 0) {
            layout.edges[i].phrase = lines[i].phrase;
            request.nodes.push_back({request.edges[i].phrase, -1, {}});
            layout.centres.push_back(lines[i].phrase);
        }
        layout.edges[i].curve = std::move(lines[i].curve);
    }
    const auto left = std::ranges::count_if(layout.edges, [](const PlacedEdge& edge) { return edge.curve.empty(); });
    routeFreely(request, left <= kFewToRoute ? RouteCare::Brief : RouteCare::Quick, layout);
    return std::move(layout.edges);
}

/// Gives what is drawn for units to the relations and frames that they stand for.
void handOut(const SurroundingUnits& units, std::vector<PlacedEdge> drawn, Layout& layout)
{
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const std::size_t loop = i - std::min(i, units.links.size());
        const int edge = i < units.links.size() ? units.links[i].edge : units.loops[loop].edge;
        if (PlacedEdge& placed = layout.edges[index(edge)]; placed.block < 0) {
            placed = std::move(drawn[i]);
        } else {
            layout.blocks[index(placed.block)].stem = std::move(drawn[i].curve);
            layout.blocks[index(placed.block)].phrase = drawn[i].phrase;
        }
    }
}

}  // namespace

Layout surroundings(const LayoutRequest& view)
{
    if (view.nodes.empty())
        return {};
    const int centre = view.centre >= 0 && index(view.centre) < view.nodes.size() ? view.centre : 0;
    const SurroundingUnits units = unitsOf(view, centre);
    SurroundingSides sides = sidesOf(view, units, widthsOf(view, units), rowLength(view));
    const SurroundingPlaces places = placesOf(view, units, sides);

    Layout layout;
    layout.centres.resize(view.nodes.size());
    layout.edges.resize(view.edges.size());
    placeUnits(units, places, layout);
    std::vector<SurroundingLine> lines = linesOf(view, units, sides, places);
    addArcs(view, units, sides, places, lines);
    handOut(units, drawn(requestOf(view, units, places), places, std::move(lines)), layout);
    layout.bounds = boundsOf(view, layout);
    return layout;
}

}  // namespace conspectus
