#include "core/layout/graphviz/turned_edges.h"

namespace conspectus {

namespace {

std::size_t index(int i) { return static_cast<std::size_t>(i); }

/// A graph that grows, and answers whether one node leads to another.
class Reach {
public:
    explicit Reach(std::size_t nodes) : m_next(nodes), m_seenIn(nodes, 0) { }

    void add(int from, int to) { m_next[index(from)].push_back(to); }

    bool leads(int from, int to)
    {
        ++m_search;
        m_stack.assign(1, from);
        while (!m_stack.empty()) {
            const int node = m_stack.back();
            m_stack.pop_back();
            if (node == to)
                return true;
            for (int next : m_next[index(node)])
                if (m_seenIn[index(next)] != m_search) {
                    m_seenIn[index(next)] = m_search;
                    m_stack.push_back(next);
                }
        }
        return false;
    }

private:
    std::vector<std::vector<int>> m_next;
    std::vector<std::size_t> m_seenIn;  // by node: the last search that met it
    std::vector<int> m_stack;
    std::size_t m_search = 0;
};

}  // namespace

std::vector<bool> turnedEdges(const LayoutRequest& request)
{
    Reach reach(request.nodes.size());
    for (const LayoutEdge& edge : request.edges)
        if (edge.isHierarchical)
            reach.add(edge.from, edge.to);
    std::vector<bool> turned;
    for (const LayoutEdge& edge : request.edges) {
        turned.push_back(!edge.isHierarchical && edge.from != edge.to && reach.leads(edge.to, edge.from));
        if (edge.isHierarchical)
            continue;
        turned.back() ? reach.add(edge.to, edge.from) : reach.add(edge.from, edge.to);
    }
    return turned;
}

}  // namespace conspectus
