#include "core/layout/structure/components.h"

#include "core/layout/index.h"

#include <numeric>

namespace conspectus {

namespace {

/// Disjoint sets of nodes; each set is named by its smallest node.
class Sets {
public:
    explicit Sets(std::size_t count) : m_up(count) { std::iota(m_up.begin(), m_up.end(), 0); }

    int find(int node)
    {
        while (m_up[index(node)] != node)
            node = m_up[index(node)] = m_up[index(m_up[index(node)])];
        return node;
    }

    void join(int a, int b)
    {
        a = find(a);
        b = find(b);
        m_up[index(std::max(a, b))] = std::min(a, b);
    }

private:
    std::vector<int> m_up;
};

}  // namespace

std::vector<Component> componentsOf(const LayoutRequest& request)
{
    Sets sets(request.nodes.size());
    for (const LayoutEdge& edge : request.edges)
        sets.join(edge.from, edge.to);
    for (std::size_t i = 0; i < request.nodes.size(); ++i)
        if (request.nodes[i].parent >= 0)
            sets.join(static_cast<int>(i), request.nodes[i].parent);

    std::vector<Component> components;
    std::vector<int> componentOf(request.nodes.size(), -1);
    for (int node = 0; index(node) < request.nodes.size(); ++node) {
        const int name = sets.find(node);
        if (name == node) {
            componentOf[index(node)] = static_cast<int>(components.size());
            components.emplace_back();
        }
        components[index(componentOf[index(name)])].nodes.push_back(node);
    }
    for (int edge = 0; index(edge) < request.edges.size(); ++edge)
        components[index(componentOf[index(sets.find(request.edges[index(edge)].from))])].edges.push_back(edge);
    return components;
}

}  // namespace conspectus
