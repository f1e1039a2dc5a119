#include "core/formats/yed/yed_tree.h"

#include "core/formats/map_builder.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr int kMostLevels = 60;

}  // namespace

YedTree::YedTree(const ConceptMap& map, LossList& losses) : m_containment(map, kMostLevels)
{
    if (const SavedArrangement* drawn = drawnArrangement(map))
        for (const Frame& frame : drawn->frames) {
            if (const ConceptId owner = ownerOf(map, frame); owner.isValid())
                m_frames.emplace(owner, &frame);
            else
                m_groups.push_back({&frame, {}, {}});
        }
    nestGroups();
    fillGroups(map, losses);
}

const Frame* YedTree::frameOf(ConceptId id) const
{
    const auto found = m_frames.find(id);
    return found == m_frames.end() ? nullptr : found->second;
}

/// The concept of the frame's name that contains the same things as the frame, whatever else stands in it.
ConceptId YedTree::ownerOf(const ConceptMap& map, const Frame& frame) const
{
    if (frame.members.empty())
        return {};
    const std::unordered_set<ConceptId> members(frame.members.begin(), frame.members.end());
    for (ConceptId at = m_containment.parentOf(frame.members.front()); at.isValid(); at = m_containment.parentOf(at)) {
        const bool hasAll =
            std::ranges::all_of(m_containment.childrenOf(at), [&](ConceptId each) { return members.contains(each); });
        if (map.find(at)->label == frame.label && hasAll && !members.contains(at) && !m_frames.contains(at))
            return at;
    }
    return {};
}

void YedTree::nestGroups()
{
    std::vector<std::unordered_set<ConceptId>> members;
    std::vector<int> levels;
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        const Frame& frame = *m_groups[i].frame;
        members.emplace_back(frame.members.begin(), frame.members.end());
        std::size_t parent = 0;
        if (!frame.members.empty())
            for (std::size_t outer : m_around[frame.members.front()])
                if (levels[outer] + 1 < kMostLevels &&
                    std::ranges::all_of(frame.members, [&](ConceptId each) { return members[outer].contains(each); }))
                    parent = outer + 1;
        levels.push_back(parent == 0 ? 0 : levels[parent - 1] + 1);
        m_parents.push_back(parent);
        (parent == 0 ? m_topGroups : m_groups[parent - 1].groups).push_back(i);
        for (ConceptId each : frame.members)
            m_around[each].push_back(i);
    }
}

void YedTree::fillGroups(const ConceptMap& map, LossList& losses)
{
    for (ConceptId id : map.concepts()) {
        if (m_containment.parentOf(id).isValid())
            continue;
        const auto around = m_around.find(id);
        if (around == m_around.end()) {
            m_topNodes.push_back(id);
            continue;
        }
        m_groups[around->second.back()].nodes.push_back(id);
        std::size_t outer = around->second.back() + 1;
        for (auto each = around->second.rbegin(); each != around->second.rend(); ++each) {
            if (*each + 1 != outer)
                losses.note("Of groups that overlap, a node is in one only.", 0, map.find(id)->label);
            else
                outer = m_parents[*each];
        }
    }
}

}  // namespace conspectus
