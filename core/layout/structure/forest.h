// forest.h: the parents of a request as trees that can be walked without recursion.
#pragma once
#include "core/base/geometry.h"

#include <span>

namespace conspectus {

/// Children lists in flat arrays, in the order of the nodes or of their keys. A parent that is out of range, or that
/// hangs under its own child, is none: whatever comes in, this is a forest that holds every node once.
class Forest {
public:
    explicit Forest(std::vector<int> parents, std::span<const double> keys = {});

    std::size_t size() const { return m_parents.size(); }
    int parent(int node) const { return m_parents[static_cast<std::size_t>(node)]; }
    std::span<const int> roots() const { return m_roots; }
    std::span<const int> children(int node) const;

    /// Every node after its parent; walked backwards, every node before it.
    std::span<const int> topDown() const { return m_topDown; }

private:
    std::vector<int> m_parents;
    std::vector<int> m_roots;
    std::vector<int> m_starts;
    std::vector<int> m_children;
    std::vector<int> m_topDown;

    void cutCycles();
    void listChildren();
    void sortBy(std::span<const double> keys);
    void walk();
};

}  // namespace conspectus
