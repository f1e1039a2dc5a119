#include "core/layout/surroundings/surroundings_units.h"

#include "core/layout/index.h"

namespace conspectus {

namespace {

constexpr std::size_t kFewAtCentre = 8;  // leaves whose relations are still seen better one by one
constexpr std::size_t kFewElsewhere = 2;

std::vector<LeafGroup> framedLeaves(const LayoutRequest& view, int centre)
{
    std::vector<LeafGroup> framed;
    for (LeafGroup& group : leafGroups(view)) {
        for (std::size_t i = 0; i < group.nodes.size(); ++i)
            if (group.nodes[i] == centre) {
                group.nodes.erase(group.nodes.begin() + static_cast<std::ptrdiff_t>(i));
                group.edges.erase(group.edges.begin() + static_cast<std::ptrdiff_t>(i));
                break;
            }
        if (group.nodes.size() > (group.anchor == centre ? kFewAtCentre : kFewElsewhere))
            framed.push_back(std::move(group));
    }
    return framed;
}

}  // namespace

SurroundingUnits unitsOf(const LayoutRequest& view, int centre)
{
    SurroundingUnits made;
    made.leaves = framedLeaves(view, centre);
    std::vector<int> groupOf(view.nodes.size(), -1), unitOf(view.nodes.size(), -1);
    std::vector<int> unitOfGroup(made.leaves.size(), -1);
    for (std::size_t i = 0; i < made.leaves.size(); ++i)
        for (int node : made.leaves[i].nodes)
            groupOf[index(node)] = static_cast<int>(i);
    for (int node = 0; index(node) < view.nodes.size(); ++node) {
        const int group = groupOf[index(node)];
        if (group >= 0 && unitOfGroup[index(group)] >= 0) {
            unitOf[index(node)] = unitOfGroup[index(group)];
            continue;
        }
        unitOf[index(node)] = static_cast<int>(made.size());
        if (group >= 0)
            unitOfGroup[index(group)] = unitOf[index(node)];
        made.nodes.push_back(group >= 0 ? -1 : node);
        made.groups.push_back(group);
    }
    made.centre = unitOf[index(centre)];
    for (int edge = 0; index(edge) < view.edges.size(); ++edge) {
        const LayoutEdge& e = view.edges[index(edge)];
        const int group = std::max(groupOf[index(e.from)], groupOf[index(e.to)]);
        if (group < 0 || made.leaves[index(group)].edges.front() == edge)
            (e.from == e.to ? made.loops : made.links).push_back({unitOf[index(e.from)], unitOf[index(e.to)], edge});
    }
    return made;
}

}  // namespace conspectus
