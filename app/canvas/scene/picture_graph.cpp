#include "app/canvas/scene/picture_graph.h"

namespace conspectus {

PictureGraph::Lists PictureGraph::Lists::from(std::size_t owners, const std::vector<std::pair<int, int>>& ownerAndItem)
{
    Lists lists;
    lists.first.assign(owners + 1, 0);
    for (const auto& [owner, item] : ownerAndItem)
        ++lists.first[static_cast<std::size_t>(owner) + 1];
    for (std::size_t i = 0; i < owners; ++i)
        lists.first[i + 1] += lists.first[i];
    lists.items.resize(ownerAndItem.size());
    std::vector<std::uint32_t> next(lists.first.begin(), lists.first.end() - 1);
    for (const auto& [owner, item] : ownerAndItem)
        lists.items[next[static_cast<std::size_t>(owner)]++] = item;
    return lists;
}

std::span<const int> PictureGraph::Lists::of(int owner) const
{
    const auto i = static_cast<std::size_t>(owner);
    if (owner < 0 || i + 1 >= first.size())
        return {};
    return std::span(items).subspan(first[i], first[i + 1] - first[i]);
}

PictureGraph::PictureGraph(const Picture& picture)
{
    std::vector<std::pair<int, int>> ends, children;
    for (std::size_t r = 0; r < picture.relations.size(); ++r) {
        const PictureRelation& relation = picture.relations[r];
        ends.emplace_back(relation.from, static_cast<int>(r));
        if (relation.to != relation.from)
            ends.emplace_back(relation.to, static_cast<int>(r));
    }
    for (std::size_t i = 0; i < picture.concepts.size(); ++i) {
        const int parent = picture.concepts[i].parent;
        if (parent >= 0)
            children.emplace_back(parent, static_cast<int>(i));
        else
            m_roots.push_back(static_cast<int>(i));
    }
    m_relations = Lists::from(picture.concepts.size(), ends);
    m_children = Lists::from(picture.concepts.size(), children);
}

}  // namespace conspectus
