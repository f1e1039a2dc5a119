#include "core/layout/layout.h"

#include "core/layout/index.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr double kFarthest = 1e8;  // px; beyond this a number is a mistake

bool isSane(Point p) { return isFinite(p) && std::abs(p.x) < kFarthest && std::abs(p.y) < kFarthest; }

bool isScale(double scale) { return scale > 0 && scale <= 1; }

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
        if (!isSane(edge.curve) || (edge.phrase && !isSane(*edge.phrase)) || !isScale(edge.phraseScale))
            return "The layout engine gave a curve that is not one.";
        if (edge.block >= static_cast<int>(layout.blocks.size()))
            return "The layout engine lost a block of concepts.";
    }
    return std::nullopt;
}

Size plateSize(const LayoutRequest& request, int edge, double phraseScale, int keyNumber)
{
    const Size whole = keyNumber > 0 ? request.numberPlate : request.edges[index(edge)].phrase;
    return {whole.width * phraseScale, whole.height * phraseScale};
}

Rect boundsOf(const LayoutRequest& request, const Layout& layout)
{
    Rect bounds;
    for (std::size_t i = 0; i < layout.centres.size(); ++i)
        bounds = bounds.united(Rect::around(layout.centres[i], request.nodes[i].size));
    const auto addPhrase = [&](const auto& placed, int edge) {
        if (placed.phrase)
            bounds = bounds.united(
                Rect::around(*placed.phrase, plateSize(request, edge, placed.phraseScale, placed.keyNumber)));
    };
    for (std::size_t i = 0; i < layout.edges.size(); ++i) {
        bounds = bounds.united(boundsOf(layout.edges[i].curve).grown(0.5));
        addPhrase(layout.edges[i], static_cast<int>(i));
    }
    for (const LeafBlock& block : layout.blocks) {
        bounds = bounds.united(block.frame).united(boundsOf(block.stem).grown(0.5));
        if (!block.edges.empty())
            addPhrase(block, block.edges.front());
    }
    for (const KeyEntry& entry : layout.key)
        bounds = bounds.united(entry.area);
    return bounds;
}

}  // namespace conspectus
