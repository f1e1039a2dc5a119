#include "core/layout/layout.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr double kFarthest = 1e8;  // px; beyond this a number is a mistake

bool isSane(Point p) { return isFinite(p) && std::abs(p.x) < kFarthest && std::abs(p.y) < kFarthest; }

bool isSane(const Spline& curve)
{
    return (curve.empty() || curve.size() % 3 == 1) &&
        std::all_of(curve.begin(), curve.end(), [](Point p) { return isSane(p); });
}

}  // namespace

std::optional<std::string> faultOf(const LayoutRequest& request, const Layout& layout)
{
    if (layout.centres.size() != request.nodes.size())
        return "The layout engine lost a concept.";
    if (layout.edges.size() != request.edges.size())
        return "The layout engine lost a relation.";
    for (Point centre : layout.centres)
        if (!isSane(centre))
            return "The layout engine gave a place that is not a number.";
    for (const PlacedEdge& edge : layout.edges) {
        if (!isSane(edge.curve) || (edge.phrase && !isSane(*edge.phrase)))
            return "The layout engine gave a curve that is not one.";
        if (edge.block >= static_cast<int>(layout.blocks.size()))
            return "The layout engine lost a block of concepts.";
    }
    return std::nullopt;
}

Rect boundsOf(const LayoutRequest& request, const Layout& layout)
{
    Rect bounds;
    for (std::size_t i = 0; i < layout.centres.size(); ++i)
        bounds = bounds.united(Rect::around(layout.centres[i], request.nodes[i].size));
    const auto addPhrase = [&](const std::optional<Point>& place, Size size) {
        if (place)
            bounds = bounds.united(Rect::around(*place, size));
    };
    for (std::size_t i = 0; i < layout.edges.size(); ++i) {
        bounds = bounds.united(boundsOf(layout.edges[i].curve).grown(0.5));
        addPhrase(layout.edges[i].phrase, request.edges[i].phrase);
    }
    for (const LeafBlock& block : layout.blocks) {
        bounds = bounds.united(block.frame).united(boundsOf(block.stem).grown(0.5));
        if (!block.edges.empty())
            addPhrase(block.phrase, request.edges[static_cast<std::size_t>(block.edges.front())].phrase);
    }
    return bounds;
}

}  // namespace conspectus
