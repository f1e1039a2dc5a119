#include "core/view/weightiest.h"

#include <algorithm>
#include <cmath>
#include <queue>

namespace conspectus {

namespace {

/// The tree of shortest ways from the roots.
struct Way {
    ConceptId id;
    std::size_t parent = 0;  // index of the one before; its own: a root
    int level = 0;
    double below = 0;  // concepts
};

std::vector<Way> waysFrom(const std::vector<ConceptId>& roots, const Taxonomy& taxonomy, std::size_t slots)
{
    std::vector<bool> isMet(slots, false);
    std::vector<Way> ways;
    const auto meet = [&](ConceptId id, std::size_t parent, int level) {
        if (!taxonomy.contains(id) || isMet[id.value])
            return;
        isMet[id.value] = true;
        ways.push_back({id, parent, level, 0});
    };
    for (ConceptId root : roots)
        meet(root, ways.size(), 0);
    for (std::size_t i = 0; i < ways.size(); ++i)
        for (ConceptId below : taxonomy.narrower(ways[i].id))
            meet(below, i, ways[i].level + 1);
    for (std::size_t i = ways.size(); i-- > 0;)
        if (ways[i].parent != i)
            ways[ways[i].parent].below += ways[i].below + 1;
    return ways;
}

}  // namespace

std::vector<bool> weightiest(const ConceptMap& map, const Taxonomy& taxonomy, const ViewSpec& spec)
{
    const std::size_t slots = map.nextConceptId().value;
    std::vector<ConceptId> roots = spec.roots;
    std::erase_if(roots, [&](ConceptId id) { return !taxonomy.contains(id); });
    const std::vector<Way> ways = waysFrom(roots.empty() ? taxonomy.roots() : roots, taxonomy, slots);
    std::vector<std::vector<std::size_t>> children(ways.size());
    std::vector<std::size_t> tops;
    for (std::size_t i = 0; i < ways.size(); ++i)
        (ways[i].parent == i ? tops : children[ways[i].parent]).push_back(i);

    const auto weight = [&](std::size_t i) {
        return std::log1p(ways[i].below) + std::log1p(static_cast<double>(map.degree(ways[i].id)));
    };
    struct Waiting {
        double weight;
        std::size_t way;
        bool operator<(const Waiting& other) const
        {
            return weight < other.weight || (weight == other.weight && way > other.way);
        }
    };
    std::priority_queue<Waiting> waiting;
    for (std::size_t top : tops)
        waiting.push({weight(top), top});
    std::vector<bool> isWithin(slots, false);
    for (int left = spec.most; left > 0 && !waiting.empty(); --left) {
        const Way& best = ways[waiting.top().way];
        const std::size_t at = waiting.top().way;
        waiting.pop();
        isWithin[best.id.value] = true;
        if (spec.depth == 0 || best.level < spec.depth)
            for (std::size_t child : children[at])
                waiting.push({weight(child), child});
    }
    return isWithin;
}

}  // namespace conspectus
