#include "core/layout/structure/parallel_edges.h"

#include "core/layout/index.h"

#include <map>

namespace conspectus {

namespace {

constexpr double kMostWeight = 1000;

void absorb(LayoutEdge& edge, const LayoutEdge& other)
{
    edge.weight = std::max(edge.weight, std::min(edge.weight + other.weight, kMostWeight));
    edge.isHierarchical = edge.isHierarchical || other.isHierarchical;
    edge.phrase = {std::max(edge.phrase.width, other.phrase.width), std::max(edge.phrase.height, other.phrase.height)};
}

}  // namespace

LayoutRequest withoutParallels(LayoutRequest request)
{
    std::map<std::pair<int, int>, std::size_t> places;
    std::vector<LayoutEdge> kept;
    for (const LayoutEdge& edge : request.edges) {
        const auto [place, isNew] = places.try_emplace({edge.from, edge.to}, kept.size());
        if (isNew)
            kept.push_back(edge);
        else
            absorb(kept[place->second], edge);
    }
    request.edges = std::move(kept);
    return request;
}

}  // namespace conspectus
