// picture_graph.h: the adjacency of a picture, by index, so that neighbours are found without a search.
#pragma once
#include "app/paint/picture.h"

#include <cstdint>
#include <span>

namespace conspectus {

/// A snapshot; linear to build.
class PictureGraph {
public:
    PictureGraph() = default;
    explicit PictureGraph(const Picture& picture);

    std::span<const int> relationsOf(int subject) const { return m_relations.of(subject); }  // a self-loop once
    std::span<const int> childrenOf(int parent) const { return m_children.of(parent); }  // in reading order
    std::span<const int> roots() const { return m_roots; }

private:
    struct Lists {
        std::vector<std::uint32_t> first;  // by owner; one past the end holds the total
        std::vector<int> items;

        static Lists from(std::size_t owners, const std::vector<std::pair<int, int>>& ownerAndItem);
        std::span<const int> of(int owner) const;
    };
    Lists m_relations;
    Lists m_children;
    std::vector<int> m_roots;
};

}  // namespace conspectus
