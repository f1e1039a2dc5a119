#include "core/layout/structure/forest.h"

#include "core/layout/index.h"

namespace conspectus {

Forest::Forest(std::vector<int> parents, std::span<const double> keys) : m_parents(std::move(parents))
{
    for (std::size_t i = 0; i < m_parents.size(); ++i)
        if (m_parents[i] < 0 || index(m_parents[i]) >= m_parents.size() || index(m_parents[i]) == i)
            m_parents[i] = -1;
    cutCycles();
    listChildren();
    if (keys.size() == m_parents.size())
        sortBy(keys);
    walk();
}

std::span<const int> Forest::children(int node) const
{
    return std::span(m_children)
        .subspan(index(m_starts[index(node)]), index(m_starts[index(node) + 1] - m_starts[index(node)]));
}

/// Climbs from each node and marks the way; a climb that meets its own way has found a cycle.
void Forest::cutCycles()
{
    std::vector<int> climb(m_parents.size(), -1);
    for (int start = 0; index(start) < m_parents.size(); ++start)
        for (int at = start; at >= 0 && climb[index(at)] < 0;) {
            climb[index(at)] = start;
            const int up = m_parents[index(at)];
            if (up >= 0 && climb[index(up)] == start)
                m_parents[index(at)] = -1;
            at = m_parents[index(at)];
        }
}

void Forest::listChildren()
{
    m_starts.assign(m_parents.size() + 1, 0);
    for (int up : m_parents)
        if (up >= 0)
            ++m_starts[index(up) + 1];
    for (std::size_t i = 1; i < m_starts.size(); ++i)
        m_starts[i] += m_starts[i - 1];
    m_children.resize(index(m_starts.back()));
    std::vector<int> next(m_starts.begin(), m_starts.end() - 1);
    for (std::size_t i = 0; i < m_parents.size(); ++i) {
        const int up = m_parents[i];
        if (up >= 0)
            m_children[index(next[index(up)]++)] = static_cast<int>(i);
        else
            m_roots.push_back(static_cast<int>(i));
    }
}

void Forest::sortBy(std::span<const double> keys)
{
    const auto isBefore = [&](int a, int b) {
        return keys[index(a)] < keys[index(b)];
    };
    std::stable_sort(m_roots.begin(), m_roots.end(), isBefore);
    for (std::size_t i = 0; i + 1 < m_starts.size(); ++i)
        std::stable_sort(m_children.begin() + m_starts[i], m_children.begin() + m_starts[i + 1], isBefore);
}

void Forest::walk()
{
    m_topDown.assign(m_roots.begin(), m_roots.end());
    m_topDown.reserve(m_parents.size());
    for (std::size_t i = 0; i < m_topDown.size(); ++i) {
        const std::span<const int> below = children(m_topDown[i]);
        m_topDown.insert(m_topDown.end(), below.begin(), below.end());
    }
}

}  // namespace conspectus
